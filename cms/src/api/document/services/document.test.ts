import assert from 'node:assert/strict';
import { test } from 'node:test';
import { environment } from '../../../platform/environment.ts';
import { documentsDe, fichierPublic, fichiersAPublier } from './document.ts';

const MEDIA = { url: '/uploads/avis_1.pdf', size: 12.34, updatedAt: '2027-01-02T03:04:05.000Z' };
const porteur = (intitule: string, documentId = 'abcdefghijkl') => ({ intitule, documentId });

/** `ADRESSES` pairs what an editor typed with the address that the site gives to its file. */
const ADRESSES: [string, string][] = [
  ['Avis de poursuite des études', 'avis-de-poursuite-des-etudes-abcdefgh'],
  ['../../etc/passwd', 'etc-passwd-abcdefgh'],
  ['a/b\\c?d#e%2f', 'a-b-c-d-e-2f-abcdefgh'],
  ['« »', 'abcdefgh'],
  ['', 'abcdefgh'],
  ['x'.repeat(100), `${'x'.repeat(60)}-abcdefgh`],
  // Cut between two words, it does not end with a hyphen.
  [`${'x'.repeat(59)} suite`, `${'x'.repeat(59)}-abcdefgh`],
];
for (const [intitule, slug] of ADRESSES) {
  test(`« ${intitule.slice(0, 40)} » is served as ${slug.slice(0, 40)}`, () => {
    assert.deepEqual(fichierPublic(porteur(intitule), MEDIA), { slug, taille: 12_340 });
    // The slug is kept, and is the same the second time.
    assert.equal(fichierPublic(porteur(intitule, 'zzzzzzzzzzzz'), MEDIA)?.slug, slug.replace('abcdefgh', 'zzzzzzzz'));
  });
}

for (const absent of [null, undefined]) {
  test(`a document whose file is ${absent} has no address`, () =>
    assert.equal(fichierPublic(porteur('Avis'), absent), null));
}

test('a document whose file left the library is not listed', () => {
  const avis = { ...porteur('Avis'), nature: 'a_remplir' as const };
  assert.deepEqual(
    documentsDe([
      { ...avis, fichier: null },
      { ...avis, nature: 'information', fichier: MEDIA },
    ]),
    [{ intitule: 'Avis', nature: 'information', fichier: { slug: 'avis-abcdefgh', taille: 12_340 } }],
  );
});

const formation = (documents: object[], pieces: object[] = []) =>
  ({ documents, pieces }) as unknown as Parameters<typeof fichiersAPublier>[0][number];
const avec = (media: object | null, intitule = 'Avis') => ({ ...porteur(intitule), fichier: media });

test('each file is published once, whatever links it, from where it is', () => {
  const modele = {
    piece: { ...porteur('Grille', 'mmmmmmmmmmmm'), modele: { ...MEDIA, url: 'https://seau.test/grille.pdf' } },
  };
  const fichiers = fichiersAPublier([
    formation([avec(MEDIA), { ...porteur('Sans fichier', 'ssssssssssss'), fichier: null }], [modele, { piece: null }]),
    formation([avec(MEDIA)], [modele, { piece: { ...porteur('CV', 'cccccccccccc'), modele: null } }]),
  ]);
  assert.deepEqual(
    fichiers.map(({ empreinte: _, ...fichier }) => fichier),
    [
      {
        slug: 'avis-abcdefgh',
        taille: 12_340,
        intitule: 'Avis',
        source: new URL('/uploads/avis_1.pdf', environment().cmsUrl).href,
      },
      { slug: 'grille-mmmmmmmm', taille: 12_340, intitule: 'Grille', source: 'https://seau.test/grille.pdf' },
    ],
  );
  for (const { empreinte } of fichiers) assert.match(empreinte, /^[0-9a-f]{64}$/);
});

/** `empreinte` changes with the bytes of a file: one that is replaced keeps its address, and is published again. */
const empreinte = (media: object) => fichiersAPublier([formation([avec(media)])])[0]?.empreinte;
const CHANGEMENTS: [string, object, boolean][] = [
  ['its address', { url: '/uploads/avis_2.pdf' }, true],
  ['its size', { size: 12.35 }, true],
  ['its date', { updatedAt: '2027-01-02T03:04:06.000Z' }, true],
  ['nothing but how its date is written', { updatedAt: '2027-01-02T04:04:05+01:00' }, false],
];
for (const [titre, choix, attendu] of CHANGEMENTS) {
  test(`a file changes with ${titre}: ${attendu}`, () =>
    assert.equal(empreinte({ ...MEDIA, ...choix }) !== empreinte(MEDIA), attendu));
}
