import type { APIRoute } from 'astro';
import { deconnecter } from '../features/compte/compte.server.ts';

export const prerender = false;

export const POST: APIRoute = async (contexte) => {
  const reponse = await deconnecter(contexte, new FormData());
  return reponse as Response;
};
