import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { DONNEES_PERSONNELLES, LIENS_PERSONNE } from '@portail/config/rules/donnees-personnelles';
import { ETATS_CANDIDATURE } from '@portail/config/rules/etats';
import { ANALYSES, ETATS_PIECE_ENREGISTREE } from '@portail/config/rules/pieces';
import { ETATS_TRAVAIL, NOMS_SORTES } from '@portail/config/rules/travaux';
import { portail } from '../support/portail.ts';

/**
 * `UNIQUES` are the real indexes of the database. Strapi honours `indexes` and `column` of a schema without documenting
 * it.
 */
const UNIQUES = [
  'campagnes (annee)',
  'campagnes (courante) WHERE courante',
  'candidats (compte_ref)',
  'candidatures (candidat_ref, formation_ref)',
  'candidatures (numero_accuse)',
  'courriels (cle)',
  'etablissements (code)',
  'fichiers (candidat_ref, empreinte)',
  'fichiers (cle)',
  'formations (code, annee) WHERE (published_at IS NOT NULL)',
  'formations (code, annee) WHERE (published_at IS NULL)',
  'formations (slug, annee) WHERE (published_at IS NOT NULL)',
  'formations (slug, annee) WHERE (published_at IS NULL)',
  'freins (cle)',
  'liens_compte (empreinte)',
  'mentions (intitule)',
  'pages (slug) WHERE (published_at IS NOT NULL)',
  'pages (slug) WHERE (published_at IS NULL)',
  'pieces (candidature_ref, piece_demandee_ref)',
  'series_bac (type, lower((intitule)::text))',
  'sessions_candidat (empreinte)',
  'situations (intitule)',
  'situations (lower((intitule)::text))',
  'specialites_bac (intitule)',
  'specialites_bac (lower((intitule)::text))',
  'taches (nom)',
  'types_diplome (intitule)',
  'types_diplome (lower((intitule)::text))',
  'up_users (email)',
  'up_users (username)',
];

const RECHERCHES = [
  'candidats (nom, prenom)',
  'candidatures (etat)',
  'candidatures (formation_ref, etat)',
  'candidatures (transmise_le DESC NULLS LAST, id DESC)',
  'courriels (etat, prochain_essai)',
  'ecoles (code_postal)',
  'ecoles (genre, recherche COLLATE "C", id)',
  'ecoles (recherche COLLATE "C", id)',
  'ecoles gin (mots_de_recherche(recherche)) WITH (fastupdate=off)',
  'journaux (cible_type, cible_ref)',
  'pieces (fichier_ref)',
  'publications (etat)',
  'reponses_refusees (candidature_ref)',
  'reponses_refusees (fichier_ref)',
  'sessions_candidat (compte_ref)',
  'travaux (demande_par, demande_le)',
  'travaux (etat)',
];

describe('constraints in the database', () => {
  let uniques: Set<string>;
  let autres: Set<string>;

  before(async () => {
    const { strapi } = await portail();
    const { rows } = await strapi.db.connection.raw(`select indexdef from pg_indexes where schemaname = 'public'`);
    const decrire = (unique: boolean) =>
      new Set<string>(
        rows
          .map(({ indexdef }: { indexdef: string }) => indexdef)
          .filter((definition: string) => definition.startsWith('CREATE UNIQUE') === unique)
          .map((definition: string) =>
            definition.replace(/^.* ON public\.(\w+) USING /, '$1 ').replace(' btree ', ' '),
          ),
      );
    uniques = decrire(true);
    autres = decrire(false);
  });

  for (const attendu of UNIQUES) it(`unique: ${attendu}`, () => assert.ok(uniques.has(attendu)));
  for (const attendu of RECHERCHES) it(`index: ${attendu}`, () => assert.ok(autres.has(attendu)));

  it('knows the states of the rules, and no other', async () => {
    const { strapi } = await portail();
    const valeurs = (uid: string, attribut: string) => strapi.contentType(uid).attributes[attribut].enum;
    assert.deepEqual(valeurs('api::candidature.candidature', 'etat'), ETATS_CANDIDATURE);
    assert.deepEqual(valeurs('api::candidature.candidature', 'etatQuitte'), ETATS_CANDIDATURE);
    assert.deepEqual(valeurs('api::piece.piece', 'etat'), ETATS_PIECE_ENREGISTREE);
    assert.deepEqual(valeurs('api::fichier.fichier', 'analyse'), ANALYSES);
    assert.deepEqual(valeurs('api::travail.travail', 'etat'), ETATS_TRAVAIL);
    assert.deepEqual(valeurs('api::travail.travail', 'sorte'), NOMS_SORTES);
  });

  it('refuses the second row itself', async () => {
    const { strapi } = await portail();
    const [mention] = await strapi.db.query('api::mention.mention').findMany({ limit: 1 });
    await assert.rejects(strapi.db.query('api::mention.mention').create({ data: { intitule: mention.intitule } }), {
      code: '23505',
    });
  });

  it('has one current campagne, and refuses another', async () => {
    const { strapi } = await portail();
    await assert.rejects(
      strapi.db.query('api::campagne.campagne').create({ data: { annee: 1999, intitule: '1999', courante: true } }),
      { code: '23505' },
    );
  });

  it('speaks UTF-8 with French rules', async () => {
    const { strapi } = await portail();
    const { rows } = await strapi.db.connection.raw(`select lower('ÉCOLE') as bas, 'é' < 'f' as ordre`);
    assert.deepEqual(rows, [{ bas: 'école', ordre: true }]);
  });
});

describe('tables that name a person', () => {
  it('are those of the rules: how each is exported and erased is decided', async () => {
    const { strapi } = await portail();
    const { rows } = await strapi.db.connection.raw(
      `select table_name as "table", column_name as colonne from information_schema.columns
      where table_schema = current_schema() and column_name = any(?)`,
      [[...LIENS_PERSONNE]],
    );
    const trouvees = new Set<string>(rows.map(({ table }: { table: string }) => table));
    assert.deepEqual([...trouvees].sort(), Object.keys(DONNEES_PERSONNELLES).sort());
    const colonnes = new Set(
      rows.map(({ table, colonne }: { table: string; colonne: string }) => `${table} ${colonne}`),
    );
    for (const [table, { lien }] of Object.entries(DONNEES_PERSONNELLES)) assert.ok(colonnes.has(`${table} ${lien}`));
  });
});
