/**
 * `POST` says whether a country has this phone number. The script of the wizard asks it, because the numbering plans
 * are too heavy for a browser. It is a POST, so that no log of addresses holds the number.
 */
import { numeroInternational } from '@portail/config/telephone';
import type { APIRoute } from 'astro';
import { texte } from '../../lib/formulaire.ts';
import { lireFormulaire } from '../../lib/lecture-formulaire.ts';

export const prerender = false;

/** `NUMERO_MAX` leaves room for signs between the digits. */
const NUMERO_MAX = 100;

export const POST: APIRoute = async ({ request }) => {
  const saisie = (await lireFormulaire(request)) ?? new FormData();
  return Response.json(numeroInternational(texte(saisie, 'reponse').slice(0, NUMERO_MAX)) !== undefined);
};
