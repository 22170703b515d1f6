/**
 * `sendFile` answers one GET or HEAD with a static file. It chooses the best encoding, answers 304, and serves ranges
 * of a file streamed from the disk.
 */
import { type FileHandle, open } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { accepts } from './accept-encoding.ts';
import type { Encoding } from './release.ts';
import type { Content, StaticFile } from './static-files.ts';

const PREFERENCE: readonly Encoding[] = ['br', 'gzip'];

export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  status: 200 | 403 | 404 | 413 = 200,
): Promise<void> {
  const encoding = chooseEncoding(file, request.headers['accept-encoding']);
  const content = (encoding && file.encoded[encoding]) ?? file.identity;
  const etag = `"${file.hash.slice(0, 20)}${encoding ? `-${encoding}` : ''}"`;
  const headers: OutgoingHttpHeaders = { etag, 'cache-control': file.cacheControl };
  if (Object.keys(file.encoded).length > 0) headers['vary'] = 'Accept-Encoding';

  if (status === 200 && isKnown(etag, request.headers['if-none-match'])) {
    response.writeHead(304, headers).end();
    return;
  }
  headers['content-type'] = file.type;
  headers['content-length'] = content.size;
  if (encoding) headers['content-encoding'] = encoding;

  if ('bytes' in content) {
    response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : content.bytes);
  } else {
    await sendFromDisk(request, response, content, status, headers);
  }
}

type OnDisk = Extract<Content, { path: string }>;

/**
 * `sendFromDisk` opens the file before the first header, so that one pruned a moment ago can still be refused properly.
 */
async function sendFromDisk(
  request: IncomingMessage,
  response: ServerResponse,
  content: OnDisk,
  status: number,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  // Node 22 does not know `await using`.
  const handle = await open(content.path);
  try {
    await sendFromHandle(request, response, handle, content.size, status, headers);
  } finally {
    await handle.close();
  }
}

async function sendFromHandle(
  request: IncomingMessage,
  response: ServerResponse,
  handle: FileHandle,
  size: number,
  status: number,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  headers['accept-ranges'] = 'bytes';
  const range = parseRange(request.headers.range, size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${size}` }).end();
    return;
  }
  if (range) {
    status = 206;
    headers['content-range'] = `bytes ${range.start}-${range.end}/${size}`;
    headers['content-length'] = range.end - range.start + 1;
  }
  response.writeHead(status, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A browser that leaves in the middle of a download is no error of ours.
  await pipeline(handle.createReadStream({ ...range, autoClose: false }), response).catch(() => response.destroy());
}

export function chooseEncoding(file: StaticFile, accepted: string | undefined): Encoding | undefined {
  return PREFERENCE.find((encoding) => file.encoded[encoding] && accepts(accepted, encoding));
}

/**
 * `parseRange` reads one range of bytes, inclusive at both ends (RFC 9110 §14.1.2). Anything else than one well-formed
 * range is ignored, as the RFC allows, and the whole file is sent.
 */
export function parseRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  return start > end ? 'unsatisfiable' : { start, end };
}

function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  return ifNoneMatch?.split(',').some((known) => known.trim().replace(/^W\//, '') === etag) ?? false;
}
