/** This file names the mails of a convocation: a fact is told once, and withdraws what it makes untrue. */
import type { CleCourriel } from '@portail/config/rules/courriels';
import { RAPPELS_JOURS } from '@portail/config/rules/rappels-entretien';

/** `cleDuFait` names the mail of one fact: convoked, booked, changed, cancelled. */
export function cleDuFait(convocationRef: string, sequence: number): CleCourriel {
  return `entretien:${convocationRef}:${sequence}`;
}

export function cleDuRappel(reservationRef: string, jours: number): CleCourriel {
  return `entretien-rappel:${reservationRef}:${jours}`;
}

export function cleDeLaReponse(convocationRef: string): CleCourriel {
  return `entretien-reponse:${convocationRef}:1`;
}

/** `clesDesRappels` names the reminders that a new fact of the convocation makes untrue. */
export function clesDesRappels(convocationRef: string, reservationRef: string | undefined): CleCourriel[] {
  const duCreneau = reservationRef ? RAPPELS_JOURS.map((jours) => cleDuRappel(reservationRef, jours)) : [];
  return [...duCreneau, cleDeLaReponse(convocationRef)];
}
