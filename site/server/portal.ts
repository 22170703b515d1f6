/**
 * `createPortal` answers one request of the site. A static file of the release in service comes first, then Astro's
 * on-demand pages.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ENTETES } from '@portail/config/contract/route';
import { HOTE } from '@portail/config/hote';
import { chemins, estApercu } from '../src/lib/chemins.ts';
import { CORPS_MAX_OCTETS, limiteDuCorps } from '../src/lib/corps.ts';
import { type Admission, createAdmission, type Visit } from './admission.ts';
import { stampArrival } from './arrival.ts';
import { compressPage } from './compress-page.ts';
import type { Health } from './health.ts';
import { isFromOwnPage } from './own-page.ts';
import { readBody } from './read-body.ts';
import type { Release, Releases } from './releases.ts';
import { allowAdminFrame, ON_DEMAND_CACHE, STATIC_POLICY, securityHeaders } from './security-headers.ts';
import { sendFile } from './send-file.ts';
import { sendStartingPage } from './starting-page.ts';
import { sendWaitingPage } from './waiting-page.ts';

const NOT_FOUND = '/404.html';
const TOO_LARGE = '/413';
/** `TOO_LONG` is the page for a form that takes no file: somebody typed or pasted too much. */
const TOO_LONG = '/413-texte';
const NOT_OUR_PAGE = '/403';
const WAIT = '/429';

/**
 * `PAGES` bounds the pages drawn at once. Some wait for the cms, which has ten connections to its database, while
 * others are drawn.
 */
const PAGES = { places: 24, patienceMs: 10_000 };
/**
 * `DEPOSITS` bounds the files on their way, which cost little until they are there. A form without a script is held
 * whole, 4 Mo at most.
 */
const DEPOSITS = { places: 128, patienceMs: 0 };
/**
 * `MOST_OF_A_SESSION` and `MOST_OF_AN_ADDRESS` bound one sender's requests. An address without a session may be a
 * school's.
 */
const MOST_OF_A_SESSION = 8;
const MOST_OF_AN_ADDRESS = 96;
/** `SLOWEST` is the slowest file that keeps its place: ten times slower than the slowest phone. */
const SLOWEST = { everyMs: 30_000, leastBytes: 8 * 1024 };
/** `FORGET_MS` is how long the sender of a refused body has to end it, before the connection is given up. */
const FORGET_MS = 5_000;

export type PortalOptions = Readonly<{
  siteUrl: string;
  trustedProxies: number;
  releases: Releases;
  health: Health;
  /** `slowest` cuts a file on its way that brings fewer than `leastBytes` in `everyMs`. */
  slowest?: Readonly<{ everyMs: number; leastBytes: number }>;
}>;

export function createPortal({
  siteUrl,
  trustedProxies,
  releases,
  health,
  slowest = SLOWEST,
}: PortalOptions): RequestListener {
  const security = Object.entries(securityHeaders(siteUrl));
  const admissions = { pages: createAdmission(PAGES), deposits: createAdmission(DEPOSITS) };

  return (request, response) => {
    const instant = Date.now();
    for (const [name, value] of security) response.setHeader(name, value);
    if (health(request, response)) return;
    const release = releases.current();
    if (!release) {
      sendStartingPage(response);
      return;
    }
    stampArrival(request.headers, { instant, peer: request.socket.remoteAddress ?? '', trustedProxies, siteUrl });
    forgetTheRest(request, response);
    answer(request, response, { release, siteUrl, admissions, slowest }).catch((error) => {
      console.error(JSON.stringify({ event: 'request-failed', method: request.method, reason: String(error) }));
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Erreur interne.');
    });
  };
}

type Service = Readonly<{ release: Release; siteUrl: string; admissions: Admissions; slowest: typeof SLOWEST }>;
type Admissions = Readonly<{ pages: Admission; deposits: Admission }>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { release, siteUrl, admissions, slowest }: Service,
): Promise<void> {
  const pathname = decodePathname(request.url ?? '/');
  if (pathname === undefined || !HOTE.test(request.headers.host ?? '')) {
    return refuse(response, 400, 'Adresse mal formée.');
  }

  const reading = request.method === 'GET' || request.method === 'HEAD';
  const file = release.files.get(pathname);
  if (file) {
    if (reading) return sendFile(request, withStaticPolicy(response), file);
    // Astro would answer 200 with the page, and forget what was posted.
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405, 'Cette page ne reçoit pas de formulaire.');
  }
  if (reading && pathname.endsWith('/')) {
    response.writeHead(308, { location: withoutFinalSlash(request.url ?? '/') }).end();
    return;
  }
  if (!isFromOwnPage(request, siteUrl)) return refuseWithPage(request, response, release, 403, NOT_OUR_PAGE);
  const allowed = SENT_BY_SCRIPTS.test(pathname) ? METHODS_OF_SCRIPTS : METHODS;
  if (!allowed.includes(request.method ?? '')) {
    response.setHeader('allow', allowed.join(', '));
    return refuse(response, 405, 'Cette adresse ne se demande pas ainsi.');
  }
  const type = request.headers['content-type'];
  const limit = limiteDuCorps(request.method ?? '', request.url ?? '', type);
  const beyond = limit === CORPS_MAX_OCTETS ? TOO_LARGE : TOO_LONG;
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    return refuseWithPage(request, response, release, 413, beyond);
  }
  // Every body but a file is read before a place is taken. A body that comes slowly would keep the place from others.
  const isDeposit = hasBody(request) && limit === CORPS_MAX_OCTETS;
  const body = hasBody(request) && !isDeposit ? await readBody(request, limit) : undefined;
  if (hasBody(request) && !isDeposit && !body) return refuseWithPage(request, response, release, 413, beyond);

  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const { deposits, pages } = admissions;
  const entry = await (isDeposit
    ? deposits.enter({ ...whoDeposits(request), gone: gone.signal })
    : pages.enter({ ...whoAsks(request), gone: gone.signal }));
  if ('seconds' in entry) {
    if (gone.signal.aborted) return;
    const isForm = request.method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(type ?? '');
    const form = isForm && body ? new URLSearchParams(body.toString()) : undefined;
    return sendWaitingPage(request, response, release.files.get(WAIT), entry, form);
  }
  const unwatch = isDeposit ? cutWhenSlow(request, slowest) : () => {};
  try {
    for (const [name, value] of Object.entries(ON_DEMAND_CACHE)) response.setHeader(name, value);
    if (estApercu(pathname)) allowAdminFrame(response);
    compressPage(request, response);
    // Astro looks for a body that was read before it in `request.body`.
    if (body) Object.assign(request, { body });
    await release.handlePage(request, response, () => void refuseWithPage(request, response, release, 404, NOT_FOUND));
  } finally {
    unwatch();
    entry.leave();
  }
}

