import assert from 'node:assert/strict';
import { test } from 'node:test';
import { direMatin, type Matin } from './recapitulatif.ts';

const RIEN = { nouveaux: 0, complements: 0, incapacites: 0, retard: 0, messages: 0, en_cours: 0 };
const CAS: [string, Matin, string[]][] = [
  ['nothing waits: no mail', { attentes: RIEN, devenusComplets: 0 }, []],
  ['what waits for candidats alone: no mail', { attentes: { ...RIEN, en_cours: 4 }, devenusComplets: 0 }, []],
  [
    'a secretariat',
    { attentes: { ...RIEN, nouveaux: 12, retard: 1, messages: 3, en_cours: 4 }, devenusComplets: 0 },
    ['Nouveaux à vérifier : 12', 'Délai dépassé : 1', 'Messages sans réponse : 3'],
  ],
  [
    'a responsable, one dossier',
    { attentes: RIEN, devenusComplets: 1 },
    ['Un dossier de vos formations est devenu complet : vous pouvez l’étudier.'],
  ],
  [
    'both, several dossiers',
    { attentes: { ...RIEN, incapacites: 2 }, devenusComplets: 3 },
    ['Incapacités à juger : 2', '3 dossiers de vos formations sont devenus complets : vous pouvez les étudier.'],
  ],
];
for (const [dit, matin, lignes] of CAS)
  test(`the morning mail: ${dit}`, () => assert.deepEqual(direMatin(matin), lignes));
