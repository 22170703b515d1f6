import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chiffresLatins, ligneNette, lignesNettes } from './signes.ts';

for (const dessin of ['👩‍🎓', '👩🏽‍🎓', '👨‍👩‍👧', '❤️', '👁️‍🗨️', '1️⃣']) {
  test(`${dessin} keeps the joiners that draw it`, () => {
    assert.equal(lignesNettes(`avant ${dessin} après`), `avant ${dessin.normalize()} après`);
  });
}

test('a long text keeps its spaces and its empty lines', () => {
  assert.equal(lignesNettes('  Madame,\n\n\tje\u00a0vous écris : \n'), '  Madame,\n\n\tje\u00a0vous écris : \n');
});

test('what is clean is cleaned into itself, whatever it was', () => {
  for (const nettoyer of [ligneNette, lignesNettes]) {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        const net = nettoyer(texte);
        assert.equal(nettoyer(net), net);
        assert.doesNotMatch(net, /(?![\t\n])\p{Cc}|[\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u);
      }),
    );
  }
});

test('digits of other keyboards are digits', () => {
  assert.equal(chiffresLatins('０１٢٣۴'), '01234');
});
