import { environment } from '../src/platform/environment.ts';

// Strapi's timestamps bear no zone and are read in the process's own: one zone for all, without changes of hour.
process.env.TZ = 'UTC';

export default () => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: environment().databaseUrl },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 20_000,
  },
});
