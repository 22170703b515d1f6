import { direDuStatut, direEnFrancais } from '../boot/access/french.ts';
import type { Contexte, Suite } from '../platform/koa.ts';

type Erreur = { status: number; message: string; details?: Details };
type Faute = { message: string; value?: unknown };
/** `Details`, for a form, is a list, or a list of messages by field; other refusals put there what they like. */
type Details = { errors?: Faute[] } | Record<string, unknown>;

/**
 * This middleware translates Strapi's own errors, whose messages its admin shows as they are. It leaves the contract's
 * replies alone.
 */
export default () => async (ctx: Contexte, next: Suite) => {
  await next();
  if (estMuette(ctx)) repondre(ctx, ctx.status);
  const { error: erreur } = (ctx.status >= 400 && (ctx.body as { error?: Erreur } | null)) || {};
  if (typeof erreur?.message !== 'string') return;
  erreur.message = direEnFrancais(erreur.status, erreur.message);
  traduireDetails(erreur.status, erreur.details);
};

/**
 * `estMuette` recognises an error without a body: Strapi's admin reads an object from every answer, and would show its
 * reader's own error.
 */
const estMuette = ({ status, body, path }: Contexte) =>
  status >= 400 && (body === undefined || body === null) && !path.startsWith('/api/');

function repondre(ctx: Contexte, statut: number): void {
  ctx.body = { data: null, error: { status: statut, name: 'Refus', message: direDuStatut(statut), details: {} } };
  ctx.status = statut;
}

function traduireDetails(statut: number, details: Details = {}): void {
  const dire = (message: string) => direEnFrancais(statut, message);
  for (const [champ, valeur] of Object.entries(details)) {
    if (!Array.isArray(valeur)) continue;
    if (champ === 'errors') {
      for (const faute of valeur as Faute[]) {
        if (typeof faute?.message === 'string') faute.message = dire(faute.message);
        // `value` is what was typed, a password perhaps, and is not sent back.
        delete faute?.value;
      }
    } else if (valeur.every((message) => typeof message === 'string')) {
      (details as Record<string, unknown>)[champ] = valeur.map(dire);
    }
  }
}
