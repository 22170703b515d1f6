/** This address is the entretien that is booked, as a file for an agenda. */
import type { APIRoute } from 'astro';
import { chemins } from '../../../lib/chemins.ts';
import { appeler } from '../../../lib/cms.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals, params, redirect }) => {
  const { convocation: id = '' } = params;
  const reponse = await appeler('convocation.agenda', { ...locals.appelant, params: { id } });
  // The créneau was cancelled meanwhile, and its page says so. For another's convocation, that page answers 404.
  if (!reponse.ok) return redirect(chemins.entretien(id), 303);
  const { headers, body } = reponse.donnees;
  const entetes = new Headers({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
  for (const nom of ['content-type', 'content-disposition', 'content-length']) {
    const valeur = headers.get(nom);
    if (valeur) entetes.set(nom, valeur);
  }
  return new Response(body, { headers: entetes });
};
