/**
 * `createHealth` answers `/sante` (the process lives) and `/pret` (it can do its work now), before any page. They need
 * no release and say nothing that a visitor could not see; the cms tells the rest.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { observer } from '@portail/config/observation';
import type { Releases } from './releases.ts';

/** `CMS_LIMIT_MS` is the longest wait for a cms, which looks at its database for a second and says so. */
const CMS_LIMIT_MS = 1300;
/** `ALIVE_LIMIT_MS` is the longest wait of `/sante`, which must not take the pace of the cms. */
const ALIVE_LIMIT_MS = 250;
const CMS_FRESH_MS = 1000;

export type HealthOptions = Readonly<{
  cmsUrl: string;
  releases: Releases;
  /** `stopping` aborts when the process drains. */
  stopping: AbortSignal;
}>;

/**
 * `Health` answers the two addresses, and leaves the others.
 *
 * @returns whether the request was for one of the two addresses, and is answered
 */
export type Health = (request: IncomingMessage, response: ServerResponse) => boolean;

export function createHealth({ cmsUrl, releases, stopping }: HealthOptions): Health {
  // `observer` asks the cms once a second at most, whoever asks us. A stranger cannot weigh on the cms from here.
  const cms = observer(() => isReady(cmsUrl), { fraisMs: CMS_FRESH_MS, abandonMs: CMS_LIMIT_MS });

  async function alive(): Promise<Answer> {
    const seen = await cms(ALIVE_LIMIT_MS);
    const release = releases.current()?.id ?? null;
    const healthy = release !== null && seen?.valeur === true;
    return {
      status: 200,
      body: {
        etat: healthy ? 'sain' : 'degrade',
        version: release,
        cms: { pret: seen?.valeur ?? null, vuIlYaMs: seen?.ageMs ?? null },
      },
    };
  }

  async function ready(): Promise<Answer> {
    const reason = await obstacle();
    return reason ? { status: 503, body: { pret: false, raison: reason } } : { status: 200, body: { pret: true } };
  }

  async function obstacle(): Promise<'arret' | 'aucune_version' | 'cms_indisponible' | undefined> {
    if (stopping.aborted) return 'arret';
    if (!releases.current()) return 'aucune_version';
    const seen = await cms(CMS_LIMIT_MS);
    return seen?.valeur === true && seen.ageMs < CMS_FRESH_MS ? undefined : 'cms_indisponible';
  }

  const answers: Record<string, () => Promise<Answer>> = { '/sante': alive, '/pret': ready };

  return (request, response) => {
    const answer = answers[request.url?.split('?', 1)[0] ?? ''];
    if (!answer) return false;
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-robots-tag', 'noindex');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
    } else {
      void answer().then((given) => send(response, given));
    }
    return true;
  };
}

type Answer = Readonly<{ status: 200 | 503; body: object }>;

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

async function isReady(cmsUrl: string): Promise<boolean> {
  try {
    const response = await fetch(`${cmsUrl}/pret`, { redirect: 'error', signal: AbortSignal.timeout(CMS_LIMIT_MS) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
