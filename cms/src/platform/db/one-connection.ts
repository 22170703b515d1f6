import { environment } from '../environment.ts';

let signale = false;

/**
 * A request holds one connection of the pool at most: what runs inside a transaction asks that transaction, never the
 * pool. Twelve requests that each held one and waited for another would stop the portal for everybody.
 *
 * A second connection is refused in development and in tests; in production it is granted, and the first is logged.
 */
export function garderUneConnexion(): void {
  const { client } = strapi.db.connection;
  const acquerir = client.acquireConnection.bind(client);
  // On this object alone: the client of a transaction hands out its own connection.
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
