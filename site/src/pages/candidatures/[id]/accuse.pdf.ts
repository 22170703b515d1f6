/** This address is the accusé de réception as a PDF. */
import type { APIRoute } from 'astro';
import { chemins } from '../../../lib/chemins.ts';
import { appeler } from '../../../lib/cms.ts';
import { remettreFichier } from '../../../lib/fichier-remis.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals, params, redirect }) => {
  const { id = '' } = params;
  const reponse = await appeler('candidature.telechargerAccuse', { ...locals.appelant, params: { id } });
  if (!reponse.ok && reponse.statut === 429) return new Response(null, { status: 429 });
  // The dossier was never transmitted, and its page says so. For another's dossier, that page answers 404.
  if (!reponse.ok) return redirect(chemins.candidature(id), 303);
  return remettreFichier(reponse.donnees);
};
