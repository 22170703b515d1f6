/** `Relay` is a relay of TCP in front of the database. A test makes it silent or cuts it as a network would. */

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export type Relay = Readonly<{
  /** `url` is DATABASE_URL, through the relay. */
  url: string;
  /** `silence` holds all bytes, and tells nobody: they wait. */
  silence(): void;
  /** `cut` closes every connection, and a new one too. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}>;

export async function openRelay(base: string): Promise<Relay> {
  const { hostname, port } = new URL(base);
  const sockets = new Set<Socket>();
  let state: 'ouvert' | 'muet' | 'coupe' = 'ouvert';

  const relay = createServer((client) => {
    if (state === 'coupe') return client.destroy();
    const server = connect(Number(port), hostname);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      if (state === 'muet') one.pause();
    }
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const url = new URL(base);
  url.host = `127.0.0.1:${(relay.address() as AddressInfo).port}`;

  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    silence() {
      state = 'muet';
      for (const socket of sockets) socket.pause();
    },
    cut() {
      state = 'coupe';
      destroyAll();
    },
    restore() {
      state = 'ouvert';
      for (const socket of sockets) socket.resume();
    },
    async close() {
      destroyAll();
      await new Promise((resolve) => relay.close(resolve));
    },
  };
}
