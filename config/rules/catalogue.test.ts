import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  annonceEnVigueur,
  Catalogue,
  elementsDe,
  intituleComplet,
  libelleModalites,
  libelleOuverture,
  type Ouverture,
  ouverture,
  phrasePeriode,
  refusDePeriode,
} from './catalogue.ts';

const PERIODE = { du: '2018-02-01', au: '2018-04-15' };
const PRINTEMPS = { du: '2026-03-29', au: '2026-03-29' };
const AUTOMNE = { du: '2026-10-25', au: '2026-10-25' };
const a_venir = (dansJours: number): Ouverture => ({ etat: 'a_venir', dansJours });
const ouverte = (joursRestants: number): Ouverture => ({ etat: 'ouverte', joursRestants });
const fermee: Ouverture = { etat: 'fermee' };

const OUVERTURES: [string, typeof PERIODE, Ouverture, string][] = [
  ['2018-01-01T12:00:00.000Z', PERIODE, a_venir(31), 'ouvre le 01/02/2018'],
  ['2018-01-31T22:59:59.999Z', PERIODE, a_venir(1), 'ouvre le 01/02/2018'],
  ['2018-01-31T23:00:00.000Z', PERIODE, ouverte(73), 'ouverte'],
  ['2018-04-07T12:00:00.000Z', PERIODE, ouverte(8), 'ouverte'],
  ['2018-04-07T22:00:00.000Z', PERIODE, ouverte(7), 'ferme dans 7 jours'],
  ['2018-04-13T12:00:00.000Z', PERIODE, ouverte(2), 'ferme dans 2 jours'],
  ['2018-04-14T12:00:00.000Z', PERIODE, ouverte(1), 'ferme demain à 23:59'],
  ['2018-04-14T22:00:00.000Z', PERIODE, ouverte(0), 'ferme aujourd’hui à 23:59'],
  ['2018-04-15T21:59:59.999Z', PERIODE, ouverte(0), 'ferme aujourd’hui à 23:59'],
  ['2018-04-15T22:00:00.000Z', PERIODE, fermee, 'fermée'],
  ['2026-03-28T22:59:59.999Z', PRINTEMPS, a_venir(1), 'ouvre le 29/03/2026'],
  ['2026-03-28T23:00:00.000Z', PRINTEMPS, ouverte(0), 'ferme aujourd’hui à 23:59'],
  ['2026-03-29T21:59:59.999Z', PRINTEMPS, ouverte(0), 'ferme aujourd’hui à 23:59'],
  ['2026-03-29T22:00:00.000Z', PRINTEMPS, fermee, 'fermée'],
  ['2026-10-24T21:59:59.999Z', AUTOMNE, a_venir(1), 'ouvre le 25/10/2026'],
  ['2026-10-24T22:00:00.000Z', AUTOMNE, ouverte(0), 'ferme aujourd’hui à 23:59'],
  ['2026-10-25T22:59:59.999Z', AUTOMNE, ouverte(0), 'ferme aujourd’hui à 23:59'],
  ['2026-10-25T23:00:00.000Z', AUTOMNE, fermee, 'fermée'],
];
const REFUS = {
  a_venir: [{ code: 'formation_pas_encore_ouverte' }],
  ouverte: [],
  fermee: [{ code: 'formation_fermee' }],
};
for (const [instant, periode, attendue, libelle] of OUVERTURES) {
  test(`${periode.du} to ${periode.au}, at ${instant}: ${libelle}`, () => {
    assert.deepEqual(ouverture(periode, new Date(instant)), attendue);
    assert.equal(libelleOuverture(periode, new Date(instant)), libelle);
    assert.deepEqual(refusDePeriode(periode, new Date(instant)), REFUS[attendue.etat]);
  });
}

const MODALITES: [boolean, boolean, string, string][] = [
  [
    true,
    true,
    'formation classique et en alternance',
    'Candidatures ouvertes du 01/02/2018 au 15/05/2018 en formation classique et en alternance.',
  ],
  [true, false, 'formation classique', 'Candidatures ouvertes du 01/02/2018 au 15/05/2018 en formation classique.'],
  [false, true, 'alternance', 'Candidatures ouvertes du 01/02/2018 au 15/05/2018 en alternance.'],
];
for (const [classique, alternance, libelle, phrase] of MODALITES) {
  test(phrase, () => {
    assert.equal(libelleModalites({ classique, alternance }), libelle);
    assert.equal(phrasePeriode({ du: '2018-02-01', au: '2018-05-15', classique, alternance }), phrase);
  });
}

