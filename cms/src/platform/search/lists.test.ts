import assert from 'node:assert/strict';
import { test } from 'node:test';
import knex from 'knex';
import { plierEvenement } from './lists.ts';

type Modele = Parameters<typeof plierEvenement>[0]['model'];

const MENTION: Modele = {
  uid: 'api::mention.mention',
  tableName: 'mentions',
  attributes: { intitule: { type: 'string' }, ordre: { type: 'integer' }, texte: { type: 'blocks' } },
};
const FORMATION: Modele = {
  uid: 'api::formation.formation',
  tableName: 'formations',
  attributes: {
    code: { type: 'string', columnName: 'code_interne' },
    cachee: { type: 'string', searchable: false },
    mention: { type: 'relation', target: 'api::mention.mention' },
  },
};
const ECOLE: Modele = {
  uid: 'api::ecole.ecole',
  tableName: 'ecoles',
  attributes: { nom: { type: 'string' }, recherche: { type: 'text' } },
};
const base = { metadata: { get: () => MENTION }, connection: knex({ client: 'pg' }) };

/** `lisible` writes each subquery as its values, between its table and the columns that it folds. */
function lisible(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(lisible);
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  if ('toSQL' in valeur) {
    const { sql, bindings } = (valeur as { toSQL(): { sql: string; bindings: string[] } }).toSQL();
    return [/select id, (.*) as plie from "(\w+)"/.exec(sql)?.slice(1).reverse().join(': ') ?? sql, ...bindings];
  }
  return Object.fromEntries(Object.entries(valeur).map(([cle, une]) => [cle, lisible(une)]));
}

function pliee(model: Modele, params: { _q?: string; where?: unknown }): unknown {
  const demande = { ...params };
  plierEvenement({ model, params: demande }, base);
  return lisible(demande);
}

const INTITULE = `mentions: plier(concat_ws(' ', "intitule"::text, "ordre"::text))`;
/** `cherchee` is the filter that a search of these words becomes. */
const cherchee = (table: string, ...valeurs: string[]) => ({ id: { $in: [table, ...valeurs] } });

/** `LISTES` gives the type of a list, what is typed there, and the filter that it becomes. */
const LISTES: [Modele, string, object][] = [
  [MENTION, 'Métiers', cherchee(INTITULE, '%metiers%', '(^| )m ?e ?t ?i ?e ?r ?s')],
  [MENTION, 'e-commerce', cherchee(INTITULE, '%e commerce%', '(^| )e ?c ?o ?m ?m ?e ?r ?c ?e')],
  [MENTION, 'a b', cherchee(INTITULE, '%a%', '(^| )a', '%b%', '(^| )b')],
  [FORMATION, 'LP', cherchee(`formations: plier(concat_ws(' ', "code_interne"::text))`, '%lp%', '(^| )l ?p')],
  [ECOLE, 'lycée', cherchee('ecoles: "recherche"', '%lycee%', '(^| )l ?y ?c ?e ?e')],
  // No sign of a pattern, of an expression or of SQL is left of what is typed.
  [MENTION, "%_'; drop--", cherchee(INTITULE, '%drop%', '(^| )d ?r ?o ?p')],
  [MENTION, 'c++ .*', cherchee(INTITULE, '%c++%', '(^| )c ?\\+ ?\\+')],
  [MENTION, '(a|b)\\', cherchee(INTITULE, '%a b%', '(^| )a ?b')],
];
for (const [modele, _q, attendu] of LISTES) {
  test(`« ${_q} » typed in the list of ${modele.uid}`, () =>
    assert.deepEqual(pliee(modele, { _q }), { where: { $and: [{}, attendu] } }));
}

test('the other conditions of a list are kept beside what is typed', () => {
  assert.deepEqual(pliee(MENTION, { _q: 'a', where: { ordre: { $gt: 2 } } }), {
    where: { $and: [{ ordre: { $gt: 2 } }, cherchee(INTITULE, '%a%', '(^| )a')] },
  });
});

const METIER = cherchee(`mentions: plier(concat_ws(' ', "intitule"::text))`, '%metier%', '(^| )m ?e ?t ?i ?e ?r');
/** `FILTRES` pairs a filter of the admin with what it becomes. */
const FILTRES: [Modele, object, object][] = [
  [MENTION, { intitule: { $containsi: 'métier' } }, { $and: [{}, METIER] }],
  [
    MENTION,
    { intitule: { $containsi: 'métier', $ne: 'x' }, ordre: 1 },
    { $and: [{ intitule: { $ne: 'x' }, ordre: 1 }, METIER] },
  ],
  [
    MENTION,
    { $or: [{ ordre: 1 }, { intitule: { $containsi: 'métier' } }] },
    { $and: [{ $or: [{ ordre: 1 }, { $and: [{}, METIER] }] }] },
  ],
  [FORMATION, { mention: { intitule: { $containsi: 'métier' } } }, { $and: [{ mention: { $and: [{}, METIER] } }] }],
];
for (const [modele, where, attendu] of FILTRES) {
  test(`the filter ${JSON.stringify(where)} is folded`, () =>
    assert.deepEqual(pliee(modele, { where }), { where: attendu }));
}

const INTACTES: [Modele, { _q?: string; where?: unknown }][] = [
  [MENTION, {}],
  [MENTION, { where: { intitule: { $eq: 'Métier' } } }],
  [MENTION, { where: { ordre: { $containsi: '1' } } }],
  [MENTION, { where: { inconnu: { $containsi: 'x' } } }],
  [MENTION, { where: { intitule: { $containsi: ['x'] } } }],
  [FORMATION, { where: { mention: { intitule: 'x' } } }],
  [MENTION, { where: null }],
  [MENTION, { _q: '  ', where: { ordre: 1 } }],
];
for (const [modele, params] of INTACTES) {
  test(`${JSON.stringify(params)} searches no text, and is left as it is`, () => {
    const demande = { ...params };
    plierEvenement({ model: modele, params: demande }, base);
    assert.deepEqual(demande, params);
    assert.equal(demande.where, params.where, 'the very same filter');
  });
}

test('a query without parameters is left as it is', () =>
  assert.doesNotThrow(() => plierEvenement({ model: MENTION }, base)));
