import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { densite, echelleDe, grossir, reduire, relire, retenir, tournee, tourner } from './affichage.ts';

const A4 = { largeur: 600, hauteur: 850 };
const CADRE = { largeur: 716, hauteur: 700 };

describe('the scale of a page', () => {
  test('fits the width of its place, margins left out', () => assert.equal(echelleDe('largeur', A4, CADRE), 700 / 600));
  test('fits the whole page', () => assert.equal(echelleDe('page', A4, CADRE), 684 / 850));
  test('fits a page that is wider than its place is by its width', () =>
    assert.equal(echelleDe('page', tournee(A4, 90), { largeur: 716, hauteur: 2000 }), 700 / 850));
  test('stays between a quarter and five times the paper', () => {
    assert.equal(echelleDe(0.001, A4, CADRE), 0.25);
    assert.equal(grossir(4.9), 5);
    assert.equal(reduire(0.26), 0.25);
    assert.equal(echelleDe('largeur', { largeur: 1e9, hauteur: 1 }, CADRE), 0.25);
  });
});

test('four quarters of a turn come back', () => {
  assert.deepEqual(
    [0, 90, 180, 270].map((degres) => tourner(degres as 0)),
    [90, 180, 270, 0],
  );
});

test('a drawing has the pixels of the screen, and never more than sixteen millions', () => {
  assert.equal(densite(A4, 2), 2);
  const grande = { largeur: 100_000, hauteur: 100_000 };
  assert.ok(densite(grande, 2) ** 2 * grande.largeur * grande.hauteur <= 16_000_001);
});

describe('how a file is shown', () => {
  const reserve = () => {
    const tout = new Map<string, string>();
    return {
      tout,
      getItem: (cle: string) => tout.get(cle) ?? null,
      setItem: (cle: string, valeur: string) => void tout.set(cle, valeur),
      removeItem: (cle: string) => void tout.delete(cle),
    };
  };

  test('is kept for that file alone, and forgotten when it is as at first', () => {
    const ici = reserve();
    retenir(ici, 'cv', { zoom: 1.5, rotation: 90 });
    assert.deepEqual(relire(ici, 'cv'), { zoom: 1.5, rotation: 90 });
    assert.deepEqual(relire(ici, 'bac'), { zoom: 'largeur', rotation: 0 });
    retenir(ici, 'cv', { zoom: 'largeur', rotation: 0 });
    assert.equal(ici.tout.size, 0);
  });

  test('is as at first when what was kept cannot be read', () => {
    const ici = reserve();
    ici.setItem('lecteur:cv', 'abc 45');
    assert.deepEqual(relire(ici, 'cv'), { zoom: 'largeur', rotation: 0 });
  });
});
