import { REGLAGES_CONNEXION } from '../src/platform/db/busy.ts';
import { environment } from '../src/platform/environment.ts';

type Suite = (erreur: Error | null) => void;
type Connexion = { query(sql: string, suite: Suite): void };

// Strapi's timestamps bear no zone and are read in the process's own: one zone for all, without changes of hour.
process.env.TZ = 'UTC';

export default () => ({
  connection: {
    client: 'postgres',
    connection: { connectionString: environment().databaseUrl },
    pool: {
      min: 0,
      max: environment().databasePool,
      afterCreate: (connexion: Connexion, suite: Suite) => connexion.query(REGLAGES_CONNEXION, suite),
    },
    // Longer than a busy machine stalls, shorter than the site waits: who waits more is told to come back.
    acquireConnectionTimeout: 5_000,
  },
});