test('the whole name of a formation, as guide p. 6 prints it', () => {
  assert.equal(
    intituleComplet({
      mention: 'Assurance, banque, finance : supports opérationnels',
      intitule: 'Métiers de l’Épargne, de la Prévoyance et de la Retraite',
    }),
    'Licence Professionnelle Assurance, banque, finance : supports opérationnels Métiers de l’Épargne, de la Prévoyance et de la Retraite',
  );
});

// The values below are what the cms sends.

const texte = { type: 'text' as const, text: 'Bonjour' };
const paragraphe = { type: 'paragraph', children: [texte] };
const formation = {
  slug: 'animal',
  code: 'ABE-ANIMAL',
  annee: 2018,
  intitule: 'Animal',
  mention: 'Biologie analytique et expérimentale',
  etablissement: 'angers-cholet',
  classique: true,
  alternance: true,
  du: '2018-02-01',
  au: '2018-05-14',
  lettreDemandee: false,
  objectifs: [paragraphe],
  competences: [],
  insertion: [],
  procedure: [],
  documents: [{ intitule: 'Fiche formation', nature: 'information', fichier: { slug: 'fiche-ab12', taille: 48_000 } }],
  pieces: [
    {
      pieceDemandeeRef: 'cv',
      intitule: 'Curriculum-vitae',
      description: '',
      obligatoire: true,
      modalite: null,
      modele: null,
    },
  ],
};
const etablissement = {
  code: 'angers-cholet',
  nom: 'IUT d’Angers-Cholet',
  ville: 'Angers',
  adresse: '4 boulevard Lavoisier',
  codePostal: '49016',
  telephone: '02 61 91 00 01',
  email: 'candidatures@angers-cholet.test',
  web: 'https://angers-cholet.test/',
  presentation: [paragraphe],
};
const campagne = { annee: 2018, intitule: 'Campagne 2018', du: '2018-02-01', au: '2018-06-30', annonce: null };
const fichier = {
  slug: 'fiche-ab12',
  taille: 48_000,
  intitule: 'Fiche formation',
  empreinte: '0'.repeat(64),
  source: 'https://fichiers.iut.test/fiche.pdf',
};
const catalogue = {
  campagne,
  etablissements: [etablissement],
  formations: [formation],
  pages: [{ slug: 'cookies', titre: 'Cookies', contenu: [] }],
  fichiers: [fichier],
};
const avecFichier = (change: object) => ({ ...catalogue, fichiers: [{ ...fichier, ...change }] });
const avecFormation = (change: object) => ({ ...catalogue, formations: [{ ...formation, ...change }] });
const avecEtablissement = (change: object) => ({ ...catalogue, etablissements: [{ ...etablissement, ...change }] });
const avecBlocs = (...objectifs: object[]) => avecFormation({ objectifs });
const avecLien = (url: string) =>
  avecBlocs({ type: 'paragraph', children: [{ type: 'link', url, children: [texte] }] });

const LISIBLES: [string, object][] = [
  ['one formation', catalogue],
  ['nothing yet', { ...catalogue, etablissements: [], formations: [], pages: [], fichiers: [] }],
  ['a notice', { ...catalogue, campagne: { ...campagne, annonce: { texte: 'Fermé le 1er mai', jusquau: null } } }],
  [
    'a model to fill in',
    avecFormation({ pieces: [{ ...formation.pieces[0], modele: { slug: 'modele-cv', taille: 9000 } }] }),
  ],
  ['a name of one letter', avecFormation({ intitule: 'X', slug: 'x-09', code: '9' })],
  ['a leap day', avecFormation({ du: '2028-02-29' })],
  ['a piece of one modalité', avecFormation({ pieces: [{ ...formation.pieces[0], modalite: 'alternance' }] })],
  [
    'every block that the site draws',
    avecBlocs(
      { type: 'heading', level: 1, children: [texte] },
      { type: 'heading', level: 6, children: [texte] },
      { type: 'paragraph', children: [{ ...texte, bold: true, italic: true }] },
      { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [texte] }] },
      { type: 'list', format: 'ordered', children: [] },
    ),
  ],
  [
    'lists below lists',
    avecBlocs({
      type: 'list',
      format: 'ordered',
      children: [
        { type: 'list-item', children: [texte] },
        {
          type: 'list',
          format: 'unordered',
          children: [
            { type: 'list-item', children: [texte] },
            { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [texte] }] },
          ],
        },
      ],
    }),
  ],
  ...['https://iut.test/x', 'http://iut.test', 'mailto:a@iut.test', 'tel:+33261910001'].map((url): [string, object] => [
    `a link to ${url}`,
    avecLien(url),
  ]),
];
for (const [dit, valeur] of LISIBLES) {
  test(`catalogue with ${dit}: read as sent`, () => assert.deepEqual(Catalogue.parse(valeur), valeur));
}

