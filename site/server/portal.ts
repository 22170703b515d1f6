/** One request of the site: a static file of the release in service, else one of Astro's on-demand pages. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ENTETES } from '@portail/config/contract';
import { chemins, estApercu } from '../src/lib/chemins.ts';
import { limiteDuCorps } from '../src/lib/corps.ts';
import { type Admission, createAdmission } from './admission.ts';
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
const NOT_OUR_PAGE = '/403';
const WAIT = '/429';

/** Pages drawn at once: some wait for the cms, which has ten connections to its database, while others are drawn. */
const PAGES = { places: 24, patienceMs: 10_000 };
/** Files on their way, which cost little until they are there; a form without a script is held whole, 4 Mo at most. */
const DEPOSITS = { places: 128, patienceMs: 0 };
/** Of one session, and of one address without a session, which may be a school's. */
const MOST_OF_A_SESSION = 8;
const MOST_OF_AN_ADDRESS = 96;

export type PortalOptions = Readonly<{
  siteUrl: string;
  trustedProxies: number;
  releases: Releases;
  health: Health;
}>;

export function createPortal({ siteUrl, trustedProxies, releases, health }: PortalOptions): RequestListener {
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
    answer(request, response, { release, siteUrl, admissions }).catch((error) => {
      console.error(JSON.stringify({ event: 'request-failed', method: request.method, reason: String(error) }));
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Erreur interne.');
    });
  };
}

type Service = Readonly<{ release: Release; siteUrl: string; admissions: Admissions }>;
type Admissions = Readonly<{ pages: Admission; deposits: Admission }>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { release, siteUrl, admissions }: Service,
): Promise<void> {
  const pathname = decodePathname(request.url ?? '/');
  if (pathname === undefined) return refuse(response, 400, 'Adresse mal formée.');

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
  const allowed = pathname.startsWith(`${chemins.candidatures}/`) ? METHODS_OF_A_DOSSIER : METHODS;
  if (!allowed.includes(request.method ?? '')) {
    response.setHeader('allow', allowed.join(', '));
    return refuse(response, 405, 'Cette adresse ne se demande pas ainsi.');
  }
  const type = request.headers['content-type'];
  const limit = limiteDuCorps(request.method ?? '', request.url ?? '', type);
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    return refuseWithPage(request, response, release, 413, TOO_LARGE);
  }
  // Read before a place is taken: a body may come slowly, and would keep it from who is there.
  const isForm = request.method === 'POST' && /^application\/x-www-form-urlencoded\b/i.test(type ?? '');
  const body = isForm ? await readBody(request, limit) : undefined;
  if (isForm && !body) return refuseWithPage(request, response, release, 413, TOO_LARGE);

  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const admission = isForm || reading || !hasBody(request) ? admissions.pages : admissions.deposits;
  const entry = await admission.enter({ ...whoAsks(request), gone: gone.signal });
  if ('seconds' in entry) {
    if (gone.signal.aborted) return;
    const form = body && new URLSearchParams(body.toString());
    return sendWaitingPage(request, response, release.files.get(WAIT), entry.seconds, form);
  }
  try {
    for (const [name, value] of Object.entries(ON_DEMAND_CACHE)) response.setHeader(name, value);
    if (estApercu(pathname)) allowAdminFrame(response);
    compressPage(request, response);
    // Where Astro looks for a body that was read before it.
    if (body) Object.assign(request, { body });
    await release.handlePage(request, response, () => void refuseWithPage(request, response, release, 404, NOT_FOUND));
  } finally {
    entry.leave();
  }
}

const METHODS = ['GET', 'HEAD', 'POST'];
/** Its scripts send a file, or the lettre that is being typed. */
const METHODS_OF_A_DOSSIER = [...METHODS, 'PUT'];

const SESSION = /(?:^|; )(?:__Host-)?session=([\w-]{43})(?:;|$)/;

/** A session that opens nothing costs one question to the database: it is not asked here. */
function whoAsks(request: IncomingMessage): { key: string; most: number; first: boolean } {
  const session = SESSION.exec(request.headers.cookie ?? '')?.[1];
  if (session) return { key: `session ${session}`, most: MOST_OF_A_SESSION, first: true };
  return { key: `address ${request.headers[ENTETES.client]}`, most: MOST_OF_AN_ADDRESS, first: false };
}

const hasBody = ({ headers }: IncomingMessage) =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;

/** @returns the path without its query; undefined when it is not one */
function decodePathname(url: string): string | undefined {
  const raw = url.split('?', 1)[0] ?? '';
  if (!raw.startsWith('/')) return undefined;
  try {
    return decodeURIComponent(raw);
  } catch {
    return undefined;
  }
}

/** One leading slash only: `//host/` and `/\host/` would send the browser to another site. */
function withoutFinalSlash(url: string): string {
  const [path = '', query] = url.split('?', 2);
  // Not a regular expression: on a long row of slashes, its time would grow with the square of their number.
  let [start, end] = [0, path.length];
  while (path[start] === '/' || path[start] === '\\') start += 1;
  while (end > start && path[end - 1] === '/') end -= 1;
  return `/${path.slice(start, end)}${query === undefined ? '' : `?${query}`}`;
}

function withStaticPolicy(response: ServerResponse): ServerResponse {
  for (const [name, value] of Object.entries(STATIC_POLICY)) response.setHeader(name, value);
  return response;
}

/** Said without the page, when the release has none. */
const SENTENCES = { 403: 'Envoi refusé.', 404: 'Page introuvable.', 413: 'Envoi trop volumineux.' } as const;

/** @param pathname of the static page that says it to a person */
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
