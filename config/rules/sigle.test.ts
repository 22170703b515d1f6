import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sigleDe } from './sigle.ts';

const SIGLES: [string, string, string][] = [
  ['E-commerce et marketing numérique des PME (ECMN)', 'LP-ECMN-LA', 'ECMN'],
  ['Agriculture, biologie et filières (ABF) ', 'LP-ABF-LM', 'ABF'],
  ['Maintenance (parcours énergie)', 'LP-MEN-NA', 'MEN'],
  ['Qualité (Q&R)', 'LP-QUAL-AC', 'Q&R'],
  ['Logistique', 'LP-LOG-2-SN', 'LOG-2'],
  ['Logistique', 'LOGISTIQUE', 'LOGISTIQUE'],
  ['Logistique', 'LP-log-SN', 'LP-log-SN'],
];
for (const [intitule, code, sigle] of SIGLES) {
  test(`« ${intitule} » of code ${code} is ${sigle}`, () => assert.equal(sigleDe({ intitule, code }), sigle));
}
