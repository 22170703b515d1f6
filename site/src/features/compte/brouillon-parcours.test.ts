import assert from 'node:assert/strict';
import { test } from 'node:test';
import { garderBrouillon, lireBrouillon, oublierBrouillon } from './brouillon-parcours.ts';

function tiroir(): Storage {
  const contenu = new Map<string, string>();
  return {
    getItem: (cle: string) => contenu.get(cle) ?? null,
    setItem: (cle: string, valeur: string) => void contenu.set(cle, valeur),
    removeItem: (cle: string) => void contenu.delete(cle),
  } as unknown as Storage;
}

const JOUR = 24 * 3_600_000;
const BROUILLON = { etape: 2, champs: { nom: 'Martin', autresCandidatures: true } };

test('a draft is found again in the first storage that has it', () => {
  const [onglet, appareil] = [tiroir(), tiroir()];
  garderBrouillon(appareil, BROUILLON, JOUR);
  assert.equal(lireBrouillon([onglet, appareil], 2 * JOUR)?.champs['nom'], 'Martin');
  garderBrouillon(onglet, { ...BROUILLON, etape: 4 }, 2 * JOUR);
  assert.equal(lireBrouillon([onglet, appareil], 2 * JOUR)?.etape, 4);
  oublierBrouillon([onglet, appareil]);
  assert.equal(lireBrouillon([onglet, appareil], 2 * JOUR), undefined);
});

test('a draft is forgotten after seven days', () => {
  const appareil = tiroir();
  garderBrouillon(appareil, BROUILLON, 0);
  assert.ok(lireBrouillon([appareil], 7 * JOUR - 1));
  assert.equal(lireBrouillon([appareil], 7 * JOUR), undefined);
});

test('a storage that is locked, absent or full of something else is an empty one', () => {
  const ferme = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('full');
    },
    removeItem: () => {
      throw new Error('denied');
    },
  } as unknown as Storage;
  const autre = tiroir();
  autre.setItem('creer-mon-compte', '{');
  const abime = tiroir();
  abime.setItem('creer-mon-compte', JSON.stringify({ etape: 1, champs: null, le: 0 }));
  assert.equal(lireBrouillon([abime], 0), undefined);
  garderBrouillon(ferme, BROUILLON, 0);
  oublierBrouillon([ferme, undefined]);
  assert.equal(lireBrouillon([ferme, autre, undefined], 0), undefined);
});
