/** `GET` lists the towns of a postal code for a script, which suggests them under « Ville ». */
import type { APIRoute } from 'astro';
import { appeler } from '../../lib/cms.ts';

export const prerender = false;

export const GET: APIRoute = async ({ locals: { appelant }, url }) => {
  const codePostal = url.searchParams.get('codePostal') ?? '';
  if (!/^\d{5}$/.test(codePostal)) return Response.json([]);
  const reponse = await appeler('ecole.villes', { ...appelant, params: { codePostal } });
  return reponse.ok ? Response.json(reponse.donnees) : new Response(null, { status: reponse.statut });
};
