/**
 * `compressPage` compresses in gzip what Astro draws on demand, and leaves files as they are. Brotli would cost a third
 * more for some eighty bytes.
 *
 * Compression of a visitor's words beside a secret would let the length tell the secret (BREACH). These pages hold no
 * secret: forms are protected by their origin and not by a token, the session is a header that is never compressed, and
 * its cookie (SameSite=Lax) does not come with what another site could ask for in numbers.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { constants, createGzip, type Gzip } from 'node:zlib';
import { accepts } from './accept-encoding.ts';

const COMPRESSIBLE = /^text\/html\b/;
/** `LEVEL` favours speed: 46 KB of HTML become 8 KB at this level as at a higher one. */
const LEVEL = 4;

/** `compressPage` must be called before anything is written. */
export function compressPage(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const headers = rest.at(-1) as OutgoingHttpHeaders | undefined;
    // The 404 page is a file, and may come compressed already.
    if (COMPRESSIBLE.test(String(headers?.['content-type'] ?? '')) && !headers?.['content-encoding']) {
      response.setHeader('vary', 'Accept-Encoding');
      if (request.method !== 'HEAD' && accepts(request.headers['accept-encoding'], 'gzip')) {
        delete headers?.['content-length'];
        response.setHeader('content-encoding', 'gzip');
        pipeThrough(createGzip({ level: LEVEL }), response);
      }
    }
    return (writeHead as (...args: unknown[]) => ServerResponse)(status, ...rest);
  };
}

/**
 * `pipeThrough` sends through `gzip` all that is written from now on. It flushes, so that a page that waits in its
 * middle has sent what it had.
 */
function pipeThrough(gzip: Gzip, response: ServerResponse): void {
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  gzip.on('data', (chunk: Buffer) => write(chunk));
  gzip.on('end', () => end());
  gzip.once('error', () => response.destroy());
  response.once('close', () => gzip.destroy());

  let flushing = false;
  const flushSoon = () => {
    if (flushing) return;
    flushing = true;
    setImmediate(() => {
      flushing = false;
      if (!gzip.writableEnded && !gzip.destroyed) gzip.flush(constants.Z_SYNC_FLUSH);
    });
  };
  // `write` passes its callback on. Astro cuts a page that fails in its middle from the callback of its last write.
  response.write = ((...args: Parameters<typeof write>) => {
    flushSoon();
    return gzip.write(...args);
  }) as typeof response.write;
  response.end = ((...args: unknown[]) => {
    const done = args.at(-1);
    if (typeof done === 'function') {
      args.pop();
      response.once('finish', done as () => void);
    }
    gzip.end(...(args as [Uint8Array]));
    return response;
  }) as typeof response.end;
}
