import { rm } from 'node:fs/promises';
import { type CodeRefus, messageRefus } from '@portail/config/refusals';
import { messageMediaTropGros, TAILLE_MAX_MEDIA } from '@portail/config/rules/mediatheque';
import type { Contexte, Suite } from '../platform/koa.ts';

/** `ENVELOPPE` is room, in bytes, for what stands around one file: its name, its legend. */
const ENVELOPPE = 64 * 1024;

/** `MESSAGES_DE_STRAPI` gives our refusal for what Strapi says in English to whoever uploads. */
const MESSAGES_DE_STRAPI: Record<string, CodeRefus> = {
  'Files are empty': 'fichier_vide',
  'File name contains invalid characters': 'media_nom_refuse',
};

/**
 * This middleware surrounds the parser, which writes uploads to the disk. A request announced too large is refused
 * before, and no file stays afterwards, whatever became of the request. Strapi itself forgets the files of a request
 * that it refuses.
 */
export default () => async (ctx: Contexte, next: Suite) => {
  if (!ctx.is('multipart/*')) return next();
  const annonce = Number(ctx.get('content-length'));
  if (annonce > TAILLE_MAX_MEDIA + ENVELOPPE) return refuserTaille(ctx, messageMediaTropGros(annonce));
  try {
    await next();
    if (ctx.status === 413) refuserTaille(ctx, messageRefus('media_trop_gros'));
  } catch (erreur) {
    const code = MESSAGES_DE_STRAPI[(erreur as Error).message];
    if (code) (erreur as Error).message = messageRefus(code);
    throw erreur;
  } finally {
    await effacer(ctx.request.files);
  }
};

/** `refuserTaille` answers in the envelope of Strapi's admin, which shows `error.message`. */
function refuserTaille(ctx: Contexte, message: string): void {
  ctx.status = 413;
  ctx.body = { data: null, error: { status: 413, name: 'Refus', message, details: {} } };
}

async function effacer(champs: Contexte['request']['files']): Promise<void> {
  const deposes = Object.values(champs ?? {}).flat();
  await Promise.all(deposes.map(({ filepath }) => rm(filepath, { force: true })));
}
