import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CelluleCsv, ligneCsv } from './csv.ts';

/** `CELLULES` gives each value, and what a line of it alone holds. */
const CELLULES: [valeur: CelluleCsv, ecrite: string][] = [
  ['MARTIN', 'MARTIN'],
  [null, ''],
  ['', ''],
  [12.5, '12,5'],
  [-3, '-3'],
  [2027, '2027'],
  ['Nantes ; Laval', '"Nantes ; Laval"'],
  ['dit « "Léo" »', '"dit « ""Léo"" »"'],
  ['1 rue\nde Laval', '"1 rue\nde Laval"'],
  ['=HYPERLINK("http://x";"y")', `"'=HYPERLINK(""http://x"";""y"")"`],
  ['+33 6 12', "'+33 6 12"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['  =1', "'  =1"],
  ['＝1', "'＝1"],
  ['A=1', 'A=1'],
];
for (const [valeur, ecrite] of CELLULES) {
  test(`${JSON.stringify(valeur)} is written ${JSON.stringify(ecrite)}`, () =>
    assert.equal(ligneCsv([valeur]), `${ecrite}\r\n`));
}

test('cells are parted by semicolons', () => assert.equal(ligneCsv(['a', 1, null, 'b']), 'a;1;;b\r\n'));
