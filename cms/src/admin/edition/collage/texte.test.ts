import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assembler } from './lignes.ts';
import { lireTexte } from './texte.ts';

const mots = (text: string) => [{ type: 'text', text }];
const p = (text: string) => ({ type: 'paragraph', children: mots(text) });
const li = (text: string) => ({ type: 'list-item', children: mots(text) });
const liste = (format: string, ...children: object[]) => ({ type: 'list', format, children });

const TEXTES: [string, texte: string, blocs: object[]][] = [
  ['one line', 'Un', [p('Un')]],
  ['each line is a paragraph', 'Un\r\nDeux\n', [p('Un'), p('Deux')]],
  ['an empty line separates paragraphs, others end a line', 'Un\nsuite\n\n  \nDeux', [p('Un\nsuite'), p('Deux')]],
  [
    'bullets',
    'Savoir :\n• lire\n- écrire\n* compter',
    [p('Savoir :'), liste('unordered', li('lire'), li('écrire'), li('compter'))],
  ],
  ['bullets of Word', '·\tUn\n\no\tDeux\n', [liste('unordered', li('Un'), li('Deux'))]],
  [
    'bullets set back',
    '- Un\n  - Un A\n    suite\n  - Un B\n- Deux',
    [liste('unordered', li('Un'), liste('unordered', li('Un A\nsuite'), li('Un B')), li('Deux'))],
  ],
  ['numbers', '1. Un\n2) Deux\n\nFin', [liste('ordered', li('Un'), li('Deux')), p('Fin')]],
  ['numbers that do not follow one another', '1. Un\n3. Trois', [p('1. Un'), p('3. Trois')]],
  ['a number of a sentence', 'Il y a\n12. mai', [p('Il y a'), p('12. mai')]],
  ['a dash without a space', '-5 degrés', [p('-5 degrés')]],
  ['spaces at the ends, and between words', '  Un \t mot  ', [p('Un mot')]],
  ['nothing', ' \n\n', []],
];
for (const [dit, texte, blocs] of TEXTES) {
  test(dit, () => assert.deepEqual(assembler(lireTexte(texte), 2), blocs));
}
