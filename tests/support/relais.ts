/** `Relais` is a relay of TCP in front of the database. A test makes it silent or cuts it as a network would. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type Relais = Readonly<{
  /** `url` is DATABASE_URL, through the relay. */
  url: string;
  /** `taire` holds all bytes, and tells nobody: they wait. */
  taire(): void;
  /** `couper` closes every connection, and a new one too. */
  couper(): void;
  retablir(): void;
  fermer(): Promise<void>;
}>;

export async function ouvrirRelais(base: string): Promise<Relais> {
  const { hostname, port } = new URL(base);
  const sockets = new Set<Socket>();
  let etat: 'ouvert' | 'muet' | 'coupe' = 'ouvert';

  const relais = createServer((client) => {
    if (etat === 'coupe') return client.destroy();
    const serveur = connect(Number(port), hostname);
    for (const [un, autre] of [
      [client, serveur],
      [serveur, client],
    ] as const) {
      sockets.add(un);
      un.pipe(autre);
      un.on('error', () => autre.destroy());
      un.on('close', () => {
        sockets.delete(un);
        autre.destroy();
      });
      if (etat === 'muet') un.pause();
    }
  });
  await new Promise<void>((resolve) => relais.listen(0, '127.0.0.1', resolve));
  const url = new URL(base);
  url.host = `127.0.0.1:${(relais.address() as AddressInfo).port}`;

  const detruire = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    taire() {
      etat = 'muet';
      for (const socket of sockets) socket.pause();
    },
    couper() {
      etat = 'coupe';
      detruire();
    },
    retablir() {
      etat = 'ouvert';
      for (const socket of sockets) socket.resume();
    },
    async fermer() {
      detruire();
      await new Promise((resolve) => relais.close(resolve));
    },
  };
}
