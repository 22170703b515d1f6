/** `GET` is « Télécharger mes données »: it passes the cms's file on to the person it is about. */
import type { APIRoute } from 'astro';
import { appeler } from '../../lib/cms.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals: { appelant } }) => {
  const reponse = await appeler('compte.exporter', appelant);
  if (!reponse.ok) return new Response(null, { status: reponse.statut });
  return new Response(reponse.donnees.body, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="mes-donnees.json"',
    },
  });
};
