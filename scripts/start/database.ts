import type { Environment } from '@portail/config/environment';
import { Client } from 'pg';
import { startPostgres } from '../postgres/postgres.ts';
import { Failure } from '../system/failure.mjs';
import type { Crew } from './crew.ts';
import type { DataFolder } from './data-folder.ts';

const NAME = 'portail';
const OLDEST_MAJOR = 15;
const LIMIT_MS = 10_000;

export type Database = Readonly<{
  url: string;
  /** `elsewhere` is the folder of the embedded database, when it had to live outside the data folder. */
  elsewhere: string | undefined;
}>;

/** `openDatabase` opens the database of DATABASE_URL, or starts the embedded one. */
export async function openDatabase(env: Environment, folder: DataFolder, crew: Crew): Promise<Database> {
  if (env.databaseUrl) {
    await requireDatabase(env.databaseUrl);
    return { url: env.databaseUrl, elsewhere: undefined };
  }
  // The port stays the same after the first start, because the other parts were told it.
  let port: number | undefined;
  const server = await crew.begin('postgres', {
    async start() {
      const started = await startPostgres({ dataDir: folder.path, logFile: folder.log('postgres'), port });
      port = started.port;
      return started;
    },
    answers: (running) => running.answers(),
  });
  await server.createDatabase(NAME);
  return { url: server.url(NAME), elsewhere: server.moved ? server.location : undefined };
}

/** `requireDatabase` checks that the database answers and is recent enough. Its sentence names no password. */
async function requireDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: LIMIT_MS });
  const { host, pathname } = new URL(url);
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (major < OLDEST_MAJOR)
      throw new Error(`it is PostgreSQL ${major}, and the portal needs ${OLDEST_MAJOR} or later`);
  } catch (error) {
    const why = (error as Error).message;
    throw new Failure(`The database ${pathname.slice(1)} on ${host} (DATABASE_URL) cannot be used: ${why}.`);
  } finally {
    await client.end().catch(() => {});
  }
}
