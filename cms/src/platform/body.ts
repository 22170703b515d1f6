/** This file gives the JSON body of a request; one that holds a file is read here, once its sender is known. */
import type { IncomingMessage } from 'node:http';
import { TYPE_AVEC_FICHIER } from '@portail/config/route';
import { type Issue, refus, reussite } from './issue.ts';
import type { Contexte } from './koa.ts';

/** `CORPS_MAX` is in bytes: the largest form that the site lets through, whose file is written in base64. */
const CORPS_MAX = 6 * 1024 * 1024;
/** `EN_COURS_MAX` limits the bytes of all the bodies of this process that are being read. */
const EN_COURS_MAX = 96 * 1024 * 1024;

let enCours = 0;

/**
 * `lireCorps` gives what was sent, not parsed by any schema yet.
 *
 * @param avecFichier true for a route whose body may hold a file; others take what Strapi has read
 */
export async function lireCorps(ctx: Contexte, avecFichier: boolean): Promise<Issue<unknown>> {
  if (!avecFichier || !ctx.is(TYPE_AVEC_FICHIER)) return reussite(ctx.request.body);
  const lu = await lireOctets(ctx.req);
  if (!lu.ok) return lu;
  try {
    return reussite(JSON.parse(lu.valeur.toString()));
  } catch {
    return refus('saisie_invalide');
  }
}

async function lireOctets(requete: IncomingMessage): Promise<Issue<Buffer>> {
  const morceaux: Buffer[] = [];
  let octets = 0;
  try {
    // `destroyOnReturn: false` leaves the stream open: the reply's writer reads the rest.
    for await (const morceau of requete.iterator({ destroyOnReturn: false })) {
      octets += morceau.length;
      enCours += morceau.length;
      if (octets > CORPS_MAX) return refus('fichier_trop_gros', 'fichier');
      if (enCours > EN_COURS_MAX) return refus('verification_encombree', 'fichier');
      morceaux.push(morceau);
    }
    return reussite(Buffer.concat(morceaux));
  } catch {
    return refus('envoi_interrompu', 'fichier');
  } finally {
    enCours -= octets;
  }
}
