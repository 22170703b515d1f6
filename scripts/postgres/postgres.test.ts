import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from 'pg';
import { homesOf } from './placement.ts';
import { type Postgres, startPostgres } from './postgres.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'portail-postgres-'));
let postgres: Postgres;

before(async () => {
  postgres = await startPostgres({ dataDir });
  await postgres.createDatabase('essai');
});

after(async () => {
  await postgres.stop();
  rmSync(dataDir, { recursive: true });
  rmSync(homesOf(dataDir).outside, { recursive: true, force: true });
});

test('text is UTF-8 and French, whatever the locale of the machine', async () => {
  const [row] = await query(`
    select current_setting('server_encoding') as encoding, lower('ÉCOLE') as lower,
      array(select mot from unnest(array['zone', 'été', 'etage']) mot order by mot) as sorted`);
  assert.deepEqual(row, { encoding: 'UTF8', lower: 'école', sorted: ['etage', 'été', 'zone'] });
});

test('a database that exists is not created again', async () => {
  await query('create table temoin as select 1 as valeur');
  await postgres.createDatabase('essai');
  assert.deepEqual(await query('select * from temoin'), [{ valeur: 1 }]);
});

test('nobody enters without the password', async () => {
  const url = new URL(postgres.url('essai'));
  url.password = 'another';
  const client = new Client({ connectionString: url.href });
  await assert.rejects(client.connect(), { code: '28P01' });
});

test('it listens on 127.0.0.1 only, and has no socket file', async () => {
  const [row] = await query(
    `select current_setting('listen_addresses') as tcp, current_setting('unix_socket_directories') as unix`,
  );
  assert.deepEqual(row, { tcp: '127.0.0.1', unix: '' });
});

test('its log holds nothing of the rows, whatever fails', async () => {
  await query('create table personnes as select $$camille@exemple.test$$ as adresse');
  await query('create unique index personnes_adresse_uq on personnes (adresse)');
  await assert.rejects(query('insert into personnes select adresse from personnes'), { code: '23505' });
  await assert.rejects(query("select 'camille@exemple.test' from nulle_part"), { code: '42P01' });
  const log = readFileSync(join(postgres.location, 'postgres.log'), 'utf8');
  assert.match(log, /duplicate key value violates unique constraint "personnes_adresse_uq"/);
  assert.match(log, /relation "nulle_part" does not exist/);
  assert.doesNotMatch(log, /camille/);
});

test('a server left by a killed run is stopped, on the same data', async () => {
  const left = postgres;
  postgres = await startPostgres({ dataDir });
  await left.exited;
  assert.deepEqual(await query('select 1 as valeur'), [{ valeur: 1 }]);
});

test('after a postmaster killed outright, the data and the port are the same', async () => {
  const { port } = postgres;
  await query('create table avant as select 2 as valeur');
  process.kill(postmasterPid(), 'SIGKILL');
  await postgres.exited;
  postgres = await startPostgres({ dataDir });
  assert.equal(postgres.port, port);
  assert.deepEqual(await query('select * from avant'), [{ valeur: 2 }]);
});

async function query(sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: postgres.url('essai') });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function postmasterPid(): number {
  return Number(readFileSync(join(postgres.location, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
