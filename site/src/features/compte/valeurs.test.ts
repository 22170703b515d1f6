import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Contexte } from '@portail/config/rules/parcours';
import { etapeDe, fautesDeLEtape } from './valeurs.ts';

const CONTEXTE: Contexte = {
  references: {
    situations: ['Etudiant en formation initiale'],
    series: [],
    specialites: [],
    diplomes: [{ intitule: 'AUCUN diplôme supérieur', usage: 'prepare', nature: 'aucun' }],
  },
  aujourdhui: '2018-02-01',
  annee: 2018,
  lieuNaissanceDemande: true,
  nationaliteDemandee: false,
  conservationJusquau: null,
};

test('an empty step names each of its fields, in the order of the screen', () => {
  assert.deepEqual(Object.keys(fautesDeLEtape(0, {}, CONTEXTE)), [
    'civilite',
    'nom',
    'prenom',
    'dateNaissance',
    'lieuNaissance',
  ]);
});

test('a field that the campagne does not ask is not missed, and a date that the day refuses is said with the rest', () => {
  const identite = {
    civilite: 'Madame',
    nom: '',
    prenom: 'Anaïs',
    dateNaissance: '01/01/2030',
    lieuNaissance: 'Laval',
  };
  assert.deepEqual(fautesDeLEtape(0, identite, CONTEXTE), {
    nom: 'Indiquez votre nom.',
    dateNaissance: 'Cette date est dans le futur : vérifiez l’année.',
  });
});

test('« AUCUN diplôme supérieur » and « non scolarisé » lift the rest of the step', () => {
  const leve = { prepareNonScolarise: false, prepareDiplome: 'AUCUN diplôme supérieur' };
  assert.deepEqual(fautesDeLEtape(5, leve, CONTEXTE), {});
  assert.deepEqual(fautesDeLEtape(5, { prepareNonScolarise: true }, CONTEXTE), {});
  assert.deepEqual(Object.keys(fautesDeLEtape(5, { prepareNonScolarise: false }, CONTEXTE)), ['prepareDiplome']);
});

test('each field is of one step', () => {
  assert.deepEqual(
    ['nom', 'email', 'confirmation', 'bacSerie', 'autresPrecisions', 'acte', 'constructor'].map(etapeDe),
    [0, 1, 2, 3, 6, -1, -1],
  );
});
