/** Replies and bodies refuse unknown properties, at any depth. A property that is not projected cannot leak. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { BUREAU } from './bureau/bureau.ts';
import { CriteresDossiers } from './bureau/criteres.ts';
import { CONTRAT } from './contract/contract.ts';
import { Blocs } from './rules/catalogue.ts';

type Noeud = { _zod: { def: { type: string; catchall?: unknown } } };
const estNoeud = (valeur: unknown): valeur is Noeud =>
  typeof valeur === 'object' && valeur !== null && '_zod' in valeur;

/**
 * `ouverts` lists where an object schema is open. `Blocs` is left out: it drops, on purpose, what the site does not
 * draw.
 */
function ouverts(noeud: Noeud, chemin: string): string[] {
  if ((noeud as unknown) === Blocs) return [];
  const { def } = noeud._zod;
  const fils = Object.entries(def).flatMap(([nom, valeur]): [string, unknown][] => {
    if (nom === 'shape') return Object.entries(valeur as object);
    return Array.isArray(valeur) ? valeur.map((un) => [nom, un]) : [[nom, valeur]];
  });
  const ferme = def.type !== 'object' || (estNoeud(def.catchall) && def.catchall._zod.def.type === 'never');
  return [
    ...(ferme ? [] : [chemin]),
    ...fils.flatMap(([nom, valeur]) => (estNoeud(valeur) ? ouverts(valeur, `${chemin}.${nom}`) : [])),
  ];
}

const ROUTES = [
  ...Object.entries(CONTRAT),
  ...Object.entries(BUREAU).map(([nom, route]) => [`bureau.${nom}`, route] as const),
];
for (const [nom, { corps, reponse }] of ROUTES) {
  if (estNoeud(reponse)) test(`the reply of ${nom} is closed`, () => assert.deepEqual(ouverts(reponse, nom), []));
  if (estNoeud(corps)) test(`the body of ${nom} is closed`, () => assert.deepEqual(ouverts(corps, nom), []));
}
test('the criteria of the list are closed', () => assert.deepEqual(ouverts(CriteresDossiers, 'criteres'), []));

test('an open object is found, wherever it hides', () => {
  const ouvert = z.object({ a: z.string() });
  const cache = z.strictObject({
    ici: z.array(z.nullable(ouvert)),
    la: z.optional(z.union([z.string(), ouvert])),
    ailleurs: z.record(z.string(), ouvert),
    apres: z.pipe(z.string(), z.transform(String)),
    ferme: z.extend(z.strictObject({}), { b: z.string() }),
  });
  assert.deepEqual(ouverts(cache, 'x'), ['x.ici.element.innerType', 'x.la.innerType.options', 'x.ailleurs.valueType']);
});
