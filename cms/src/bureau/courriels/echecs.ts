/** Mails that did not leave: counted for the staff who may do something about it, and sent again when they ask. */
import type { SuiviCourriels } from '@portail/config/bureau/courriels';
import { SORTES_A_LIEN } from '@portail/config/rules/courriels';
import type { Portee } from '@portail/config/rules/droits';
import type { Knex } from 'knex';
import { enRetard } from '../../api/courriel/services/remise.ts';
import type { Agent } from '../../platform/bureau.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, reussite } from '../../platform/issue.ts';
import { journaliser } from '../../platform/journal.ts';
import { enPortee } from '../dossiers/portee.ts';

/** As many as leave in a minute or two. */
const LOT = 1000;

/** Of the scope, no address of anybody. */
export async function suivre({ portees }: Agent): Promise<Issue<SuiviCourriels>> {
  const instant = await maintenant();
  const { connection } = strapi.db;
  return reussite({
    echecs: await compter(echecs(portees, instant, connection)),
    attente: await compter(enVue(portees, connection).where(enRetard(instant))),
  });
}

/**
 * Back in the queue, as if never tried: a second click finds nothing left to do. What concerns a dossier leaves for
 * the address that its candidat has today.
 */
export function renvoyer({ id, portees }: Agent): Promise<Issue<{ renvoyes: number }>> {
  return transaction(async ({ trx, instant }) => {
    const ids = await echecs(portees, instant, trx)
      .orderBy('k.id')
      .limit(LOT)
      .forUpdate('k')
      .skipLocked()
      .pluck('k.id');
    if (ids.length === 0) return reussite({ renvoyes: 0 });
    await trx.raw(
      `update courriels k
      set etat = 'a_envoyer', reports = 0, prochain_essai = :instant,
        destinataire = case when k.candidature_ref is null and k.cle not like 'rappel:%' then k.destinataire else u.email end
      from up_users u where u.document_id = k.compte_ref and k.id = any(:ids)`,
      { instant, ids },
    );
    await journaliser({
      instant,
      acteur: 'agent',
      acteurRef: String(id),
      action: 'courriel.renvoyer',
      cible: { type: 'courriel', ref: 'echecs' },
      details: { courriels: ids },
    });
    return reussite({ renvoyes: ids.length });
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

/** Given up, and still of use: its account is there, and the link that it may hold works. */
function echecs(portees: readonly Portee[], instant: Date, connexion: Knex): Knex.QueryBuilder {
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
