import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Ecole } from '@portail/config/contract/reference';
import { chercherEcoles, type Genre, LE_PLUS } from './recherche.ts';

const ECOLE: Ecole = { nom: 'Lycée Paul Guérin', adresse: '19 rue des Fiefs', codePostal: '79004', ville: 'Niort' };
const plusieurs = (nombre: number) => Array.from({ length: nombre }, () => ECOLE);

/** `demander` collects what is asked of a database that gives these answers, one after the other. */
async function demander(texte: string, reponses: Ecole[][], genre: Genre = 'tous') {
  const questions: { sql: string; valeurs: readonly unknown[] }[] = [];
  const trouvees = await chercherEcoles(texte, genre, async (sql, valeurs) => {
    questions.push({ sql, valeurs });
    return reponses[questions.length - 1] ?? [];
  });
  return { questions, trouvees };
}

for (const texte of ['', ' ', 'a', '’ – !', '%', "';--"]) {
  test(`nothing is asked for ${JSON.stringify(texte)}`, async () =>
    assert.deepEqual(await demander(texte, [[ECOLE]]), { questions: [], trouvees: [] }));
}

test('as many as are shown, found in order, are the answer', async () => {
  const { questions, trouvees } = await demander('lycee', [plusieurs(LE_PLUS)]);
  assert.deepEqual([questions.length, trouvees], [1, plusieurs(LE_PLUS)]);
});

test('fewer are asked of the index, whose answer is whole', async () => {
  const { questions, trouvees } = await demander('guerin', [plusieurs(LE_PLUS - 1), [ECOLE]]);
  assert.deepEqual([questions.length, trouvees], [2, [ECOLE]]);
});

/** `SAISIES` gives, for a typed text, the beginnings looked for in order, then those of the index. */
const SAISIES: [string, string[][], [string, ...string[][]]][] = [
  ['Guérin', [['% guerin%']], ["('guerin':*)"]],
  ['st Nazaire', [['% st%', '% saint%'], ['% nazaire%']], ["('nazaire':*) & ('st':* | 'saint':*)"]],
  // The index is asked for the three longest words.
  [
    'ab abcd abcde abc',
    [['% ab%'], ['% abcd%'], ['% abcde%'], ['% abc%']],
    ["('abcde':*) & ('abcd':*) & ('abc':*)", ['% ab%']],
  ],
  ['lycée b', [['% lycee%'], ['% b%']], ["('lycee':*)", ['% b%']]],
  // Signs of SQL, of a pattern and of a tsquery separate words, and are in none.
  [
    "l’école'); drop table ecoles; --",
    [['% l%'], ['% ecole%'], ['% drop%'], ['% table%'], ['% ecoles%']],
    ["('ecoles':*) & ('ecole':*) & ('table':*)", ['% l%'], ['% drop%']],
  ],
  ['50%_ou & (x | y):*', [['% 50%'], ['% ou%'], ['% x%'], ['% y%']], ["('50':*) & ('ou':*)", ['% x%'], ['% y%']]],
  ['ab\\\0\ncd', [['% ab%'], ['% cd%']], ["('ab':*) & ('cd':*)"]],
];
for (const [texte, premieres, index] of SAISIES) {
  test(`${JSON.stringify(texte)} is searched by its words alone`, async () => {
    const { questions } = await demander(texte, []);
    assert.deepEqual(
      questions.map(({ valeurs }) => valeurs),
      [premieres, index],
    );
    for (const { sql, valeurs } of questions) assert.equal(sql.split('?').length - 1, valeurs.length);
  });
}

test('what is typed is in no statement: two searches of as many words are the same', async () => {
  const [a, b] = await Promise.all(
    ['abcd ef', "'xy' OR%%"].map(async (texte) => (await demander(texte, [])).questions.map(({ sql }) => sql)),
  );
  assert.deepEqual(a, b);
});

const GENRES: [Genre, boolean][] = [
  ['lycee', true],
  ['tous', false],
];
for (const [genre, attendu] of GENRES) {
  test(`of ${genre}, ${attendu ? 'lycées alone are' : 'every school is'} read`, async () => {
    const { questions } = await demander('guerin', [], genre);
    assert.deepEqual(
      questions.map(({ sql }) => sql.includes("genre = 'lycee'")),
      [attendu, attendu],
    );
  });
}
