import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ligne, ligneFacultative, lignesFacultatives } from './texte.ts';

const ILLISIBLE = 'Cette réponse contient un caractère qui ne s’écrit pas.';
const SCHEMAS = {
  ligne: ligne('votre nom', 5),
  facultative: ligneFacultative('votre nom', 5),
  lignes: lignesFacultatives(9, 'Trop long.'),
};

const TEXTES: [keyof typeof SCHEMAS, saisie: string, ecrit: string | undefined, message?: string][] = [
  ['ligne', ' e\u0301te\u0301 ', 'été'],
  ['ligne', '', undefined, 'Indiquez votre nom.'],
  ['ligne', 'abcdef', undefined, 'Votre nom ne peut pas dépasser 5 caractères.'],
  ['ligne', 'a\nb', undefined, ILLISIBLE],
  ['ligne', 'a\u2028b', undefined, ILLISIBLE],
  ['facultative', '', ''],
  ['facultative', 'a\u202eb', undefined, ILLISIBLE],
  ['lignes', '', ''],
  ['lignes', ' a\n\tb ', 'a\n\tb'],
  ['lignes', 'abcdefghij', undefined, 'Trop long.'],
  ['lignes', 'a\u0000b', undefined, ILLISIBLE],
  ['lignes', 'a\u2029b', undefined, ILLISIBLE],
  ['lignes', 'a\u202eb', undefined, ILLISIBLE],
];
for (const [nom, saisie, ecrit, message] of TEXTES) {
  test(`${nom} ${JSON.stringify(saisie)}: ${message ?? 'accepted'}`, () => {
    const lu = SCHEMAS[nom].safeParse(saisie);
    assert.deepEqual([lu.data, lu.error?.issues[0]?.message], [ecrit, message]);
  });
}
