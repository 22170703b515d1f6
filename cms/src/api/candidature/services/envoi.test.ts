import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Instantane } from '@portail/config/rules/instantane';
import { complementsARemettre, dossierARemettre, vuDe } from './envoi.ts';
import type { PieceLue } from './ligne.ts';

type ARemettre = Parameters<typeof dossierARemettre>[0];

const piece = (choix: Partial<PieceLue> = {}) =>
  ({
    pieceDemandeeRef: 'cv',
    etat: 'deposee',
    nomFichier: 'CV.pdf',
    motifIncapacite: null,
    version: 1,
    fichier: { empreinte: 'a1' },
    ...choix,
  }) as PieceLue;
const attendue = (choix: object = {}) => ({ pieceDemandeeRef: 'cv', intitule: 'CV', obligatoire: true, ...choix });
const demande = (formation: object = {}, attendues: object[] = [attendue()]) =>
  ({ presentation: { slug: 'abf', lettreDemandee: true, ...formation }, attendues }) as ARemettre['demande'];

/** `dossier` holds only the part of a dossier that the tested functions read. */
const dossier = (choix: Partial<ARemettre> = {}): ARemettre => ({
  lettre: 'Madame',
  demande: demande(),
  voeux: { classique: 1, alternance: null },
  pieces: [piece()],
  profil: { nom: 'Le Goff', email: 'a@exemple.test' } as ARemettre['profil'],
  ...choix,
});
const vu = (choix: Partial<ARemettre> = {}) => vuDe(dossierARemettre(dossier(choix)));

const CHANGEMENTS: [string, Partial<ARemettre>][] = [
  ['another lettre', { lettre: 'Monsieur' }],
  ['other vœux', { voeux: { classique: null, alternance: 1 } }],
  ['other bytes under the same name', { pieces: [piece({ fichier: { empreinte: 'b2' } as PieceLue['fichier'] })] }],
  ['the same bytes under another name', { pieces: [piece({ nomFichier: 'CV-2.pdf' })] }],
  [
    'an incapacité instead',
    { pieces: [piece({ etat: 'incapacite_declaree', fichier: null, nomFichier: null, motifIncapacite: 'Perdu' })] },
  ],
  ['no answer any more', { pieces: [] }],
  ['another formation', { demande: demande({ slug: 'autre' }) }],
  ['a pièce that becomes facultative', { demande: demande({}, [attendue({ obligatoire: false })]) }],
  ['a pièce more', { demande: demande({}, [attendue(), attendue({ pieceDemandeeRef: 'bac' })]) }],
  ['another name', { profil: { nom: 'Martin', email: 'a@exemple.test' } as ARemettre['profil'] }],
  ['another mail', { profil: { nom: 'Le Goff', email: 'b@exemple.test' } as ARemettre['profil'] }],
];
for (const [titre, choix] of CHANGEMENTS) {
  test(`${titre} is another sending`, () => assert.notEqual(vu(choix), vu()));
}

const MEMES: [string, Partial<ARemettre>, Partial<ARemettre>?][] = [
  ['nothing new', {}],
  ['an answer to what is no longer asked', { pieces: [piece(), piece({ pieceDemandeeRef: 'autre' })] }],
  ['the number of times that an answer was written', { pieces: [piece({ version: 3 })] }],
  [
    'a lettre that is not asked',
    { lettre: 'Monsieur', demande: demande({ lettreDemandee: false }) },
    { demande: demande({ lettreDemandee: false }) },
  ],
];
for (const [titre, choix, avant] of MEMES) {
  test(`${titre} is the same sending`, () => assert.equal(vu(choix), vu(avant)));
}

const instantane = (renvois: number) =>
  ({ attendues: [attendue()], renvois: Array(renvois).fill({ pieces: [] }) }) as unknown as Instantane;

test('compléments are the answers, and which demand they answer', () => {
  const premier = vuDe(complementsARemettre(instantane(0), [piece()]));
  assert.equal(vuDe(complementsARemettre(instantane(0), [piece()])), premier);
  assert.notEqual(vuDe(complementsARemettre(instantane(1), [piece()])), premier);
  assert.notEqual(vuDe(complementsARemettre(instantane(0), [piece({ nomFichier: 'CV-2.pdf' })])), premier);
});
