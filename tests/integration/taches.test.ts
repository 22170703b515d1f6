/** The engine of background work: jobs of a transaction, one job a row, and tasks whose failure is seen. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NOMS_TACHES } from '@portail/config/rules/taches';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { portail } from '../support/portail.ts';

type Moteur = { enfiler(nom: string, refs: (string | number)[]): Promise<void> };
type Suivi = { suivre(nom: string, faire: () => Promise<unknown>): Promise<void> };

async function jobsDe(ref: string): Promise<string[]> {
  const { strapi } = await portail();
  const { rows } = await strapi.db.connection.raw(
    `select state from jobs.job where name = 'courriel' and singleton_key = ? order by created_on`,
    [ref],
  );
  return rows.map(({ state }: { state: string }) => state);
}

async function defauts(): Promise<Record<string, unknown>[]> {
  const { callBureau, signInAgent } = await portail();
  const { status, body } = await callBureau('GET', '/taches', await signInAgent('admin@portail.test'));
  assert.equal(status, 200);
  return body.taches;
}

describe('jobs', () => {
  // No mail has these numbers: their jobs have nothing to do.
  it('are added with the transaction around them, or not at all', async () => {
    const { strapi } = await portail();
    const { enfiler } = fromBuild<Moteur>('platform/jobs/engine.js');
    const annulee = strapi.db.transaction(async () => {
      await enfiler('courriel', ['-1']);
      throw new Error('rolled back');
    });
    await assert.rejects(annulee, /rolled back/);
    assert.deepEqual(await jobsDe('-1'), []);
  });

  it('of one row wait once, however often they are added', async () => {
    const { strapi } = await portail();
    const { enfiler } = fromBuild<Moteur>('platform/jobs/engine.js');
    await strapi.db.transaction(async () => {
      await enfiler('courriel', ['-2', '-2']);
      await enfiler('courriel', ['-2']);
    });
    assert.equal((await jobsDe('-2')).length, 1);
  });

  it('have the tasks of the rules in their schedule, and no other', async () => {
    const { strapi } = await portail();
    const { rows } = await strapi.db.connection.raw('select name, timezone from jobs.schedule order by name');
    assert.deepEqual(
      rows,
      [...NOMS_TACHES].sort().map((name) => ({ name, timezone: 'Europe/Paris' })),
    );
  });
});

describe('a task', () => {
  it('that fails is told to the administration, since its first failure, until it succeeds', async () => {
    const { suivre } = fromBuild<Suivi>('api/tache/services/suivi.js');
    assert.deepEqual(await defauts(), []);
    const echouer = () => suivre('balayage', () => Promise.reject(new Error('the disk is full')));
    await assert.rejects(echouer(), /the disk is full/);
    const [premier] = await defauts();
    assert.deepEqual(
      [premier?.['nom'], premier?.['defaut'], premier?.['erreur']],
      ['balayage', 'echec', 'the disk is full'],
    );
    await shiftClock(3_600_000, async () => void (await assert.rejects(echouer())));
    assert.equal((await defauts())[0]?.['depuis'], premier?.['depuis']);
    await suivre('balayage', async () => undefined);
    assert.deepEqual(await defauts(), []);
  });

  it('that nothing does any more is late', async () => {
    await shiftClock(28 * 3_600_000, async () => {
      const tardives = (await defauts()).map(({ nom, defaut }) => [nom, defaut]);
      assert.ok(tardives.some(([nom, defaut]) => nom === 'balayage' && defaut === 'retard'));
    });
  });
});