/**
 * `cutWhenSlow` cuts a file that hardly comes.
 *
 * @returns a function that stops the watch
 */
function cutWhenSlow(request: IncomingMessage, { everyMs, leastBytes }: typeof SLOWEST): () => void {
  const { socket } = request;
  let before = socket.bytesRead;
  const watch = setInterval(() => {
    const come = socket.bytesRead - before;
    before = socket.bytesRead;
    if (!request.complete && come < leastBytes) socket.destroy();
  }, everyMs);
  return () => clearInterval(watch);
}

/**
 * `forgetTheRest` reads the end of a body that was answered early. Unread, it would stand before the next request of
 * the connection, which may be another person's behind a proxy.
 */
function forgetTheRest(request: IncomingMessage, response: ServerResponse): void {
  response.once('finish', () => {
    if (request.readableEnded || request.destroyed) return;
    const late = setTimeout(() => request.socket.destroy(), FORGET_MS);
    request.once('close', () => clearTimeout(late));
    for (const reader of ['readable', 'data']) request.removeAllListeners(reader);
    request.resume();
  });
}

const METHODS = ['GET', 'HEAD', 'POST'];
/** `SENT_BY_SCRIPTS` matches the addresses to which scripts send a file, or the lettre that is being typed. */
const SENT_BY_SCRIPTS = new RegExp(`^${chemins.candidatures}/[^/]+/(lettre|pieces/[^/]+)$`);
const METHODS_OF_SCRIPTS = [...METHODS, 'PUT'];

const SESSION = /(?:^|; )(?:__Host-)?session=([\w-]{43})(?:;|$)/;

type Sender = Omit<Visit, 'gone'>;

/** `whoAsks` trusts the session's cookie as it is: a session that opens nothing costs one question to the database. */
function whoAsks(request: IncomingMessage): Sender {
  const session = SESSION.exec(request.headers.cookie ?? '')?.[1];
  if (session) return { keys: [{ key: `session ${session}`, most: MOST_OF_A_SESSION }], first: true };
  return { keys: [addressOf(request)], first: false };
}

/**
 * `whoDeposits` counts a session's files by their address too. Sessions are easily invented, and a file keeps its place
 * for as long as it comes.
 */
function whoDeposits(request: IncomingMessage): Sender {
  const { keys, first } = whoAsks(request);
  return { keys: first ? [...keys, addressOf(request)] : keys, first };
}

const addressOf = ({ headers }: IncomingMessage) => ({
  key: `address ${headers[ENTETES.client]}`,
  most: MOST_OF_AN_ADDRESS,
});

const hasBody = ({ headers }: IncomingMessage) =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;

/**
 * `decodePathname` reads the path of a request.
 *
 * @returns the path without its query; undefined when it is not a path, or holds a character that no database takes
 */
function decodePathname(url: string): string | undefined {
  const raw = url.split('?', 1)[0] ?? '';
  if (!raw.startsWith('/')) return undefined;
  try {
    const pathname = decodeURIComponent(raw);
    return pathname.includes('\0') ? undefined : pathname;
  } catch {
    return undefined;
  }
}

/** `withoutFinalSlash` keeps one leading slash only: `//host/` and `/\host/` would send the browser to another site. */
function withoutFinalSlash(url: string): string {
  const [path = '', query] = url.split('?', 2);
  // This loop replaces a regular expression, whose time would grow with the square of a long row of slashes.
  let [start, end] = [0, path.length];
  while (path[start] === '/' || path[start] === '\\') start += 1;
  while (end > start && path[end - 1] === '/') end -= 1;
  return `/${path.slice(start, end)}${query === undefined ? '' : `?${query}`}`;
}

function withStaticPolicy(response: ServerResponse): ServerResponse {
  for (const [name, value] of Object.entries(STATIC_POLICY)) response.setHeader(name, value);
  return response;
}

/** `SENTENCES` are answered as plain text when the release has no page for the refusal. */
const SENTENCES = { 403: 'Envoi refusé.', 404: 'Page introuvable.', 413: 'Envoi trop volumineux.' } as const;

/**
 * `refuseWithPage` refuses by a page of the release, or by a sentence.
 *
 * @param pathname of the static page that says it to a person
 */
async function refuseWithPage(
  request: IncomingMessage,
  response: ServerResponse,
  release: Release,
  status: keyof typeof SENTENCES,
  pathname: string,
): Promise<void> {
  const page = release.files.get(pathname);
  if (page) await sendFile(request, withStaticPolicy(response), page, status);
  else refuse(response, status, SENTENCES[status]);
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(sentence);
}
