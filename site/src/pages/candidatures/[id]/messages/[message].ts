/** This address is the PDF of one message about a candidature. */
import type { APIRoute } from 'astro';
import { chemins } from '../../../../lib/chemins.ts';
import { appeler } from '../../../../lib/cms.ts';
import { remettrePdf } from '../../../../lib/fichier-remis.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals, params, redirect }) => {
  const { id = '', message = '' } = params;
  const reponse = await appeler('message.telecharger', { ...locals.appelant, params: { id, message } });
  // `redirect` leads to the page of the messages, which answers 404 for another's dossier.
  return reponse.ok ? remettrePdf(reponse.donnees) : redirect(chemins.messages(id), 303);
};
