/** Mails that did not leave: counted for the staff who may do something about it. */
import type { SuiviCourriels } from '@portail/config/bureau/courriels';
import { SORTES_A_LIEN } from '@portail/config/rules/courriels';
import type { Portee } from '@portail/config/rules/droits';
import type { Knex } from 'knex';
import { enRetard } from '../../api/courriel/services/remise.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, reussite } from '../../platform/issue.ts';
import { enPortee } from '../dossiers/portee.ts';

/** Of the scope, no address of anybody. */
export async function suivre({ portees }: Agent): Promise<Issue<SuiviCourriels>> {
  const instant = await maintenant();
  const { connection } = strapi.db;
  return reussite({
    echecs: await compter(echecs(portees, instant, connection)),
    attente: await compter(enVue(portees, connection).where(enRetard(instant))),
  });
}

/** A mail that was given up keeps its link as long as it would open something if it were sent again. */
export async function oublierJetons(instant: Date): Promise<void> {
  const { connection } = strapi.db;
  const masque = (colonne: string) => connection.raw(`regexp_replace(${colonne}, 'jeton=[\\w-]+', 'jeton=…', 'g')`);
  await connection('courriels as k')
    .where('k.etat', 'echec')
    .andWhereRaw(`k.texte ~ 'jeton=[\\w-]'`)
    .andWhereRaw(`not ${LIEN_VIVANT}`, [instant])
    .update({ texte: masque('texte'), html: masque('html') });
}

/** Mails that were given up and are still of use: their account is there, and the link that they may hold works. */
export function echecs(portees: readonly Portee[], instant: Date, connexion: Knex): Knex.QueryBuilder {
  return enVue(portees, connexion)
    .where('k.etat', 'echec')
    .andWhereRaw(`(${SANS_LIEN} or ${LIEN_VIVANT})`, [[...SORTES_A_LIEN], instant]);
}

/** Who sees every dossier sees the mails of accounts too; the others those of their dossiers. */
function enVue(portees: readonly Portee[], connexion: Knex): Knex.QueryBuilder {
  const courriels = connexion('courriels as k').join('up_users as u', 'u.document_id', 'k.compte_ref');
  return portees.some(({ formations }) => formations === 'toutes')
    ? courriels
    : courriels.whereIn('k.candidature_ref', enPortee(portees, connexion).select('c.document_id'));
}

/** On `courriels as k`, with the instant: its link would open something. */
const LIEN_VIVANT = `exists (
  select 1 from liens_compte l
  where l.empreinte = split_part(k.cle, ':', 2) and l.utilise_le is null and l.remplace_le is null and l.expire_le > ?
)`;
const SANS_LIEN = `split_part(k.cle, ':', 1) <> all(?::text[])`;

async function compter(requete: Knex.QueryBuilder): Promise<SuiviCourriels['echecs']> {
  const { nombre, depuis } = await requete.first(
    strapi.db.connection.raw('count(*)::int nombre, min(k.ecrit_le) depuis'),
  );
  return { nombre, depuis: depuis?.toISOString() ?? null };
}
