/**
 * `drain` stops a server without a broken connection. `http.Server.close()` cuts idle connections at once, and with
 * them the request that a browser or a proxy is just sending on one of them. So idle connections get a moment to be
 * used a last time, and every answer meanwhile tells its sender not to come back on the same connection.
 */
import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';

const IDLE_GRACE_MS = 2_000;
const SWEEP_MS = 100;
const LIMIT_MS = 9_000;

/**
 * `drain` lets the answers that are under way end.
 *
 * @param onEnd called once, when the last answer is out or the limit is reached
 */
export function drain(server: Server, onEnd: () => void): void {
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'));
  NetServer.prototype.close.call(server, onEnd);
  setTimeout(() => setInterval(() => server.closeIdleConnections(), SWEEP_MS).unref(), IDLE_GRACE_MS).unref();
  setTimeout(onEnd, LIMIT_MS).unref();
}
