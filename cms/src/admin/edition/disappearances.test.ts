import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDITABLES } from '../../edition/editables.ts';
import { type Acte, direDisparition, direDossiers, type Fiche } from './disappearances.ts';

const FORMATION = 'api::formation.formation';
const fiches = (...noms: string[]): Fiche[] => noms.map((nom) => ({ nom, publiee: true }));
const PAGE_SEULE = 'Sa page disparaît du site en quelques secondes : plus personne ne peut la lire, ni candidater.';
const PAGES = 'Leurs pages disparaissent du site en quelques secondes : plus personne ne peut les lire, ni candidater.';
const BROUILLON = 'Le brouillon reste ici.';
const POUR_DE_BON = 'Une suppression ne s’annule pas.';

const CAS: [string, Acte, string, Fiche[], string[]][] = [
  [
    'one formation is unpublished',
    'depublier',
    FORMATION,
    fiches('Banque'),
    ['Dépublier « Banque » ?', PAGE_SEULE, BROUILLON],
  ],
  [
    'of a selection, only what is published is unpublished',
    'depublier',
    FORMATION,
    [...fiches('A', 'B'), { nom: 'Jamais publiée', publiee: false }],
    ['Dépublier « A » et « B » ?', PAGES, BROUILLON],
  ],
  [
    'four are named, of six three',
    'supprimer',
    FORMATION,
    fiches('A', 'B', 'C', 'D'),
    ['Supprimer « A », « B », « C » et « D » ?', PAGES, POUR_DE_BON],
  ],
  [
    'many',
    'supprimer',
    FORMATION,
    fiches('A', 'B', 'C', 'D', 'E', 'F'),
    ['Supprimer « A », « B », « C » et 3 autres ?', PAGES, POUR_DE_BON],
  ],
  [
    'a draft takes nothing from the site',
    'supprimer',
    FORMATION,
    [{ nom: 'Essai', publiee: false }],
    ['Supprimer « Essai » ?', POUR_DE_BON],
  ],
  [
    'a document has no draft: formations offer it',
    'supprimer',
    'api::document.document',
    [{ nom: 'Plaquette', publiee: false }],
    [
      'Supprimer « Plaquette » ?',
      'Il disparaît des formations qui le proposent, en quelques secondes.',
      'Les fichiers restent dans la médiathèque.',
      POUR_DE_BON,
    ],
  ],
];
for (const [dit, acte, type, choisies, attendues] of CAS) {
  test(dit, () => assert.deepEqual(direDisparition(acte, type, choisies), attendues));
}

test('every content says what goes with it', () => {
  const muets = [...EDITABLES].filter((type) => direDisparition('supprimer', type, fiches('X')).length < 3);
  assert.deepEqual(muets, []);
});

const DOSSIERS: [number, string][] = [
  [0, 'Aucun candidat n’y a de dossier.'],
  [1, 'Un candidat y a un dossier : le portail le refusera. Avancez plutôt la date « Au » pour ne plus en recevoir.'],
  [12, '12 dossiers y sont attachés : le portail le refusera. Avancez plutôt la date « Au » pour ne plus en recevoir.'],
];
for (const [nombre, phrase] of DOSSIERS) test(phrase, () => assert.equal(direDossiers(nombre), phrase));
