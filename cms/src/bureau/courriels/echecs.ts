/** This service counts the mails that did not leave, for the staff who may do something about it. */
import type { SuiviCourriels } from '@portail/config/bureau/courriels';
import { SORTES_A_LIEN } from '@portail/config/rules/courriels';
import type { Portee } from '@portail/config/rules/droits';
import type { Knex } from 'knex';
import { enRetard } from '../../api/courriel/services/remise.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { type Issue, reussite } from '../../platform/issue.ts';
import { enPortee } from '../dossiers/portee.ts';

/** `suivre` counts the mails of the caller's scope, and shows nobody's address. */
export async function suivre({ portees }: Agent): Promise<Issue<SuiviCourriels>> {
  const instant = await maintenant();
  const { connection } = strapi.db;
  return reussite({
    echecs: await compter(echecs(portees, instant, connection)),
    attente: await compter(enVue(portees, connection).where(enRetard(instant))),
  });
}

/** `oublierJetons` masks the links of mails that were given up, once they would open nothing if sent again. */
export async function oublierJetons(instant: Date): Promise<void> {
  const { connection } = strapi.db;
  const masque = (colonne: string) => connection.raw(`regexp_replace(${colonne}, 'jeton=[\\w-]+', 'jeton=…', 'g')`);
  await connection('courriels as k')
    .where('k.etat', 'echec')
    .andWhereRaw(`k.texte ~ 'jeton=[\\w-]'`)
    .andWhereRaw(`not ${LIEN_VIVANT}`, [instant])
    .update({ texte: masque('texte'), html: masque('html') });
}

/** `echecs` are the mails given up that are still of use: their account is there, and their link, if any, works. */
export function echecs(portees: readonly Portee[], instant: Date, connexion: Knex): Knex.QueryBuilder {
  return enVue(portees, connexion)
    .where('k.etat', 'echec')
    .andWhereRaw(`(${SANS_LIEN} or ${LIEN_VIVANT})`, [[...SORTES_A_LIEN], instant]);
}

/** `enVue` limits the mails to a scope: who sees every dossier sees the mails of accounts too. */
function enVue(portees: readonly Portee[], connexion: Knex): Knex.QueryBuilder {
  const courriels = connexion('courriels as k').join('up_users as u', 'u.document_id', 'k.compte_ref');
  return portees.some(({ formations }) => formations === 'toutes')
    ? courriels
    : courriels.whereIn('k.candidature_ref', enPortee(portees, connexion).select('c.document_id'));
}

/** `LIEN_VIVANT` is a condition on `courriels as k`, with the instant: the mail's link would open something. */
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
