import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Etablissement, Formation } from '@portail/config/rules/catalogue';
import { donneesStructurees, enScript } from './donnees-structurees.ts';

const formation = {
  slug: 'animal',
  mention: 'Biologie analytique et expérimentale',
  intitule: 'Animal',
  classique: true,
  alternance: true,
  du: '2018-02-01',
  au: '2018-05-14',
  objectifs: [
    { type: 'list', format: 'unordered', children: [] },
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Former des ' },
        { type: 'link', url: 'https://iut.test', children: [{ type: 'text', text: 'techniciens' }] },
      ],
    },
  ],
} as unknown as Formation;
const etablissement = {
  nom: 'IUT d’Angers-Cholet',
  ville: 'Angers',
  adresse: '4 boulevard des Ardoisières',
  codePostal: '49000',
  telephone: '02 61 91 10 10',
  email: 'a@iut.test',
  web: 'https://iut.test',
} as Etablissement;

test('a formation is a program, and a course', () => {
  const lues = donneesStructurees(formation, etablissement, 'https://portail.test/formations/animal');
  assert.equal(lues['@type'], 'EducationalOccupationalProgram');
  assert.equal(lues.url, 'https://portail.test/formations/animal');
  assert.deepEqual([lues.applicationStartDate, lues.applicationDeadline], ['2018-02-01', '2018-05-14']);
  assert.deepEqual(lues.educationalProgramMode, ['full-time', 'apprenticeship']);
  assert.equal(lues.description, 'Former des techniciens');
  assert.deepEqual(
    [lues.hasCourse['@type'], lues.hasCourse.name],
    ['Course', 'Licence Professionnelle Biologie analytique et expérimentale Animal'],
  );
  assert.equal(lues.provider.address.addressLocality, 'Angers');
});

test('without a paragraph, the dates describe it', () => {
  const lues = donneesStructurees({ ...formation, objectifs: [] }, etablissement, 'https://portail.test/');
  assert.match(lues.description, /^Candidatures ouvertes du 01\/02\/2018/);
});

test('a text cannot close the script that holds it', () => {
  const texte = enScript({ name: '</script><script>alert(1)</script>' });
  assert.doesNotMatch(texte, /</);
  assert.deepEqual(JSON.parse(texte), { name: '</script><script>alert(1)</script>' });
});
