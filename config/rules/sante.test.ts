import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Faits, type RaisonDegrade, santeDuCms } from './sante.ts';

const MINUTE = 60_000;

function faits(plusAncienMs: number | null, vuIlYaMs: number | null, baseMs: number | null = 2): Faits {
  return { baseMs, enBase: { courriels: { enAttente: 1, plusAncienMs, echecs: 3 }, publicateur: { vuIlYaMs } } };
}

const CAS: [string, Faits, RaisonDegrade[]][] = [
  ['nothing waits, the publisher asked a second ago', faits(null, 1000), []],
  ['a mail waits for a quarter of an hour', faits(15 * MINUTE, 1000), []],
  ['a mail waits for longer', faits(15 * MINUTE + 1, 1000), ['courriels_en_retard']],
  ['the publisher is silent for thirty seconds', faits(null, 30_000), []],
  ['the publisher is silent for longer', faits(null, 30_001), ['publicateur_muet']],
  ['no publisher ever ran', faits(null, null), ['publicateur_muet']],
  ['mails late and publisher silent', faits(20 * MINUTE, MINUTE), ['courriels_en_retard', 'publicateur_muet']],
  ['the database is silent: nothing is known of the rest', { baseMs: null, enBase: null }, ['base_muette']],
  ['the database has just become silent', faits(null, 1000, null), ['base_muette']],
  ['the database answers, the rest is not read yet', { baseMs: 3, enBase: null }, []],
];
for (const [dit, donnes, raisons] of CAS) {
  test(dit, () => assert.deepEqual(santeDuCms(donnes), { etat: raisons.length === 0 ? 'sain' : 'degrade', raisons }));
}
