/**
 * This address is one deposited file. Its owner reads it, or replaces it by raw bytes that are streamed to the cms,
 * never held whole.
 */
import { messageRefus } from '@portail/config/refusals';
import { TAILLE_MAX_FICHIER } from '@portail/config/rules/pieces';
import type { APIRoute } from 'astro';
import { aideDuRefus } from '../../../../features/candidature/aide-fichier.ts';
import { envoyerPiece } from '../../../../features/candidature/candidature.server.ts';
import { ENTETE_NOM } from '../../../../features/candidature/fichier.ts';
import { chemins } from '../../../../lib/chemins.ts';
import { appeler, CmsInjoignable, CmsOccupe } from '../../../../lib/cms.ts';
import { remettrePdf } from '../../../../lib/fichier-remis.ts';
import { erreursDe, reessaiDe } from '../../../../lib/formulaire.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals, params, redirect }) => {
  const { id = '', piece = '' } = params;
  const reponse = await appeler('piece.telecharger', { ...locals.appelant, params: { id, piece } });
  // The pièce was taken back meanwhile, and its place in the dossier says so. For another's dossier, that page answers
  // 404.
  return reponse.ok ? remettrePdf(reponse.donnees) : redirect(chemins.candidature(id), 303);
};

/**
 * `PUT` answers `{}`, or `{ code, message, aide }`. They are the refusal, its sentence, and the place of the help page
 * that says how to mend the file.
 */
export const PUT: APIRoute = async (contexte) => {
  const { request, params } = contexte;
  const { piece = '' } = params;
  if (request.headers.get('content-type') !== 'application/pdf') return dire('fichier_pas_pdf', 415);
  const taille = Number(request.headers.get('content-length') ?? Number.NaN);
  if (!Number.isInteger(taille)) return dire('envoi_interrompu', 411);
  if (taille >= TAILLE_MAX_FICHIER) return dire('fichier_trop_gros', 413);
  if (taille === 0 || !request.body) return dire('fichier_vide', 422);

  try {
    const nom = nomDuFichier(request.headers.get(ENTETE_NOM));
    const reponse = await envoyerPiece(contexte, piece, { flux: request.body, taille, nom, depart: request.signal });
    if (reponse.ok) return Response.json({});
    const erreurs = erreursDe(reponse);
    const message = erreurs.map((erreur) => erreur.message).join(' ');
    contexte.locals.reessai = reessaiDe(reponse);
    const code = erreurs[0]?.code;
    return Response.json({ code, message, aide: aideDuRefus(code) }, { status: reponse.statut });
  } catch (erreur) {
    if (erreur instanceof CmsOccupe) return dire('occupe', 503);
    if (erreur instanceof CmsInjoignable) return dire('envoi_incertain', 503);
    throw erreur;
  }
};

function dire(code: Parameters<typeof messageRefus>[0], status: number): Response {
  return Response.json({ code, message: messageRefus(code), aide: aideDuRefus(code) }, { status });
}

function nomDuFichier(encode: string | null): string {
  try {
    return decodeURIComponent(encode ?? '') || 'piece.pdf';
  } catch {
    return 'piece.pdf';
  }
}
