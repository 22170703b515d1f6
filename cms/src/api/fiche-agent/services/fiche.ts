/** This service keeps what Strapi does not of the staff's accounts, one row each. */
import type { Knex } from 'knex';
import { maintenant } from '../../../platform/db/clock.ts';

type Colonnes = {
  invite_le?: Date;
  invitation_expire_le?: Date;
  connecte_le?: Date;
  sans_recapitulatif?: boolean;
  /** `colonnes_liste` and `colonnes_export` are JSON. */
  colonnes_liste?: string | null;
  colonnes_export?: string | null;
};

/** `ecrireFiche` writes these columns, whether or not somebody has a row already. */
export async function ecrireFiche(agentId: number, colonnes: Colonnes, connexion: Knex = strapi.db.connection) {
  await connexion('fiches_agent')
    .insert({ agent_id: agentId, ...colonnes })
    .onConflict('agent_id')
    .merge();
}

/** `noterConnexion` keeps when somebody last proved who they are, by their password or by a link. */
export async function noterConnexion(agentId: number): Promise<void> {
  await ecrireFiche(agentId, { connecte_le: await maintenant() });
}

/** `oublierReglages` deletes the views and the columns of an account that is closed. */
export async function oublierReglages(agentId: number, connexion: Knex): Promise<void> {
  await connexion('vues_dossiers').where({ agent_id: agentId }).delete();
  await connexion('fiches_agent').where({ agent_id: agentId }).update({ colonnes_liste: null, colonnes_export: null });
}