const ANNONCES: [string, { texte: string; jusquau: string | null } | null, string | undefined][] = [
  ['2018-05-01T12:00:00.000Z', null, undefined],
  ['2018-05-01T12:00:00.000Z', { texte: 'Fermé', jusquau: null }, 'Fermé'],
  ['2018-05-01T21:59:59.999Z', { texte: 'Fermé', jusquau: '2018-05-01' }, 'Fermé'],
  ['2018-05-01T22:00:00.000Z', { texte: 'Fermé', jusquau: '2018-05-01' }, undefined],
];
for (const [instant, annonce, lue] of ANNONCES) {
  test(`the notice ${JSON.stringify(annonce)} at ${instant}: ${lue ?? 'none'}`, () => {
    assert.equal(annonceEnVigueur({ annonce }, new Date(instant)), lue);
  });
}

test('a list is drawn in the element that it follows, or in one of its own', () => {
  const element = { type: 'list-item' as const, children: [texte] };
  const basse = { type: 'list' as const, format: 'unordered' as const, children: [element] };
  const liste = (...children: (typeof element | typeof basse)[]) => ({ ...basse, children });
  assert.deepEqual(elementsDe(liste(element, basse, element)), [
    { enfants: [texte], listes: [basse] },
    { enfants: [texte], listes: [] },
  ]);
  assert.deepEqual(elementsDe(liste(basse, basse)), [{ enfants: [], listes: [basse, basse] }]);
});

test('what the site does not draw in a text is left out', () => {
  const lu = Catalogue.parse(avecBlocs({ type: 'paragraph', children: [{ ...texte, underline: true }] }));
  assert.deepEqual(lu.formations[0]?.objectifs, [paragraphe]);
});

const BLOC = 'formations.0.objectifs.0';
const ILLISIBLES: [string, object, string][] = [
  ['a day that does not exist', avecFormation({ du: '2018-02-30' }), 'formations.0.du'],
  ['a month that does not exist', avecFormation({ au: '2018-13-01' }), 'formations.0.au'],
  ['a day of the French form', avecFormation({ au: '14/05/2018' }), 'formations.0.au'],
  ['an instant for a day', avecFormation({ du: '2018-02-01T00:00:00Z' }), 'formations.0.du'],
  ['a slug with an accent', avecFormation({ slug: 'végétal' }), 'formations.0.slug'],
  ['a slug in capitals', avecFormation({ slug: 'Animal' }), 'formations.0.slug'],
  ['a slug that ends with a hyphen', avecFormation({ slug: 'animal-' }), 'formations.0.slug'],
  ['a formation without intitulé', avecFormation({ intitule: '' }), 'formations.0.intitule'],
  ['half a year', avecFormation({ annee: 2018.5 }), 'formations.0.annee'],
  [
    'an unknown modalité',
    avecFormation({ pieces: [{ ...formation.pieces[0], modalite: 'soir' }] }),
    'formations.0.pieces.0.modalite',
  ],
  ['an unknown block', avecBlocs({ type: 'image', image: {} }), BLOC],
  ['a heading of level 7', avecBlocs({ type: 'heading', level: 7, children: [] }), `${BLOC}.level`],
  ['a link that runs a script', avecLien('javascript:alert(1)'), `${BLOC}.children.0.url`],
  ['a link without protocol', avecLien('iut.test'), `${BLOC}.children.0.url`],
  ['a site that runs a script', avecEtablissement({ web: 'javascript:alert(1)' }), 'etablissements.0.web'],
  ['an établissement without phone', avecEtablissement({ telephone: '' }), 'etablissements.0.telephone'],
  ['a page without title', { ...catalogue, pages: [{ slug: 'cookies', titre: '', contenu: [] }] }, 'pages.0.titre'],
  [
    'a page in the place of the portal’s own',
    { ...catalogue, pages: [{ slug: 'aide', titre: 'Aide', contenu: [] }] },
    'pages.0.slug',
  ],
  ['no campagne', { ...catalogue, campagne: null }, 'campagne'],
  ['a file of a local disk', avecFichier({ source: 'file:///etc/passwd' }), 'fichiers.0.source'],
  ['a file whose bytes nothing names', avecFichier({ empreinte: '../x' }), 'fichiers.0.empreinte'],
  ['a file whose address climbs', avecFichier({ slug: '../index' }), 'fichiers.0.slug'],
  ['something more than what was agreed', avecFormation({ notes: 'interne' }), 'formations.0'],
];
for (const [dit, valeur, chemin] of ILLISIBLES) {
  test(`catalogue with ${dit}: refused at ${chemin}`, () => {
    const lu = Catalogue.safeParse(valeur);
    assert.deepEqual(
      lu.error?.issues.map(({ path }) => path.join('.')),
      [chemin],
    );
  });
}
