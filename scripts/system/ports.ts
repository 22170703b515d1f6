import { createServer } from 'node:net';

/**
 * `freePort` asks the system for a port.
 *
 * @returns a port that nothing listens on at this instant
 */
export async function freePort(host: string): Promise<number> {
  const listening = await listen(host, 0);
  await listening.close();
  return listening.port;
}

export async function isFree(host: string, port: number): Promise<boolean> {
  try {
    await (await listen(host, port)).close();
    return true;
  } catch {
    return false;
  }
}

export async function listen(host: string, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has an address.');
  return { port: address.port, close: () => new Promise((resolve) => server.close(() => resolve())) };
}
