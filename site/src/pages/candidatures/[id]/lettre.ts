/**
 * `PUT` saves a lettre that is being typed. It answers `{ heure }`, or `{ message, code }`: the sentence, and the
 * refusal.
 */
import { type CodeRefus, messageRefus } from '@portail/config/refusals';
import type { APIRoute } from 'astro';
import { enregistrerLettre } from '../../../features/candidature/candidature.server.ts';
import { CmsInjoignable } from '../../../lib/cms.ts';
import { erreursDe } from '../../../lib/formulaire.ts';

export const prerender = false;

/** `CORPS_MAX` holds both texts at their longest, each character written as six. */
const CORPS_MAX = 2 * 10_000 * 6 + 1000;
const PANNE = 'Le portail ne répond pas pour le moment.';
const enHeure = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

export const PUT: APIRoute = async (contexte) => {
  const corps = await lire(contexte.request);
  if (!corps) return dire(messageRefus('saisie_invalide'), 422);
  try {
    const reponse = await enregistrerLettre(contexte, corps);
    if (reponse.ok) return Response.json({ heure: enHeure.format(new Date()) });
    const erreurs = erreursDe(reponse);
    return dire(erreurs.map(({ message }) => message).join(' '), reponse.statut, erreurs[0]?.code);
  } catch (erreur) {
    if (erreur instanceof CmsInjoignable) return dire(PANNE, 503);
    throw erreur;
  }
};

async function lire(request: Request): Promise<{ lettre: string; avant: string } | undefined> {
  if (!(Number(request.headers.get('content-length')) <= CORPS_MAX)) return undefined;
  const corps = (await request.json().catch(() => null)) as { lettre?: unknown; avant?: unknown } | null;
  const { lettre, avant } = corps ?? {};
  return typeof lettre === 'string' && typeof avant === 'string' ? { lettre, avant } : undefined;
}

function dire(message: string, status: number, code?: CodeRefus): Response {
  return Response.json({ message, code }, { status });
}
