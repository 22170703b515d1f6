/** `GET` lists the schools for the script of a field, while somebody types. */
import type { APIRoute } from 'astro';
import { appeler } from '../../lib/cms.ts';

export const prerender = false;

/** `TEXTE_MAX` is longer than any name of the list. */
const TEXTE_MAX = 200;

export const GET: APIRoute = async ({ locals: { appelant }, url }) => {
  const texte = (url.searchParams.get('texte') ?? '').slice(0, TEXTE_MAX);
  const genre = url.searchParams.get('genre') === 'lycee' ? 'lycee' : 'tous';
  const reponse = await appeler('ecole.chercher', { ...appelant, corps: { texte, genre } });
  return reponse.ok ? Response.json(reponse.donnees) : new Response(null, { status: reponse.statut });
};
