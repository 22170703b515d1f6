/** One request of the site: a static file of the release in service, else one of Astro's on-demand pages. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { estApercu } from '../src/lib/chemins.ts';
import { stampArrival } from './arrival.ts';
import { compressPage } from './compress-page.ts';
import { isFromOwnPage } from './own-page.ts';
import type { Release, Releases } from './releases.ts';
import { allowAdminFrame, ON_DEMAND_CACHE, STATIC_POLICY, securityHeaders } from './security-headers.ts';
import { sendFile } from './send-file.ts';
import { sendStartingPage } from './starting-page.ts';

/** A candidat's PDF is under 3 Mo; the rest is room for the fields of a form around it. */
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;
const NOT_FOUND = '/404.html';
const TOO_LARGE = '/413';
const NOT_OUR_PAGE = '/403';

export type PortalOptions = Readonly<{ siteUrl: string; trustedProxies: number; releases: Releases }>;

export function createPortal({ siteUrl, trustedProxies, releases }: PortalOptions): RequestListener {
  const security = Object.entries(securityHeaders(siteUrl));

  return (request, response) => {
    const instant = Date.now();
    for (const [name, value] of security) response.setHeader(name, value);
    const release = releases.current();
    if (!release) {
      sendStartingPage(response);
      return;
    }
    stampArrival(request.headers, { instant, peer: request.socket.remoteAddress ?? '', trustedProxies, siteUrl });
    answer(request, response, { release, siteUrl }).catch((error) => {
      console.error(JSON.stringify({ event: 'request-failed', method: request.method, reason: String(error) }));
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Erreur interne.');
    });
  };
}

type Service = Readonly<{ release: Release; siteUrl: string }>;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { release, siteUrl }: Service,
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
  if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT_BYTES) {
    return refuseWithPage(request, response, release, 413, TOO_LARGE);
  }
  for (const [name, value] of Object.entries(ON_DEMAND_CACHE)) response.setHeader(name, value);
  if (estApercu(pathname)) allowAdminFrame(response);
  compressPage(request, response);
  await release.handlePage(request, response, () => void refuseWithPage(request, response, release, 404, NOT_FOUND));
}

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
  return `/${path.replace(/^[/\\]+|\/+$/g, '')}${query === undefined ? '' : `?${query}`}`;
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
