import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LETTRE_MAX, Lettre, peutRemplacerLettre } from './lettre.ts';

for (const [dit, saisie, gardee] of [
  ['as typed', ' Madame,\n\n  Monsieur, ', ' Madame,\n\n  Monsieur, '],
  ['without what nobody sees', 'a\u200bb\u000bc', 'ab\nc'],
  ['up to its limit', 'a'.repeat(LETTRE_MAX), 'a'.repeat(LETTRE_MAX)],
] as const) {
  test(`a lettre is kept ${dit}`, () => assert.equal(Lettre.parse(saisie), gardee));
}
test('a lettre beyond its limit is refused in words', () =>
  assert.equal(
    Lettre.safeParse('a'.repeat(LETTRE_MAX + 1)).error?.issues[0]?.message,
    'Votre lettre ne peut pas dépasser 10 000 caractères.',
  ));

test('a lettre replaces what its writer saw, or the same saved twice; not what was written elsewhere', () => {
  assert.equal(peutRemplacerLettre('a', 'a', 'b').ok, true);
  assert.equal(peutRemplacerLettre('b', 'a', 'b').ok, true);
  // These three texts are one: what was typed, what was read of it, and what an older rule had kept.
  assert.equal(peutRemplacerLettre('a\nb', 'a\u000b\u200bb', 'c').ok, true);
  assert.equal(peutRemplacerLettre('a\u000bb\u00ad', 'a\nb', 'c').ok, true);
  assert.deepEqual(peutRemplacerLettre('c', 'a', 'b'), {
    ok: false,
    refus: [{ code: 'lettre_modifiee', cible: 'lettre' }],
  });
});
