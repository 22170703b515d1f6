/**
 * `POST` says whether an account can be made with this address mail, to the script of the wizard. It is a POST, so that
 * no log of addresses holds it. Without an answer (too many were asked for, no address yet) the form's own answer
 * decides.
 */
import type { APIRoute } from 'astro';
import { appeler } from '../../lib/cms.ts';
import { texte } from '../../lib/formulaire.ts';
import { lireFormulaire } from '../../lib/lecture-formulaire.ts';

export const prerender = false;

/** `ADRESSE_MAX` is more than the rule of the field allows. */
const ADRESSE_MAX = 1000;

export const POST: APIRoute = async ({ locals: { appelant }, request }) => {
  const saisie = (await lireFormulaire(request)) ?? new FormData();
  const corps = { email: texte(saisie, 'reponse').slice(0, ADRESSE_MAX) };
  const reponse = await appeler('compte.verifierAdresse', { ...appelant, corps });
  return Response.json(!reponse.ok || !reponse.donnees.prise);
};
