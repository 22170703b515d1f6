/**
 * `visitor` is a browser without scripts: cookies, forms, redirections followed as pages of their own. It obeys an
 * answer that tells to wait (429 with `Retry-After`), and sends the same request again.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { Figures } from './figures.ts';

export type Page = Readonly<{ path: string; html: string }>;

export type Visitor = Readonly<{
  get(act: string, path: string): Promise<Page>;
  /**
   * `post` sends a form, and reads the page that it leads to.
   *
   * @param landing name of the act of reading the page that the form leads to
   */
  post(act: string, path: string, form: URLSearchParams | FormData, landing: string): Promise<Page>;
}>;

/** `Stopped` ends a person's journey: the portal answered something that nobody can go on from. */
export class Stopped extends Error {
  override name = 'Stopped';
}

/** `PATIENCE_MS` is one person's, in all. */
const PATIENCE_MS = 600_000;

export function visitor(site: string, figures: Figures): Visitor {
  const cookies = new Map<string, string>();
  const origin = new URL(site).origin;
  let patience = PATIENCE_MS;

  /**
   * `send` repeats a request as long as it is told to wait.
   *
   * @returns the answer that is not « wait »
   */
  async function send(
    act: string,
    path: string,
    init: RequestInit,
  ): Promise<{ status: number; html: string; to: string | null }> {
    for (;;) {
      const start = performance.now();
      const reply = await fetch(site + path, {
        ...init,
        redirect: 'manual',
        headers: { origin, cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      }).catch((error) => {
        figures.failed(act, String(error.cause ?? error));
        throw new Stopped(act);
      });
      keep(cookies, reply.headers.getSetCookie());
      const html = await reply.text();
      const wait = Number(reply.headers.get('retry-after'));
      if (reply.status === 429 && wait > 0) {
        figures.told(act, wait);
        patience -= wait * 1000;
        if (patience < 0) throw new Stopped(act);
        await delay(wait * 1000);
        continue;
      }
      figures.took(act, performance.now() - start);
      return { status: reply.status, html, to: reply.headers.get('location') };
    }
  }

  async function get(act: string, path: string): Promise<Page> {
    const { status, html } = await send(act, path, { method: 'GET' });
    if (status !== 200) return stop(act, `${status}`);
    return { path, html };
  }

  function stop(act: string, why: string): never {
    figures.failed(act, why);
    throw new Stopped(act);
  }

  return {
    get,
    async post(act, path, form, landing) {
      const { status, html, to } = await send(act, path, { method: 'POST', body: form });
      if (status !== 303 || !to) return stop(act, `${status} ${messagesOf(html)}`);
      const next = new URL(to, site);
      return get(landing, next.pathname + next.search);
    },
  };
}

function keep(cookies: Map<string, string>, given: readonly string[]): void {
  for (const cookie of given) {
    const [pair = ''] = cookie.split(';', 1);
    const [name = '', ...value] = pair.split('=');
    cookies.set(name, value.join('='));
  }
}

/** `messagesOf` are the refusals of the page, for the report of a failure. */
function messagesOf(html: string): string {
  const text = /class="resume[\s\S]*?<\/section>|<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? '';
  return text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}
