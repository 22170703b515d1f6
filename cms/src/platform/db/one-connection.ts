import { environment } from '../environment.ts';

let signale = false;

/**
 * `garderUneConnexion` keeps a request to one connection of the pool: code inside a transaction asks that transaction,
 * never the pool. Twelve requests that each hold one and wait for another would stop the portal for everybody.
 *
 * A second connection is refused in development and in tests; in production it is granted and logged.
 */
export function garderUneConnexion(): void {
  const { client } = strapi.db.connection;
  const acquerir = client.acquireConnection.bind(client);
  // This override touches this object alone, since the client of a transaction hands out its own connection.
  client.acquireConnection = async () => {
    if (strapi.db.inTransaction()) refuser();
    return acquerir();
  };
}

function refuser(): void {
  const erreur = new Error('a query inside a transaction asks the pool for a second connection: give it the trx');
  if (environment().mode !== 'production') throw erreur;
  if (!signale) strapi.log.error(erreur.stack ?? erreur.message);
  signale = true;
}
