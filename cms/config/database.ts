import { environment } from '../src/platform/environment.ts';

export default () => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: environment().databaseUrl },
    pool: { min: 0, max: 10 },
    acquireConnectionTimeout: 20_000,
  },
});
