/** This file says who may write about a dossier, when, and with what: the IUT and its candidat. */
import * as z from 'zod/mini';
import { ACCORDE, type Decision, refuser } from '../refusals.ts';
import type { EtatCandidature } from './etats.ts';
import { lignesFacultatives } from './texte.ts';

export const AUTEURS_MESSAGE = ['agent', 'candidat'] as const;
export type AuteurMessage = (typeof AUTEURS_MESSAGE)[number];

export const MESSAGE_MAX = 2000;
export const Message = lignesFacultatives(MESSAGE_MAX, 'Un message ne peut pas dépasser 2 000 caractères.').check(
  z.minLength(1, 'Écrivez votre message.'),
);

/** `FichierJoint` is the one PDF of a message, under the rules of pièces; `contenu` is its bytes, in base64. */
export const FichierJoint = z.strictObject({ nom: z.string(), contenu: z.string() });
export type FichierJoint = z.infer<typeof FichierJoint>;

const FINIS: ReadonlySet<EtatCandidature> = new Set(['irrecevable', 'abandonnee', 'non_transmise']);

/**
 * `peutEcrireMessage` lets a candidat write as long as their candidature goes on. After its end they may answer: the
 * last word of an IUT that asks something is not left without a reply.
 *
 * @param dernier who wrote last; null when nobody has
 */
export function peutEcrireMessage(etat: EtatCandidature, dernier: AuteurMessage | null): Decision {
  return FINIS.has(etat) && dernier !== 'agent' ? refuser('message_ferme') : ACCORDE;
}
