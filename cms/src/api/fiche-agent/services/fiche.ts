/** This service keeps what Strapi does not of the staff's accounts, one row each. */
import type { Knex } from 'knex';
import { maintenant } from '../../../platform/db/clock.ts';

type Colonnes = {
  invite_le?: Date;
  invitation_expire_le?: Date;
  connecte_le?: Date;
  sans_recapitulatif?: boolean;
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
