/** This address is the entretien that is booked, as a file for an agenda. */
import type { APIRoute } from 'astro';
import { chemins } from '../../../lib/chemins.ts';
import { appeler } from '../../../lib/cms.ts';
import { remettreFichier } from '../../../lib/fichier-remis.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals, params, redirect }) => {
  const { convocation: id = '' } = params;
  const reponse = await appeler('convocation.agenda', { ...locals.appelant, params: { id } });
  // The créneau was cancelled meanwhile, and its page says so. For another's convocation, that page answers 404.
  if (!reponse.ok) return redirect(chemins.entretien(id), 303);
  return remettreFichier(reponse.donnees);
};
