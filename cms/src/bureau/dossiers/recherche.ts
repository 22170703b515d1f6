/**
 * This file is the bureau's search. A text typed in one go is found in one place: the person, their address, the
 * dossier's numbers and what was transmitted, or the published formation. Each place is read from an index of its words
 * (`platform/search/database.ts`); the references found then select rows of the scope.
 */
import { type Groupe, groupesDemandes } from '@portail/config/rules/recherche-dossiers';
import type { Knex } from 'knex';
import { MOTS, MOTS_COURTS } from '../../platform/search/database.ts';

/**
 * `filtrerParTexte` keeps the dossiers that match a typed text.
 *
 * @param requete on `candidatures as c`
 */
export function filtrerParTexte(requete: Knex.QueryBuilder, demande: string): void {
  if (demande.trim() === '') return;
  const groupes = groupesDemandes(demande);
  // Signs alone are nobody's name.
  if (groupes.length === 0) requete.whereRaw('false');
  for (const groupe of groupes) requete.whereRaw(TROUVE, { mots: enTsquery(groupe) });
}

const TROUVE = `(
  c.candidat_ref in (
    select document_id from candidats where ${MOTS.candidats} @@ cast(:mots as tsquery)
    union all
    select titulaire.document_id from up_users join candidats as titulaire on titulaire.compte_ref = up_users.document_id
    where ${MOTS.up_users} @@ cast(:mots as tsquery)
  )
  or c.id in (select id from candidatures where ${MOTS.candidatures} @@ cast(:mots as tsquery))
  or c.formation_ref in (
    select document_id from formations where formations.published_at is not null and ${MOTS.formations} @@ cast(:mots as tsquery)
    union all
    select formations.document_id from formations
    join formations_mention_lnk on formations_mention_lnk.formation_id = formations.id
    join mentions on mentions.id = formations_mention_lnk.mention_id
    where formations.published_at is not null and ${MOTS_COURTS.mentions} @@ cast(:mots as tsquery)
    union all
    select formations.document_id from formations
    join formations_etablissement_lnk on formations_etablissement_lnk.formation_id = formations.id
    join etablissements on etablissements.id = formations_etablissement_lnk.etablissement_id
    where formations.published_at is not null and ${MOTS_COURTS.etablissements} @@ cast(:mots as tsquery)
  )
)`;

/** `enTsquery` needs no escaping: words hold letters, digits, « + » and « # » only, which mean nothing to a tsquery. */
function enTsquery(groupe: Groupe): string {
  const ou = (termes: readonly string[]) => `(${termes.join(' | ')})`;
  return ou(
    groupe.map((possibilite) => possibilite.map((debuts) => ou(debuts.map((debut) => `'${debut}':*`))).join(' & ')),
  );
}
