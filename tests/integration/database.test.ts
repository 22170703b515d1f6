import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { DONNEES_AGENT, DONNEES_PERSONNELLES, LIENS_PERSONNE } from '@portail/config/rules/donnees-personnelles';
import {
  ACCES_FAUTEUIL,
  ETATS_CONVOCATION,
  ETATS_CRENEAU,
  ETATS_ENTRETIEN,
  ETATS_RESERVATION,
  FORMES_ENTRETIEN,
  PRESENCES,
} from '@portail/config/rules/entretien';
import { ETATS_CANDIDATURE } from '@portail/config/rules/etats';
import { ANALYSES, ETATS_PIECE_ENREGISTREE } from '@portail/config/rules/pieces';
import { ETATS_TRAVAIL, NOMS_SORTES } from '@portail/config/rules/travaux';
import { type Creneau, createEntretien } from '../../scripts/seed/factories/entretiens.ts';
import { portail } from '../support/portail.ts';

/**
 * `UNIQUES` are the real indexes of the database. Strapi honours `indexes` and `column` of a schema without documenting
 * it.
 */
const UNIQUES = [
  "affectations (agent_id, role, etablissement_id, COALESCE(formation_code, ''::character varying))",
  'fiches_agent (agent_id)',
  'vues_dossiers (agent_id, lower((nom)::text))',
  'lectures_dossier (agent_id, candidature_ref)',
  'campagnes (annee)',
  'campagnes (courante) WHERE courante',
  'candidats (compte_ref)',
  'candidatures (candidat_ref, formation_ref)',
  'candidatures (numero_accuse)',
  "convocations (candidature_ref) WHERE ((etat)::text = ANY ((ARRAY['convoque'::character varying, 'reserve'::character varying])::text[]))",
  'convocations (candidature_ref, tour)',
  'courriels (cle)',
  "creneaux (entretien_ref, piste, debut) WHERE ((etat)::text <> 'retire'::text)",
  'entretiens_formations (entretien_ref, formation_ref)',
  'etablissements (code)',
  'etiquettes (etablissement_ref, lower((libelle)::text))',
  'etiquettes_posees (candidature_ref, etiquette_ref)',
  'fichiers (candidat_ref, empreinte)',
  'fichiers (cle)',
  'formations (code, annee) WHERE (published_at IS NOT NULL)',
  'formations (code, annee) WHERE (published_at IS NULL)',
  'formations (slug, annee) WHERE (published_at IS NOT NULL)',
  'formations (slug, annee) WHERE (published_at IS NULL)',
  'freins (cle)',
  'liens_compte (empreinte)',
  'mentions (intitule)',
  'motifs (ligne)',
  'pages (slug) WHERE (published_at IS NOT NULL)',
  'pages (slug) WHERE (published_at IS NULL)',
  'pieces (candidature_ref, piece_demandee_ref)',
  'reglages_iut (etablissement_ref)',
  "reservations (convocation_ref) WHERE ((etat)::text = 'active'::text)",
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
  'candidats (date_naissance)',
  'candidats (ine)',
  'candidats (nom, prenom)',
  'candidatures (etat)',
  'candidatures (formation_ref, etat)',
  'candidatures (suivi_par)',
  'convocations (candidat_ref, etat)',
  'convocations (formation_ref, etat)',
  'courriels (etat, prochain_essai)',
  'creneaux (entretien_ref, debut)',
  'ecoles (code_postal)',
  'ecoles (genre, recherche COLLATE "C", id)',
  'ecoles (recherche COLLATE "C", id)',
  'ecoles gin (mots_de_recherche(recherche)) WITH (fastupdate=off)',
  'entretiens (etablissement_ref, etat)',
  'entretiens_formations (formation_ref)',
  'etiquettes_posees (etiquette_ref)',
  'journaux (acteur, acteur_ref, id DESC)',
  'journaux (cible_type, cible_ref)',
  'motifs (candidature_ref)',
  'messages (candidature_ref)',
  'messages (fichier_ref)',
  'notes (candidature_ref)',
  'pieces (attendue_jusquau) WHERE (attendue_jusquau IS NOT NULL)',
  'pieces (fichier_ref)',
  'publications (etat)',
  'reponses_refusees (candidature_ref)',
  'reponses_refusees (fichier_ref)',
  'reservations (convocation_ref)',
  "reservations (creneau_ref) WHERE ((etat)::text = 'active'::text)",
  'sessions_candidat (compte_ref)',
  'travaux (demande_par, demande_le)',
  'travaux (etat)',
];

