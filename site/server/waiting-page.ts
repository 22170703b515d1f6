/**
 * `sendWaitingPage` answers a request that is not let in: 429, with the time in a header and in words. The page gives
 * back a form that was typed, with a button that sends it again. It gives back no password and no file: no page may
 * hold the first, and no page can hold the second.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { SECRETS_DE_FORMULAIRE } from '../src/lib/secrets-de-formulaire.ts';
import type { StaticFile } from './static-files.ts';

const SENTENCE = 'Beaucoup de monde en ce moment : réessayez dans';
/** `OWN` is for a sender whose own requests, or those of their network, are the cause rather than the crowd. */
const OWN = {
  sentence: 'Plusieurs demandes sont déjà en cours depuis votre connexion à internet : réessayez dans',
  title: 'Plusieurs demandes en cours',
  reason: 'Plusieurs demandes sont déjà en cours depuis votre connexion à internet, et celle-ci est de trop.',
};

/**
 * `sendWaitingPage` fills in the page of the release, or sends a sentence without it.
 *
 * @param page of the release in service, when it has one
 * @param wait when to come again, and whether the sender's own requests are the cause
 * @param form what was posted, when it is known
 */
export function sendWaitingPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: StaticFile | undefined,
  wait: { seconds: number; own?: true },
  form: URLSearchParams | undefined,
): void {
  const { seconds, own } = wait;
  const sentence = own ? OWN.sentence : SENTENCE;
  const told = seconds > 1 ? `${seconds} secondes` : 'une seconde';
  response.setHeader('retry-after', seconds);
  response.setHeader('cache-control', 'private, no-store');
  if (!/\btext\/html\b/.test(request.headers.accept ?? '')) {
    const message = `${sentence} ${told}.`;
    response.writeHead(429, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
    return;
  }
  const html =
    page && 'bytes' in page.identity
      ? Buffer.from(page.identity.bytes).toString()
      : `<p>${sentence} <!--attente--><!--/attente-->.</p>`;
  if (request.method === 'GET') response.setHeader('refresh', seconds);
  const said = own ? ofOwn(html) : html;
  const filled = fill(fill(said, 'attente', told), 'suite', next(request, form));
  response.writeHead(429, { 'content-type': 'text/html; charset=utf-8' }).end(request.method === 'HEAD' ? '' : filled);
}

const ofOwn = (html: string) =>
  fill(fill(html, 'titre', OWN.title), 'raison', OWN.reason).replace(/(?<=<title>)[^<–]*(?= –)/, OWN.title);

function next(request: IncomingMessage, form: URLSearchParams | undefined): string {
  if (request.method !== 'POST') {
    return `<p>Cette page se recharge alors d’elle-même ; vous pouvez aussi la <a href="${escaped(request.url ?? '/')}">recharger</a>. Rien n’est perdu.</p>`;
  }
  if (!form)
    return '<p>Rien n’a été enregistré de ce que vous venez d’envoyer : revenez à la page précédente, puis recommencez.</p>';
  const fields = [...form]
    .filter(([name]) => !SECRETS_DE_FORMULAIRE.includes(name))
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`);
  return (
    `<p>Votre saisie est gardée dans cette page, mots de passe exceptés. Rien n’est encore enregistré.</p>` +
    `<form method="post" action="${escaped(request.url ?? '/')}">${fields.join('')}<p><button class="bouton">Réessayer</button></p></form>`
  );
}

/** `fill` replaces the text between two marks of the page. */
function fill(html: string, mark: string, text: string): string {
  const [before = '', rest] = html.split(`<!--${mark}-->`, 2);
  if (rest === undefined) return html;
  return before + text + (rest.split(`<!--/${mark}-->`, 2)[1] ?? '');
}

const escaped = (text: string) =>
  text
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
