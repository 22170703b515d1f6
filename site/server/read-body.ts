import type { IncomingMessage } from 'node:http';

/**
 * `readBody` reads a body up to a limit.
 *
 * @returns the whole body; undefined when it is longer than `limit` bytes, the rest being left unread
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // The request must stay open when the loop ends early: its sender is told why.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
