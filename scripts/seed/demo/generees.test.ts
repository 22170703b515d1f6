import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Slug } from '@portail/config/rules/catalogue';
import { FORMATIONS } from './formations.ts';
import { formationsGenerees, LE_PLUS } from './generees.ts';

const toutes = [...FORMATIONS, ...formationsGenerees(LE_PLUS)];

test('there are as many as asked, those of the demo included', () => {
  assert.equal(formationsGenerees(FORMATIONS.length).length, 0);
  assert.equal(formationsGenerees(680).length, 680 - FORMATIONS.length);
  assert.equal(toutes.length, LE_PLUS);
  assert.ok(LE_PLUS >= 6800);
});

test('they are the same at every run, whatever their number', () =>
  assert.deepEqual(formationsGenerees(680), formationsGenerees(6800).slice(0, 680 - FORMATIONS.length)));

test('no code, no slug, no parcours of one mention in one IUT is there twice', () => {
  const cles = {
    code: toutes.map(({ code }) => code),
    slug: toutes.map(({ slug }) => slug),
    parcours: toutes.map(({ mention, etablissement, intitule }) => `${mention}/${etablissement}/${intitule}`),
  };
  for (const [cle, valeurs] of Object.entries(cles)) assert.equal(new Set(valeurs).size, toutes.length, cle);
});

test('each is one that the site can draw and a candidat apply to', () => {
  for (const { slug, code, ouverture, fermeture, classique, alternance, pieces } of formationsGenerees(LE_PLUS)) {
    assert.ok(Slug.safeParse(slug).success && slug.length <= 255, slug);
    assert.match(code, /^LP-[A-Z]+\d{4}-[A-Z]{2}$/);
    assert.ok(fermeture > ouverture && (classique || alternance), code);
    for (const { modalite } of pieces) assert.ok(!modalite || (classique && alternance), code);
  }
});

test('most are open on the day of the seeding', () => {
  const ouvertes = toutes.filter(({ ouverture, fermeture }) => ouverture <= 0 && fermeture >= 0);
  assert.ok(ouvertes.length / toutes.length > 0.75);
});

test('their texts are written in French: « d’organiser », « de réduire »', () => {
  const premiers = formationsGenerees(LE_PLUS).flatMap(({ objectifs: [premier] }) =>
    premier?.type === 'paragraphe' ? [premier.texte] : [],
  );
  for (const texte of premiers) assert.doesNotMatch(texte, /\b(de [aeiouéèêh]\w+er\b|d'[^aeiouéèêh])/, texte);
});
