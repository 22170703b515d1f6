import { Client } from 'pg';
import { Failure } from '../system/failure.mjs';

const OLDEST = 15;
const LIMIT_MS = 10_000;

/** A database that was given: it answers, and is recent enough. The sentence names no password. */
export async function requireDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: LIMIT_MS });
  const { host, pathname } = new URL(url);
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (major < OLDEST) throw new Error(`it is PostgreSQL ${major}, and the portal needs ${OLDEST} or later`);
  } catch (error) {
    throw new Failure(
      `The database ${pathname.slice(1)} on ${host} (DATABASE_URL) cannot be used: ${(error as Error).message}.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
