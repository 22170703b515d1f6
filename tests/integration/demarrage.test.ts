import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Client } from 'pg';
import { portail } from '../support/portail.ts';
import { startSecondCms } from '../support/second-cms.ts';

/**
 * `TOURS` is the rounds of the race, each of about ten seconds. `TEST_ROUNDS=10 npm test -- integration demarrage`
 * plays more.
 */
const TOURS = Number(process.env['TEST_ROUNDS'] ?? 1);

const BASE = 'demarrage';

/** `ECRITS` is what a boot writes, each line as text: the order in which the lines were written says nothing. */
const ECRITS = {
  indexes: `select indexdef as ligne from pg_indexes where schemaname = 'public'`,
  contraintes: `select conrelid::regclass || ' ' || pg_get_constraintdef(oid) as ligne from pg_constraint where connamespace = 'public'::regnamespace`,
  roles: `select code as ligne from admin_roles`,
  droits: `select r.code || ' ' || p.action || ' ' || coalesce(p.subject, '') || ' ' || p.properties || ' ' || p.conditions as ligne
    from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id join admin_roles r on r.id = l.role_id`,
  reglages: `select key as ligne from strapi_core_store_settings where key not like '%hash%'`,
} as const;

async function ecrits(url: string): Promise<Record<string, string[]>> {
  const client = new Client(url);
  await client.connect();
  try {
    const lus: Record<string, string[]> = {};
    for (const [nom, sql] of Object.entries(ECRITS)) {
      const { rows } = await client.query<{ ligne: string }>(sql);
      lus[nom] = rows.map(({ ligne }) => ligne).sort();
    }
    return lus;
  } finally {
    await client.end();
  }
}

describe('cms that start at the same moment on an empty database', () => {
  const celle = process.env['DATABASE_URL'] as string;
  const url = celle.replace(/[^/]+$/, BASE);
  let seul: Record<string, string[]>;

  const refaire = async () => {
    const { strapi } = await portail();
    await strapi.db.connection.raw(`drop database if exists ${BASE} with (force)`);
    await strapi.db.connection.raw(`create database ${BASE}`);
  };

  before(async () => {
    await portail();
    seul = await ecrits(celle);
  });
  after(async () => {
    const { strapi } = await portail();
    await strapi.db.connection.raw(`drop database if exists ${BASE} with (force)`);
  });

  for (let tour = 1; tour <= TOURS; tour += 1)
    it(`both answer, and what they wrote is what one writes alone (${tour})`, async () => {
      await refaire();
      const cms = await Promise.allSettled([1, 2].map(() => startSecondCms({ DATABASE_URL: url })));
      for (const demarre of cms) if (demarre.status === 'fulfilled') demarre.value.kill();
      assert.deepEqual(
        cms.map(({ status }) => status),
        ['fulfilled', 'fulfilled'],
      );
      const ensemble = await ecrits(url);
      for (const nom of Object.keys(ECRITS)) assert.deepEqual(ensemble[nom], seul[nom], nom);
    });
});
