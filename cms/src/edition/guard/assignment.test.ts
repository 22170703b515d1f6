import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defautsDeRole, preparerAffectation } from './assignment.ts';

const AFFECTATION = 'api::affectation.affectation';
const SEUL_UN_RESPONSABLE = 'Seul un responsable de formation est affecté à une formation : laissez ce champ vide.';
const SON_CODE = 'Un responsable de formation est affecté à une formation : indiquez son code.';

/** `ROLES` gives the roles of an agent, the code of a formation, and what is wrong with both. */
const ROLES: [string[], string | null, string | undefined][] = [
  [['secretariat'], null, undefined],
  [['secretariat'], 'LP-ABF', SEUL_UN_RESPONSABLE],
  [['communication'], 'LP-ABF', SEUL_UN_RESPONSABLE],
  [['responsable'], 'LP-ABF', undefined],
  [['responsable'], null, SON_CODE],
  // Given the whole IUT by their other role.
  [['responsable', 'secretariat'], null, undefined],
  [['responsable', 'secretariat'], 'LP-ABF', undefined],
  [[], null, undefined],
  [[], 'LP-ABF', SEUL_UN_RESPONSABLE],
];
for (const [roles, code, message] of ROLES) {
  test(`${roles.join(' and ') || 'no role'}, ${code ?? 'the whole IUT'}: ${message ? 'refused' : 'taken'}`, () =>
    assert.deepEqual(
      defautsDeRole(
        roles.map((role) => ({ code: role })),
        code,
      ),
      message ? [{ champ: 'formationCode', message }] : [],
    ));
}

const SAISIES: [unknown, unknown][] = [
  [' LP-ABF ', 'LP-ABF'],
  ['LP-ABF\n', 'LP-ABF'],
  ['\u00a0', null],
  ['', null],
  [null, null],
  [12, '12'],
];
for (const [saisi, garde] of SAISIES) {
  test(`the code ${JSON.stringify(saisi)} is kept as ${JSON.stringify(garde)}`, () => {
    const params = { data: { agent: 1, formationCode: saisi } };
    preparerAffectation({ uid: AFFECTATION, params });
    assert.deepEqual(params, { data: { agent: 1, formationCode: garde } });
  });
}

test('what is not sent is not written, and another type is left as it is', () => {
  for (const [uid, data] of [
    [AFFECTATION, { agent: 1 }],
    [AFFECTATION, undefined],
    ['api::page.page', { formationCode: ' x ' }],
  ] as const) {
    const params = { ...(data && { data: { ...data } }) };
    preparerAffectation({ uid, params });
    assert.deepEqual(params, data ? { data } : {});
  }
});
