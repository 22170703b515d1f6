/** This file names the mails of a convocation: a fact is told once, and withdraws what it makes untrue. */
import type { CleCourriel } from '@portail/config/rules/courriels';
import { RAPPELS_JOURS } from '@portail/config/rules/rappels-entretien';

/** `cleDuFait` names the mail of one fact: convoked, booked, changed, cancelled. */
export function cleDuFait(convocationRef: string, sequence: number): CleCourriel {
  return `entretien:${convocationRef}:${sequence}`;
}

/** `cleDuRappel` names the fact that it reminds of: a créneau that changed its hour is reminded of again. */
export function cleDuRappel(convocationRef: string, sequence: number, jours: number): CleCourriel {
  return `entretien-rappel:${convocationRef}:${sequence}:${jours}`;
}

export function cleDeLaReponse(convocationRef: string): CleCourriel {
  return `entretien-reponse:${convocationRef}:1`;
}

/** `cleDesPlaces` names when places were announced: it happens again a day later. */
export function cleDesPlaces(convocationRef: string, prevenueLe: Date): CleCourriel {
  return `entretien-places:${convocationRef}:${prevenueLe.getTime()}`;
}

/**
 * `clesPerimees` names what a new fact makes untrue: all that a convocation was told so far, its reminders, and the
 * last announcement of free places.
 *
 * @param convocation `sequence` is the last fact that was told, `prevenueLe` the last announcement of places
 */
export function clesPerimees(convocation: { ref: string; sequence: number; prevenueLe: Date | null }): CleCourriel[] {
  const { ref, sequence, prevenueLe } = convocation;
  const faits = Array.from({ length: sequence }, (_, rang) => rang + 1).flatMap((fait) => [
    cleDuFait(ref, fait),
    ...RAPPELS_JOURS.map((jours) => cleDuRappel(ref, fait, jours)),
  ]);
  return [...faits, cleDeLaReponse(ref), ...(prevenueLe ? [cleDesPlaces(ref, prevenueLe)] : [])];
}
