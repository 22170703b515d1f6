import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  COLONNES_DOSSIER,
  COLONNES_USUELLES,
  colonnesChoisies,
  type DossierExporte,
  estColonne,
  GROUPES_COLONNES,
  type ValeurColonne,
} from './colonnes-dossier.ts';
import { type Instantane, VERSION_INSTANTANE } from './instantane.ts';
import { CASES, PROFIL_ENREGISTRE } from './parcours.ts';
import { SANS_VOEU } from './voeux.ts';

const PROFIL = {
  ...Object.fromEntries(Object.keys(PROFIL_ENREGISTRE).map((champ) => [champ, CASES.includes(champ) ? false : champ])),
  ...{ nom: 'MARTIN', prenom: 'Camille', dateNaissance: '06/09/1998', nationalite: 'FR', bacAnnee: '2016' },
  ...{ obtenuPays: 'BE', preparePays: 'ZZ', telephone: '+33261910001', telephone2: '', prepareNonScolarise: true },
  email: 'ancienne@exemple.test',
} as Instantane['profil'];

const attendue = (pieceDemandeeRef: string, intitule: string, obligatoire: boolean) => ({
  ...{ pieceDemandeeRef, intitule, obligatoire },
  ...{ description: '', modalite: null, modele: null },
});

const TRANSMIS: Instantane = {
  version: VERSION_INSTANTANE,
  paragraphe: null,
  profil: PROFIL,
  formation: {
    ...{ slug: 'banque', intitule: 'Banque', mention: 'Assurance', classique: true, alternance: true },
    etablissement: { nom: 'IUT de Laval', adresse: '1 rue', telephone: '', email: 'iut@portail.test' },
    ...{ du: '2026-10-01', au: '2027-01-15', lettreDemandee: true },
  },
  attendues: [attendue('cv', 'CV', true), attendue('bac', 'Relevé du bac', true), attendue('photo', 'Photo', false)],
  voeux: { classique: 2, alternance: 1 },
  lettre: 'Madame, Monsieur,',
  pieces: [],
  ajoutees: [],
  renvois: [
    { numero: '2027-000001-C1', le: '2026-12-01T10:00:00.000Z', pieces: [] },
    { numero: '2027-000001-C2', le: '2026-12-08T10:00:00.000Z', pieces: [] },
  ],
};

const REMIS: DossierExporte = {
  etat: 'transmise',
  annee: 2027,
  numeroAccuse: '2027-000001',
  deposeeLe: new Date('2026-11-01T09:00:00Z'),
  transmiseLe: new Date('2026-11-10T09:00:00Z'),
  ...{ complementsDemandesLe: null, delaiComplements: null, delaiPersonnel: null, abandonneeLe: null },
  ...{ motif: null, raisonAbandon: null },
  voeux: TRANSMIS.voeux,
  contact: { nom: 'MARTIN', prenom: 'Camille', email: 'camille@exemple.test', telephone: '+33261910002' },
  formation: {
    ...{ etablissement: 'IUT de Laval', mention: 'Assurance', intitule: 'Banque', code: 'LP-BQ-LA' },
    ...{ du: '2026-10-01', au: '2027-02-15' },
  },
  transmis: TRANSMIS,
  pieces: [
    { pieceDemandeeRef: 'cv', etat: 'refusee', motifRefus: 'Illisible' },
    { pieceDemandeeRef: 'bac', etat: 'incapacite_declaree', motifRefus: null },
  ],
  convocation: {
    ...{
      etat: 'reserve',
      convoqueeLe: new Date('2027-01-05T09:00:00Z'),
      repondreAvant: '2027-01-12',
      presence: 'absent',
    },
    creneau: { debut: new Date('2027-01-20T08:30:00Z'), jury: 'Jury 2', salle: 'B12' },
  },
  suiviPar: 'Sonia Martin',
  etiquettes: ['Boursier', 'Prioritaire'],
};

const EN_CONSTITUTION: DossierExporte = {
  ...REMIS,
  ...{ etat: 'en_constitution', numeroAccuse: null, transmiseLe: null, transmis: null, pieces: [], convocation: null },
  voeux: SANS_VOEU,
  ...{ suiviPar: null, etiquettes: [] },
};

