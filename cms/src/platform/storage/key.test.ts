import assert from 'node:assert/strict';
import { test } from 'node:test';
import { estCle, exigerCle, nouvelleCle } from './key.ts';

test('a new key is a key, in the folder that its first letters name, and never twice the same', () => {
  const cles = Array.from({ length: 1000 }, (_, rang) =>
    nouvelleCle((['pdf', 'xlsx', 'csv', 'zip'] as const)[rang % 4] ?? 'pdf'),
  );
  assert.equal(new Set(cles).size, 1000);
  for (const cle of cles) {
    assert.equal(exigerCle(cle), cle);
    assert.equal(cle.slice(0, 2), cle.slice(3, 5));
  }
});

const UUID = '0f8fad5b-d9cb-469f-a165-70867728950e';
const AUTRES = [
  '',
  '.',
  '..',
  UUID,
  `${UUID}.pdf`,
  `/0f/${UUID}.pdf`,
  `0f/../0f/${UUID}.pdf`,
  `../${UUID}.pdf`,
  '../../etc/passwd',
  `0f\\${UUID}.pdf`,
  `0f/${UUID}.pdf/`,
  `0f/${UUID}.pdf/../x`,
  `0f/${UUID}.pdf\n`,
  `\n0f/${UUID}.pdf`,
  `x\n0f/${UUID}.pdf`,
  `0f/${UUID}.pdf\0.png`,
  `0f/${UUID}.PDF`,
  `0f/${UUID}.html`,
  `0f/${UUID}.undefined`,
  `0f/${UUID}xpdf`,
  `0F/${UUID.toUpperCase()}.pdf`,
  `0f/${UUID}.pdf.part`,
  `0f/${UUID.slice(1)}.pdf`,
  `0f/${UUID}0.pdf`,
  `0f%2f${UUID}.pdf`,
  `0f/${UUID.replaceAll('-', '/')}.pdf`,
  `0f/${UUID.replaceAll('-', '.')}.pdf`,
];
for (const texte of AUTRES) {
  test(`${JSON.stringify(texte)} is no key`, () => {
    assert.equal(estCle(texte), false);
    assert.throws(() => exigerCle(texte), { message: 'not a storage key' });
  });
}
