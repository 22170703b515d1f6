import type { Portee } from '@portail/config/rules/droits';
import type { Knex } from 'knex';
import { ENTRETIENS_VISIBLES } from '../../api/convocation/services/ligne.ts';

/** `formationsDe` gives the formations of these scopes, whatever the state of their dossiers. */
export function formationsDe(portees: readonly Portee[]): 'toutes' | readonly string[] {
  if (portees.some(({ formations }) => formations === 'toutes')) return 'toutes';
  return [...new Set(portees.flatMap(({ formations }) => formations as readonly string[]))];
}

/**
 * `entretiens` selects the entretiens of these scopes only: an entretien is in a scope when all its formations are.
 * Every query of these pages has this WHERE.
 */
export function entretiens(portees: readonly Portee[], connexion: Knex = strapi.db.connection): Knex.QueryBuilder {
  const requete = connexion('entretiens as e');
  const formations = formationsDe(portees);
  if (formations === 'toutes') return requete;
  const liens = () =>
    connexion('entretiens_formations as ef').whereRaw('ef.entretien_ref = e.document_id').select(connexion.raw('1'));
  return requete.whereExists(liens()).whereNotExists(liens().whereNotIn('ef.formation_ref', [...formations]));
}

/**
 * `avecFormation` joins to a query the formation `f` that a column names, as published, with its mention `m`.
 *
 * @param colonne such as `v.formation_ref`
 */
export function avecFormation(requete: Knex.QueryBuilder, colonne: string): Knex.QueryBuilder {
  return requete
    .join('formations as f', (on) => on.on('f.document_id', colonne).andOnNotNull('f.published_at'))
    .join('formations_mention_lnk as fm', 'fm.formation_id', 'f.id')
    .join('mentions as m', 'm.id', 'fm.mention_id');
}

/** `formationsPubliees` selects published formations, of these scopes, with their mention and établissement. */
export function formationsPubliees(
  portees: readonly Portee[],
  connexion: Knex = strapi.db.connection,
): Knex.QueryBuilder {
  const formations = formationsDe(portees);
  const requete = connexion('formations as f')
    .whereNotNull('f.published_at')
    .join('formations_mention_lnk as fm', 'fm.formation_id', 'f.id')
    .join('mentions as m', 'm.id', 'fm.mention_id')
    .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
    .join('etablissements as i', 'i.id', 'fe.etablissement_id');
  return formations === 'toutes' ? requete : requete.whereIn('f.document_id', [...formations]);
}

/**
 * `creneauxProposables` selects the créneaux of these scopes that may be given to dossiers of these formations: their
 * candidats see the entretien.
 */
export function creneauxProposables(
  portees: readonly Portee[],
  formationRefs: readonly string[],
  connexion?: Knex,
): Knex.QueryBuilder {
  return entretiens(portees, connexion)
    .join('creneaux as k', 'k.entretien_ref', 'e.document_id')
    .join('entretiens_formations as d', 'd.entretien_ref', 'e.document_id')
    .whereIn('d.formation_ref', [...formationRefs])
    .whereIn('e.etat', [...ENTRETIENS_VISIBLES]);
}