/** `CONTROLES` are the conditions that the database holds on each row. */
const CONTROLES = [
  'affectations: ((num_nulls(agent_id, role, etablissement_id) = 0))',
  "affectations: ((((role)::text <> 'communication'::text) OR (formation_code IS NULL)))",
  "affectations: ((((role)::text <> 'responsable'::text) OR (formation_code IS NOT NULL)))",
  'creneaux: ((fin > debut))',
  'creneaux: (((prises >= 0) AND (prises <= capacite)))',
  "creneaux: ((((etat)::text <> 'retire'::text) OR (prises = 0)))",
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

  it('check conditions: these, and no other', async () => {
    const { strapi } = await portail();
    const { rows } = await strapi.db.connection.raw(
      `select conrelid::regclass || ': ' || substr(pg_get_constraintdef(oid), 7) as dit from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`,
    );
    assert.deepEqual(rows.map(({ dit }: { dit: string }) => dit).sort(), [...CONTROLES].sort());
  });

  it('knows the states of the rules, and no other', async () => {
    const { strapi } = await portail();
    const valeurs = (uid: string, attribut: string) => strapi.contentType(uid).attributes[attribut].enum;
    assert.deepEqual(valeurs('api::candidature.candidature', 'etat'), ETATS_CANDIDATURE);
    assert.deepEqual(valeurs('api::candidature.candidature', 'etatQuitte'), ETATS_CANDIDATURE);
    assert.deepEqual(valeurs('api::piece.piece', 'etat'), ETATS_PIECE_ENREGISTREE);
    assert.deepEqual(valeurs('api::fichier.fichier', 'analyse'), ANALYSES);
    assert.deepEqual(valeurs('api::entretien.entretien', 'etat'), ETATS_ENTRETIEN);
    assert.deepEqual(valeurs('api::entretien.entretien', 'forme'), FORMES_ENTRETIEN);
    assert.deepEqual(valeurs('api::entretien.entretien', 'accesFauteuil'), ACCES_FAUTEUIL);
    assert.deepEqual(valeurs('api::creneau.creneau', 'etat'), ETATS_CRENEAU);
    assert.deepEqual(valeurs('api::convocation.convocation', 'etat'), ETATS_CONVOCATION);
    assert.deepEqual(valeurs('api::convocation.convocation', 'presence'), PRESENCES);
    assert.deepEqual(valeurs('api::reservation.reservation', 'etat'), ETATS_RESERVATION);
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

  it('refuses itself what no act writes of an entretien', async () => {
    const { strapi } = await portail();
    const { ref, creneaux } = await createEntretien(strapi, {
      ...{ formationCodes: ['LP-EPR-AC'], jours: ['2099-03-10'], heures: ['09:00', '09:20'] },
    });
    const [un, deux] = creneaux as [Creneau, Creneau];
    const modifier = (creneau: Creneau, colonnes: object) =>
      strapi.db.connection('creneaux').where({ document_id: creneau.ref }).update(colonnes);
    const CONTROLE = { code: '23514' };
    await assert.rejects(modifier(un, { prises: 2 }), CONTROLE);
    await assert.rejects(modifier(un, { prises: -1 }), CONTROLE);
    await assert.rejects(modifier(un, { fin: un.debut }), CONTROLE);
    await modifier(un, { prises: 1 });
    await assert.rejects(modifier(un, { capacite: 0 }), CONTROLE);
    await assert.rejects(modifier(un, { etat: 'retire' }), CONTROLE);

    const UNIQUE = { code: '23505' };
    await assert.rejects(modifier(deux, { debut: un.debut }), UNIQUE);
    await modifier(deux, { etat: 'retire' });
    // A piste may have another créneau at the hour of one that is withdrawn.
    await modifier(deux, { debut: un.debut });
    await assert.rejects(
      strapi.db.connection.raw(
        `insert into entretiens_formations (entretien_ref, formation_ref)
        select entretien_ref, formation_ref from entretiens_formations where entretien_ref = ?`,
        [ref],
      ),
      UNIQUE,
    );

    const convoquer = (tour: number, etat: string) =>
      strapi.db.query('api::convocation.convocation').create({
        data: {
          ...{ candidatureRef: ref, candidatRef: ref, formationRef: ref, tour, etat },
          ...{ convoqueeLe: new Date(), sequence: 1 },
        },
      });
    const reserver = (etat: string) =>
      strapi.db.query('api::reservation.reservation').create({
        data: { convocationRef: ref, creneauRef: un.ref, etat, par: 'candidat', creeeLe: new Date() },
      });
    await convoquer(1, 'reserve');
    await assert.rejects(convoquer(2, 'convoque'), UNIQUE);
    await assert.rejects(convoquer(1, 'close'), UNIQUE);
    await convoquer(2, 'close');
    await reserver('active');
    await assert.rejects(reserver('active'), UNIQUE);
    await reserver('annulee');
    for (const table of ['convocations', 'reservations']) {
      await strapi.db
        .connection(table)
        .where(table === 'convocations' ? { candidature_ref: ref } : { convocation_ref: ref })
        .delete();
    }
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

  it('of the staff are those of the rules too', async () => {
    const { strapi } = await portail();
    const { rows } = await strapi.db.connection.raw(
      `select table_name as "table" from information_schema.columns
      where table_schema = current_schema() and column_name = 'agent_id'`,
    );
    assert.deepEqual(rows.map(({ table }: { table: string }) => table).sort(), Object.keys(DONNEES_AGENT).sort());
  });
});
