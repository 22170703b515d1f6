import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  A4_POINTS,
  borner,
  type Cadre,
  couper,
  ENTIER,
  mettreEnPage,
  type Rotation,
  reduire,
  tournerCadre,
  zoneSource,
} from './papier.ts';

const CADRE: Cadre = { haut: 0.1, droite: 0.2, bas: 0.3, gauche: 0.4 };

test('a cut turns with its photo, and comes back after four quarters', () => {
  assert.deepEqual(tournerCadre(CADRE), { haut: 0.4, droite: 0.1, bas: 0.2, gauche: 0.3 });
  assert.deepEqual(tournerCadre(tournerCadre(CADRE, 1), 3), CADRE);
  assert.deepEqual(tournerCadre(CADRE, 0), CADRE);
});

const ZONES: [string, Cadre, Rotation, object][] = [
  ['whole', ENTIER, 0, { x: 0, y: 0, largeur: 4000, hauteur: 3000 }],
  ['cut as it is', CADRE, 0, { x: 1600, y: 300, largeur: 1600, hauteur: 1800 }],
  // Shown after a quarter turn, its top is what was at the left of the photo.
  ['turned, cut at the top', { ...ENTIER, haut: 0.1 }, 1, { x: 400, y: 0, largeur: 3600, hauteur: 3000 }],
  ['upside down, cut at the left', { ...ENTIER, gauche: 0.25 }, 2, { x: 0, y: 0, largeur: 3000, hauteur: 3000 }],
];
for (const [dit, cadre, rotation, zone] of ZONES) {
  test(`the part of a photo that is kept: ${dit}`, () => {
    assert.deepEqual(zoneSource({ largeur: 4000, hauteur: 3000 }, cadre, rotation), zone);
  });
}

const COUPES: [string, Cadre, keyof Cadre, number, number][] = [
  ['as asked', ENTIER, 'haut', 0.3, 0.3],
  ['never outside the photo', ENTIER, 'gauche', -0.2, 0],
  ['never to nothing', ENTIER, 'bas', 1, 0.9],
  ['never past the other side', { ...ENTIER, gauche: 0.5 }, 'droite', 0.9, 0.4],
];
for (const [dit, cadre, cote, part, coupe] of COUPES) {
  test(`a side is cut ${dit}`, () => assert.equal(couper(cadre, cote, part)[cote], coupe));
}

const PIXELS: [string, number, number, number, number, number][] = [
  ['12 megapixels upright, at 150 an inch', 3024, 4032, 150, 1240, 1654],
  ['12 megapixels lying', 4032, 3024, 150, 1654, 1240],
  ['a long receipt', 1000, 8000, 150, 219, 1754],
  ['never more than there are', 600, 800, 150, 600, 800],
];
for (const [dit, largeur, hauteur, ppp, l, h] of PIXELS) {
  test(`the pixels of a photo on its sheet: ${dit}`, () => {
    assert.deepEqual(reduire({ largeur, hauteur }, ppp), { largeur: l, hauteur: h });
  });
}

test('a thumbnail is at most as long as asked, and never larger than its photo', () => {
  assert.deepEqual(borner({ largeur: 4000, hauteur: 3000 }, 240), { largeur: 240, hauteur: 180 });
  assert.deepEqual(borner({ largeur: 60, hauteur: 80 }, 240), { largeur: 60, hauteur: 80 });
});

test('a photo is centred on a sheet that lies as it does', () => {
  const { page, image } = mettreEnPage({ largeur: 2000, hauteur: 1000 });
  assert.deepEqual(page, { largeur: A4_POINTS.grand, hauteur: A4_POINTS.petit });
  assert.deepEqual([image.x, Math.round(image.largeur)], [0, 842]);
  assert.ok(Math.abs(image.y * 2 + image.hauteur - page.hauteur) < 0.01);
});