const NOMS = {
  pays: (code: string) => ({ FR: 'France', BE: 'Belgique' })[code],
  nationalite: (code: string) => ({ FR: 'France' })[code],
};
const lire = (cle: string, dossier: DossierExporte): ValeurColonne | undefined =>
  COLONNES_DOSSIER.find((une) => une.cle === cle)?.lire(dossier, NOMS);

/** `LUES` gives each column, what it reads of a dossier handed over, and of one that was not. */
const LUES: [cle: string, remis: ValeurColonne, enConstitution: ValeurColonne][] = [
  ['numero', '2027-000001', null],
  ['etat', 'Transmise', 'En constitution'],
  ['deposeeLe', REMIS.deposeeLe, REMIS.deposeeLe],
  ['transmiseLe', REMIS.transmiseLe, null],
  ['renvoyeLe', new Date('2026-12-08T10:00:00.000Z'), null],
  ['annee', 2027, 2027],
  ['sigle', 'BQ', 'BQ'],
  ['code', 'LP-BQ-LA', 'LP-BQ-LA'],
  ['au', '2027-02-15', '2027-02-15'],
  ['voeuClassique', 2, null],
  ['voeuAlternance', 1, null],
  ['lettre', 'Madame, Monsieur,', null],
  ['nom', 'MARTIN', 'MARTIN'],
  ['dateNaissance', '1998-09-06', null],
  ['nationalite', 'France', null],
  ['ine', 'ine', null],
  ['email', 'camille@exemple.test', 'camille@exemple.test'],
  ['telephone', '02 61 91 00 02', '02 61 91 00 02'],
  ['telephone2', '', ''],
  ['codePostal', 'codePostal', null],
  ['bacAnnee', 2016, null],
  ['obtenuPays', 'Belgique', null],
  ['preparePays', 'ZZ', null],
  ['prepareNonScolarise', true, null],
  ['autresCandidatures', false, null],
  ['piecesDemandees', 3, null],
  ['piecesRepondues', 2, null],
  ['piecesAVerifier', 1, null],
  ['piecesAcceptees', 0, null],
  ['piecesRefusees', 1, null],
  ['incapacites', 1, null],
  ['piecesManquantes', 1, null],
  ['piecesDetail', 'CV : Refusée – Illisible\nRelevé du bac : Incapacité à vérifier\nPhoto : Non déposée', ''],
  ['convocation', 'Créneau réservé', null],
  ['repondreAvant', '2027-01-12', null],
  ['entretienLe', new Date('2027-01-20T08:30:00Z'), null],
  ['presence', 'Absent', null],
  ['suiviPar', 'Sonia Martin', null],
  ['etiquettes', 'Boursier, Prioritaire', ''],
];
for (const [cle, remis, enConstitution] of LUES) {
  test(`column « ${cle} » reads a dossier handed over, and one that is not`, () =>
    assert.deepEqual([lire(cle, REMIS), lire(cle, EN_CONSTITUTION)], [remis, enConstitution]));
}

test('every answer of the seven steps has a column, which a dossier that was not handed over leaves empty', () => {
  for (const champ of Object.keys(PROFIL_ENREGISTRE)) {
    assert.ok(estColonne(champ), champ);
    if (['nom', 'prenom', 'telephone', 'telephone2'].includes(champ)) continue;
    assert.equal(lire(champ, EN_CONSTITUTION), null, champ);
  }
});

test('a year that was written in another manner leaves its cell empty', () =>
  assert.equal(
    lire('bacAnnee', { ...REMIS, transmis: { ...TRANSMIS, profil: { ...PROFIL, bacAnnee: 'vers 2016' } } }),
    null,
  ));

test('columns have one key and one heading each, sixty of them at least', () => {
  for (const de of ['cle', 'titre'] as const) {
    assert.equal(new Set(COLONNES_DOSSIER.map((une) => une[de])).size, COLONNES_DOSSIER.length);
  }
  assert.ok(COLONNES_DOSSIER.length >= 60);
  assert.deepEqual([...new Set(COLONNES_DOSSIER.map(({ groupe }) => groupe))], GROUPES_COLONNES);
});

test('chosen columns come in the order of the list, and the usual ones exist', () => {
  assert.deepEqual(
    colonnesChoisies(['prenom', 'nom', 'inconnue', 'etat']).map(({ cle }) => cle),
    ['etat', 'nom', 'prenom'],
  );
  assert.equal(colonnesChoisies(COLONNES_USUELLES).length, COLONNES_USUELLES.length);
});
