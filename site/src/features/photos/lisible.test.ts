import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eclaircir } from './lisible.ts';

/** `papier` is a sheet lit from one side, from `clair` to `sombre`, with a stroke of ink every 8 px. */
function papier(largeur: number, hauteur: number, clair: number, sombre: number) {
  const pixels = new Uint8ClampedArray(largeur * hauteur * 4).fill(255);
  for (let rang = 0; rang < largeur * hauteur; rang += 1) {
    const lumiere = clair + ((sombre - clair) * (rang % largeur)) / largeur;
    pixels.fill((rang % largeur) % 8 === 0 ? lumiere * 0.35 : lumiere, rang * 4, rang * 4 + 3);
  }
  return pixels;
}

test('a shadow goes: the paper is white on both sides, and the ink dark on both', () => {
  const [largeur, hauteur] = [256, 64];
  const pixels = papier(largeur, hauteur, 230, 90);
  eclaircir(pixels, largeur, hauteur);
  const gris = (x: number) => pixels[(20 * largeur + x) * 4] ?? 0;
  for (const x of [4, 100, 250]) assert.ok(gris(x) > 240, `paper at ${x}: ${gris(x)}`);
  for (const x of [0, 104, 248]) assert.ok(gris(x) < 110, `ink at ${x}: ${gris(x)}`);
});

test('colours become gray, and nothing becomes transparent', () => {
  const pixels = new Uint8ClampedArray([200, 40, 40, 255, 200, 200, 200, 255]);
  eclaircir(pixels, 2, 1);
  assert.equal(pixels[0], pixels[1]);
  assert.deepEqual([pixels[3], pixels[7]], [255, 255]);
});

test('a photo smaller than a square is taken too', () => {
  const pixels = new Uint8ClampedArray(4);
  eclaircir(pixels, 1, 1);
  assert.equal(pixels.length, 4);
});
