/**
 * This file makes the indexes that a content type's `indexes` cannot say. They are unique among drafts and among
 * published rows, where a flag is set, or whatever the case of letters; in the order of the alphabet; by words. Strapi
 * leaves alone the indexes that its schema never knew.
 */
const INDEX_UNIQUES = [
  ['formations_slug_annee_brouillon_uq', 'formations (slug, annee) where published_at is null'],
  ['formations_slug_annee_publie_uq', 'formations (slug, annee) where published_at is not null'],
  ['formations_code_annee_brouillon_uq', 'formations (code, annee) where published_at is null'],
  ['formations_code_annee_publie_uq', 'formations (code, annee) where published_at is not null'],
  ['pages_slug_brouillon_uq', 'pages (slug) where published_at is null'],
  ['pages_slug_publie_uq', 'pages (slug) where published_at is not null'],
  ['campagnes_courante_uq', 'campagnes (courante) where courante'],
  ['situations_intitule_casse_uq', 'situations (lower(intitule))'],
  ['series_bac_intitule_casse_uq', 'series_bac (type, lower(intitule))'],
  ['specialites_bac_intitule_casse_uq', 'specialites_bac (lower(intitule))'],
  ['types_diplome_intitule_casse_uq', 'types_diplome (lower(intitule))'],
  ['etiquettes_libelle_casse_uq', 'etiquettes (etablissement_ref, lower(libelle))'],
  ['entretiens_formations_uq', 'entretiens_formations (entretien_ref, formation_ref)'],
  ['creneaux_piste_uq', `creneaux (entretien_ref, piste, debut) where etat <> 'retire'`],
  ['convocations_ouverte_uq', `convocations (candidature_ref) where etat in ('convoque', 'reserve')`],
  ['convocations_tour_uq', 'convocations (candidature_ref, tour)'],
  ['reservations_active_uq', `reservations (convocation_ref) where etat = 'active'`],
  ['affectations_uq', `affectations (agent_id, role, etablissement_id, coalesce(formation_code, ''))`],
  ['fiches_agent_uq', 'fiches_agent (agent_id)'],
  ['vues_dossiers_nom_casse_uq', 'vues_dossiers (agent_id, lower(nom))'],
  ['lectures_dossier_uq', 'lectures_dossier (agent_id, candidature_ref)'],
] as const;

/** `INDEX_ECOLES` serve the search of schools (`api/ecole/services/recherche.ts`). */
const INDEX_ECOLES = [
  ['ecoles_ordre_idx', 'ecoles (recherche collate "C", id)'],
  ['ecoles_genre_ordre_idx', 'ecoles (genre, recherche collate "C", id)'],
  // `fastupdate = off` keeps no list of rows still to be indexed. A search after an import would read it whole.
  ['ecoles_mots_idx', 'ecoles using gin (mots_de_recherche(recherche)) with (fastupdate = off)'],
] as const;

/**
 * `INDEX_DOSSIERS` serves the bureau's list in its two orders of time, and boot. The orders are read forwards and
 * backwards; boot looks for the working rows still to be written.
 */
const INDEX_DOSSIERS = [
  ['candidatures_recue_idx', `candidatures ((coalesce(recue_le, 'infinity'::timestamp)), id)`],
  ['candidatures_echeance_idx', `candidatures ((coalesce(echeance, 'infinity'::timestamp)), id)`],
  ['candidatures_a_rattraper_idx', 'candidatures (id) where transmise_le is not null and recue_le is null'],
] as const;

/** `INDEX_RETIRES` were made by earlier versions of the portal. */
const INDEX_RETIRES = ['candidatures_ordre_idx'] as const;

/** `INDEX_PIECES` finds the pièces that the IUT waits for until a date. */
const INDEX_PIECES = [
  ['pieces_attendues_idx', 'pieces (attendue_jusquau) where attendue_jusquau is not null'],
] as const;

