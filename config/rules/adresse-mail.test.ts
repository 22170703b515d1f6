import assert from 'node:assert/strict';
import { test } from 'node:test';
import { avisSurAdresse, suggererAdresse } from './adresse-mail.ts';

const SAISIES = [
  ['anais@gmial.com', 'anais@gmail.com'],
  [' Anais@Hotmial.fr ', 'anais@hotmail.fr'],
  ['anais@orange.f', 'anais@orange.fr'],
  ['anais@gmail.com', undefined],
  ['anais@univ-angers.fr', undefined],
  ['anais@iut-angers.test', undefined],
  ['anais@yaho.fr', 'anais@yahoo.fr'],
  ['anais@gamil.com', 'anais@gmail.com'],
  ['anais@gmial.fr', 'anais@gmail.com'],
  ['anais@gmail.fr', 'anais@gmail.com'],
  ['anais@gmail.con', 'anais@gmail.com'],
  ['anais@hotmail.con', 'anais@hotmail.com'],
  ['anais@outlok.com', 'anais@outlook.com'],
  ['anais@wanado.fr', 'anais@wanadoo.fr'],
  ['anais@lapost.net', 'anais@laposte.net'],
  ['anais@gmail.cou', 'anais@gmail.com'],
  ['anais@monentreprise.con', 'anais@monentreprise.com'],
  ['anais@monentreprise.cmo', 'anais@monentreprise.com'],
  ['anais@etu.univ-nantes.frr', 'anais@etu.univ-nantes.fr'],
  ['anais@asso.ogr', 'anais@asso.org'],
  ['anais@gmx.con', 'anais@gmx.com'],
  ['anais@outlok.con', 'anais@outlook.com'],
  ['anais@gmail.com.com', 'anais@gmail.com'],
  ['anais@gmail.com.fr', 'anais@gmail.com'],
  ['anais@hotmail.fr.com', 'anais@hotmail.fr'],
  ['anais@yahoo.fr.fr', 'anais@yahoo.fr'],
  ['anais@monentreprise.fr.fr', 'anais@monentreprise.fr'],
  ['anais@icloud.fr', 'anais@icloud.com'],
  ['anais@googlemail.fr', 'anais@googlemail.com'],
  ['anais@icloud.net', 'anais@icloud.com'],
  ['anais@gmail.net', 'anais@gmail.com'],
  ['anais@laposte.fr', 'anais@laposte.net'],
  ['anais@laposte.com', 'anais@laposte.net'],
  ['anais@free.com', 'anais@free.fr'],
  ['anais@sfr.com', 'anais@sfr.fr'],
  ['anais@wanadoo.com', 'anais@wanadoo.fr'],
  ['anais@msn.fr', 'anais@msn.com'],
  ['anais@ymail.fr', 'anais@ymail.com'],
  ['anais@protonmail.fr', 'anais@protonmail.com'],
  ['anais@proton.com', 'anais@proton.me'],
  ['anais@hotmail.net', 'anais@hotmail.com'],
  ['anais@hotmail.co', 'anais@hotmail.com'],
  ['anais@yahoo.cm', 'anais@yahoo.com'],
  ['anais@outlook.org', 'anais@outlook.fr'],
  ...[
    ...['hotmail.be', 'live.be', 'yahoo.de', 'gmx.de', 'outlook.be', 'icloud.com', 'proton.me', 'laposte.net'],
    ...['orange.fr', 'free.fr', 'sfr.fr', 'wanadoo.fr', 'mail.com', 'ymail.com', 'yahoo.co.uk', 'me.fr', 'line.fr'],
    ...['exemple.cm', 'exemple.co', 'exemple.gr', 'exemple.om', 'exemple.test', 'exemple.io', 'exemple.paris'],
    ...['yahoo.com.br', 'hotmail.co.uk', 'outlook.it', 'live.nl', 'orange.sn', 'orange.com', 'wanadoo.es', 'proton.ch'],
    ...['gmail.exemple.fr', 'exemple.fr.com', 'exemple.com.br', 'me.com'],
    ...['univ-rennes.fr', 'univ-reims.fr', 'etu.univ-tours.fr', 'etud.univ-angers.fr', 'orano.fr', 'gmail'],
  ].map((domaine) => [`anais@${domaine}`, undefined] as const),
  ['anais', undefined],
  ['', undefined],
] as const;
for (const [saisie, attendue] of SAISIES) {
  test(`« ${saisie} » suggests ${attendue ?? 'nothing'}`, () => assert.equal(suggererAdresse(saisie), attendue));
}

const ACCENT = 'Une adresse mail n’a presque jamais d’accent.';
const ALPHABET = 'Une adresse mail n’a presque jamais ces lettres : vérifiez-la. Vous pouvez continuer.';
const AVIS: [string, { message: string; proposition?: string } | undefined][] = [
  ['hélène.martin@exemple.test', { message: ACCENT, proposition: 'helene.martin@exemple.test' }],
  ['he\u0301le\u0300ne@exemple.test', { message: ACCENT, proposition: 'helene@exemple.test' }],
  ['nom@gmail.coù', { message: ACCENT, proposition: 'nom@gmail.com' }],
  ['nom@exemple.coù', { message: ACCENT, proposition: 'nom@exemple.com' }],
  ['x@intérieur.exemple.test', { message: ACCENT, proposition: 'x@interieur.exemple.test' }],
  ['cœur@exemple.test', { message: ACCENT, proposition: 'coeur@exemple.test' }],
  ['łukasz@exemple.test', { message: ACCENT, proposition: 'lukasz@exemple.test' }],
  ['иван@exemple.test', { message: ALPHABET }],
  ['anais@gmail.con', { message: '', proposition: 'anais@gmail.com' }],
  ['\u200banais@gmail.com\u200b', undefined],
  ['anais.martin@exemple.test', undefined],
  ['', undefined],
];
for (const [saisie, attendu] of AVIS) {
  test(`« ${saisie} » ${attendu ? `is advised against: ${attendu.proposition ?? 'nothing else'}` : 'needs no advice'}`, () => {
    assert.deepEqual(avisSurAdresse(saisie), attendu);
  });
}
