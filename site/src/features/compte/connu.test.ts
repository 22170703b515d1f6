import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CASES, CHAMPS_BLOC, type NomBloc, type Profil } from '@portail/config/rules/parcours';
import { connuDuProfil } from './connu.ts';

const VIDE = Object.fromEntries(
  Object.values(CHAMPS_BLOC)
    .flat()
    .map((champ) => [champ, CASES.includes(champ) ? false : '']),
) as Profil;

const LIGNES: [bloc: NomBloc, dit: string, reponses: Partial<Profil>, attendu: string[]][] = [
  [
    'identite',
    'whole',
    {
      civilite: 'Madame',
      prenom: 'Anaïs',
      nom: 'Le Goff',
      dateNaissance: '02/10/2000',
      lieuNaissance: 'PARIS',
      nationalite: 'FR',
      ine: '0123456789M',
    },
    ['Madame Anaïs Le Goff', 'née le\u00a002/10/2000 à PARIS', 'France', 'INE\u00a00123456789M'],
  ],
  [
    'identite',
    'without the place, the nationality and the INE',
    { civilite: 'Monsieur', prenom: 'Noé', nom: 'Martin', dateNaissance: '01/01/1995' },
    ['Monsieur Noé Martin', 'né le\u00a001/01/1995'],
  ],
  [
    'coordonnees',
    'a number holds together',
    { adresse: '18 rue du port', codePostal: '44000', ville: 'Nantes', telephone: '06 12 34 56 78' },
    ['18 rue du port, 44000 Nantes', '06\u00a012\u00a034\u00a056\u00a078'],
  ],
  ['coordonnees', 'abroad, without a code', { adresse: '1 Main Street', ville: 'Dublin' }, ['1 Main Street, Dublin']],
  [
    'baccalaureat',
    'whole',
    {
      situation: 'Salarié',
      bacType: 'Bac Général',
      bacSerie: 'SCIENTIFIQUE',
      bacAnnee: '2013',
      bacEtablissement: 'Lycée Paul Guérin',
      bacVille: 'Niort',
    },
    ['Salarié', 'Bac Général SCIENTIFIQUE 2013', 'Lycée Paul Guérin, Niort'],
  ],
  [
    'obtenu',
    'in France, which goes without saying',
    {
      obtenuDiplome: 'DUT',
      obtenuSpecialite: 'GMP',
      obtenuPays: 'FR',
      obtenuEtablissement: 'IUT',
      obtenuVille: 'Laval',
    },
    ['DUT GMP', 'IUT, Laval'],
  ],
  [
    'obtenu',
    'abroad',
    { obtenuDiplome: 'BTS', obtenuPays: 'BE', obtenuEtablissement: 'Institut', obtenuVille: 'Mons' },
    ['BTS', 'Institut, Mons, Belgique'],
  ],
  ['prepare', 'none', { prepareDiplome: 'AUCUN diplôme supérieur' }, ['AUCUN diplôme supérieur']],
  ['prepare', 'not at school', { prepareNonScolarise: true }, ['Pas de scolarité ces deux dernières années']],
  ['autres', 'none', {}, ['Aucune candidature hors de ce portail']],
  [
    'autres',
    'some, on one line',
    { autresCandidatures: true, autresPrecisions: 'IUT Avignon\nIUT Lyon' },
    ['IUT Avignon IUT Lyon'],
  ],
];
for (const [bloc, dit, reponses, attendu] of LIGNES) {
  test(`${bloc}, ${dit}`, () => {
    assert.deepEqual(connuDuProfil({ ...VIDE, ...reponses })[bloc], attendu);
  });
}

test('an account that holds nothing says nothing of it', () => {
  const { prepare, autres: _, ...blocs } = connuDuProfil(VIDE);
  assert.deepEqual(prepare, []);
  assert.deepEqual(Object.values(blocs).flat(), []);
});
