import { Failure } from '../system/failure.mjs';
import { listen } from '../system/ports.ts';

export type WantedPort = Readonly<{ variable: string; host: string; port: number }>;

/**
 * `requireFreePorts` holds all ports at once, before any slow step, so that two equal ones are seen too. Browsers try
 * `localhost` on ::1 first, so a program that listens only there would answer in our place.
 */
export async function requireFreePorts(wanted: WantedPort[]): Promise<void> {
  const held: { close(): Promise<void> }[] = [];
  try {
    for (const { variable, host, port } of wanted) {
      const hosts = host === '127.0.0.1' ? [host, '::1'] : [host];
      for (const address of hosts) held.push(await hold(variable, address, port));
    }
  } finally {
    await Promise.all(held.map((port) => port.close()));
  }
}

async function hold(variable: string, host: string, port: number): Promise<{ close(): Promise<void> }> {
  try {
    return await listen(host, port);
  } catch (error) {
    switch ((error as NodeJS.ErrnoException).code) {
      case 'EADDRINUSE':
        throw new Failure(
          `Port ${port} (${variable}) is already in use: stop what listens there, or set ${variable} to another one.`,
        );
      case 'EACCES':
        throw new Failure(`Port ${port} (${variable}) is reserved to root: set ${variable} to one above 1023.`);
      default:
        // A machine without IPv6 has no program on ::1.
        if (host === '::1') return { close: async () => {} };
        throw new Failure(`${host} (HOST) is no address of this machine: set HOST to one that is, as 127.0.0.1.`);
    }
  }
}
