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

/** `clesPerimees` names what a new fact makes untrue: all that a convocation was told so far, and its reminders. */
export function clesPerimees(convocationRef: string, sequence: number): CleCourriel[] {
  const faits = Array.from({ length: sequence }, (_, rang) => rang + 1).flatMap((fait) => [
    cleDuFait(convocationRef, fait),
    ...RAPPELS_JOURS.map((jours) => cleDuRappel(convocationRef, fait, jours)),
  ]);
  return [...faits, cleDeLaReponse(convocationRef)];
}