/** `INDEX_JOURNAL` finds what one person did. The whole journal is read by number, which its key orders. */
const INDEX_JOURNAL = [['journaux_acteur_idx', 'journaux (acteur, acteur_ref, id desc)']] as const;

/** `INDEX_ENTRETIENS` finds who holds a créneau. */
const INDEX_ENTRETIENS = [
  ['reservations_creneau_idx', `reservations (creneau_ref) where etat = 'active'`],
  ['reservations_convocation_idx', 'reservations (convocation_ref)'],
] as const;

/** `CONTROLES` are conditions that the database holds on rows, under the acts: table, then condition, by name. */
const CONTROLES = [
  ['creneaux_places_ck', 'creneaux', 'prises between 0 and capacite'],
  ['creneaux_heures_ck', 'creneaux', 'fin > debut'],
  ['affectations_entiere_ck', 'affectations', 'num_nulls(agent_id, role, etablissement_id) = 0'],
  ['affectations_responsable_ck', 'affectations', `role <> 'responsable' or formation_code is not null`],
  ['affectations_communication_ck', 'affectations', `role <> 'communication' or formation_code is null`],
  ['creneaux_retire_ck', 'creneaux', `etat <> 'retire' or prises = 0`],
] as const;

/**
 * `LIENS` are the rows that go with another's: the name of the constraint, its table and column, then the table that it
 * points to. What is left of a deleted member of staff would give nobody anything, and nothing leads to it.
 */
const LIENS = [
  ['affectations_agent_fk', 'affectations', 'agent_id', 'admin_users'],
  ['affectations_etablissement_fk', 'affectations', 'etablissement_id', 'etablissements'],
  ['fiches_agent_agent_fk', 'fiches_agent', 'agent_id', 'admin_users'],
  ['vues_dossiers_agent_fk', 'vues_dossiers', 'agent_id', 'admin_users'],
  ['lectures_dossier_agent_fk', 'lectures_dossier', 'agent_id', 'admin_users'],
] as const;

/**
 * `MOTS_DE_RECHERCHE` keeps the words as they are: `to_tsvector` would read numbers and addresses into them. It is
 * PL/pgSQL so that its cost is kept: a function taken for free is computed for each row of the table instead of read
 * from the index. It is not parallel: a second process takes longer to start than a search lasts.
 */
const MOTS_DE_RECHERCHE = `
  create or replace function mots_de_recherche(texte text) returns tsvector
  language plpgsql immutable strict parallel unsafe cost 100
  as $$ begin return array_to_tsvector(string_to_array(texte, ' ')); end $$`;

export async function creerIndex(): Promise<void> {
  const { connection } = strapi.db;
  for (const [nom, definition] of INDEX_UNIQUES) {
    await connection.raw(`create unique index if not exists ${nom} on ${definition}`);
  }
  for (const nom of INDEX_RETIRES) await connection.raw(`drop index if exists ${nom}`);
  await connection.raw(MOTS_DE_RECHERCHE);
  const INDEX = [...INDEX_ECOLES, ...INDEX_DOSSIERS, ...INDEX_PIECES, ...INDEX_ENTRETIENS, ...INDEX_JOURNAL];
  for (const [nom, definition] of INDEX) {
    await connection.raw(`create index if not exists ${nom} on ${definition}`);
  }
  for (const [nom, table, condition] of CONTROLES) await contraindre(nom, table, `check (${condition})`);
  for (const [nom, table, colonne, cible] of LIENS) {
    await contraindre(nom, table, `foreign key (${colonne}) references ${cible} (id) on delete cascade`);
  }
}

async function contraindre(nom: string, table: string, contrainte: string): Promise<void> {
  const { connection } = strapi.db;
  const { rows } = await connection.raw('select 1 from pg_constraint where conname = ?', [nom]);
  if (rows.length === 0) await connection.raw(`alter table ${table} add constraint ${nom} ${contrainte}`);
}
