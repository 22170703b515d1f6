import { Client } from 'pg';

export type DemoAge = 'absent' | 'fresh' | 'aged';

/**
 * `demoAge` tells when hardly any formation of the demonstration is open, since its dates are relative to its seeding.
 * It asks the database itself, which costs a start less than a Strapi.
 */
export async function demoAge(databaseUrl: string): Promise<DemoAge> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query(`select to_regclass('formations') as formations`);
    if (!tables[0].formations) return 'absent';
    const { rows } = await client.query(
      `select count(*)::int as published,
              count(*) filter (where (now() at time zone 'Europe/Paris')::date between du and au)::int as open
       from formations where published_at is not null`,
    );
    const { published, open } = rows[0];
    if (published === 0) return 'absent';
    return open < published / 4 ? 'aged' : 'fresh';
  } finally {
    await client.end();
  }
}
