/**
 * Whether a country has this phone number. Asked by the script of the wizard: the numbering plans are too heavy for a
 * browser. Posted, so that no log of addresses has it.
 */
import { numeroInternational } from '@portail/config/telephone';
import type { APIRoute } from 'astro';
import { texte } from '../../lib/formulaire.ts';
import { lireFormulaire } from '../../lib/lecture-formulaire.ts';

export const prerender = false;

/** With whatever separates its digits. */
const NUMERO_MAX = 100;

export const POST: APIRoute = async ({ request }) => {
  const saisie = (await lireFormulaire(request)) ?? new FormData();
  return Response.json(numeroInternational(texte(saisie, 'reponse').slice(0, NUMERO_MAX)) !== undefined);
};
