import { REGLAGES_CONNEXION } from '../src/platform/db/busy.ts';
import { environment } from '../src/platform/environment.ts';

type Suite = (erreur: Error | null) => void;
type Connexion = { query(sql: string, suite: Suite): void };

// `TZ` is one zone without changes of hour. Strapi's timestamps bear no zone and are read in the process's own.
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
    // `acquireConnectionTimeout` is longer than a busy machine stalls, and shorter than the site waits: whoever waits
    // more is told to come back.
    acquireConnectionTimeout: 5_000,
  },
});
