import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ligne, ligneFacultative, lignesFacultatives, nomPropre } from './texte.ts';

const SCHEMAS = {
  ligne: ligne('votre nom', 5),
  facultative: ligneFacultative('votre nom', 5),
  nom: nomPropre('votre nom', 30),
  lignes: lignesFacultatives(9, 'Trop long.'),
};
const etranger = (signe: string) => `Votre nom contient un signe qui n’y a pas sa place : « ${signe} ». Retirez-le.`;

const SANS_LETTRE = 'Votre nom s’écrit avec des lettres.';

const TEXTES: [keyof typeof SCHEMAS, saisie: string, ecrit: string | undefined, message?: string][] = [
  ['ligne', ' e\u0301te\u0301 ', 'été'],
  ['ligne', '', undefined, 'Indiquez votre nom.'],
  ['ligne', '\u200b\u2060\ufeff', undefined, 'Indiquez votre nom.'],
  ['ligne', 'abcdef', undefined, 'Votre nom ne peut pas dépasser 5 caractères.'],
  ['ligne', 'a\u200bb\u200cc\u200dd\u00ade', 'abcde'],
  ['ligne', 'a\nb', 'a b'],
  ['ligne', 'a\u2028b\u2029c', 'a b c'],
  ['ligne', 'a\u000b\u0085 b', 'a b'],
  ['ligne', 'a \u00a0\u3000\t b', 'a b'],
  ['facultative', '', ''],
  ['facultative', '\u202aa\u202eb\u202c', 'ab'],
  ['facultative', '\u2068a\u2069\u200e', 'a'],
  ['facultative', 'a\u0000\u0002\u001bb', 'ab'],
  ['facultative', '\ud800a\udc00', 'a'],
  ['nom', 'Du\u00adrand', 'Durand'],
  ['nom', 'Čapek', 'Čapek'],
  ['nom', 'Nguyễn', 'Nguyễn'],
  ['nom', 'O’Brien', 'O’Brien'],
  ['nom', "O'Brien", "O'Brien"],
  ['nom', 'O´Brien', 'O’Brien'],
  ['nom', 'D’Ängelo-L’Hôpital', 'D’Ängelo-L’Hôpital'],
  ['nom', 'Noé\u2011Łukasz  Jr.', 'Noé-Łukasz Jr.'],
  ['nom', 'Jean\u2013Marie', 'Jean-Marie'],
  ['nom', 'فاطمة', 'فاطمة'],
  ['nom', 'ʻAtamai', 'ʻAtamai'],
  ['nom', 'Martin (dite Mimi)', 'Martin (dite Mimi)'],
  ['nom', 'Y', 'Y'],
  ['nom', '王', '王'],
  ['nom', '-', undefined, SANS_LETTRE],
  ['nom', '.', undefined, SANS_LETTRE],
  ['nom', '1', undefined, SANS_LETTRE],
  ['nom', '’ / ()', undefined, SANS_LETTRE],
  ['nom', 'Čapek 😀', undefined, etranger('😀')],
  ['nom', 'Martin ❤️', undefined, etranger('❤')],
  ['nom', 'Martin ™', undefined, etranger('™')],
  ['nom', 'Martin@', undefined, etranger('@')],
  ['nom', '<b>Martin', undefined, etranger('<')],
  ['nom', '\u200b', undefined, 'Indiquez votre nom.'],
  ['lignes', '', ''],
  ['lignes', ' a\n\tb ', 'a\n\tb'],
  ['lignes', 'abcdefghij', undefined, 'Trop long.'],
  ['lignes', 'abcdefghi\u200b', 'abcdefghi'],
  ['lignes', 'a\u0000\u0002b', 'ab'],
  ['lignes', 'a\u000bb\u2028c', 'a\nb\nc'],
  ['lignes', 'a\r\nb\rc\u2029', 'a\nb\nc'],
  ['lignes', '\u202a06\u202c', '06'],
];
for (const [nom, saisie, ecrit, message] of TEXTES) {
  test(`${nom} ${JSON.stringify(saisie)}: ${message ?? 'accepted'}`, () => {
    const lu = SCHEMAS[nom].safeParse(saisie);
    assert.deepEqual([lu.data, lu.error?.issues[0]?.message], [ecrit, message]);
  });
}
