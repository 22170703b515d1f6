/** These rules say what the clock tells about entretiens, to whom and when: reminders, and places that become free. */
import { type Jour, jourDeParis, joursEntre } from '../paris.ts';

/** `RAPPELS_JOURS` are how many days before an entretien its candidat is reminded. */
export const RAPPELS_JOURS = [2, 1] as const;

type RappelAChoisir = {
  debut: Date;
  /** `reserveLe` is when the créneau was taken: nobody is reminded on that very day. */
  reserveLe: Date;
  /** `dernier` is the last reminder, with the entretien's beginning that it was for. */
  dernier: { jours: number; pour: Date } | null;
  instant: Date;
};

/** `rappelEntretien` gives the reminder that is due, in days; undefined when none is. */
export function rappelEntretien({ debut, reserveLe, dernier, instant }: RappelAChoisir): number | undefined {
  const aujourdhui = jourDeParis(instant);
  const reste = joursEntre(aujourdhui, jourDeParis(debut));
  if (!RAPPELS_JOURS.some((jours) => jours === reste) || jourDeParis(reserveLe) === aujourdhui) return undefined;
  const fait = dernier !== null && dernier.pour.getTime() === debut.getTime() && dernier.jours <= reste;
  return fait ? undefined : reste;
}

/** `REPONSE_JOURS` is how many days before `repondreAvant` those who have not chosen are reminded, once. */
export const REPONSE_JOURS = 2;

export function rappelReponse(repondreAvant: Jour | null, dejaFait: boolean, instant: Date): boolean {
  if (repondreAvant === null || dejaFait) return false;
  const reste = joursEntre(jourDeParis(instant), repondreAvant);
  return reste >= 0 && reste <= REPONSE_JOURS;
}

/** `PREVENUS_PAR_PLACE` is how many of those who wait are told of one free place, each ten minutes. */
export const PREVENUS_PAR_PLACE = 3;
const TOUR_MS = 600_000;
const JOUR_MS = 86_400_000;

export type EnAttente = { id: string; depuis: Date; prevenueLe: Date | null };

/**
 * `aPrevenir` chooses who is told that places are free: the oldest first, three for each place, then the next ones ten
 * minutes later while a place stays free. Nobody is told twice within a day.
 */
export function aPrevenir(attente: readonly EnAttente[], places: number, instant: Date): string[] {
  const depuisMoinsDe = (un: EnAttente, duree: number) =>
    un.prevenueLe !== null && instant.getTime() - un.prevenueLe.getTime() < duree;
  const recents = attente.filter((un) => depuisMoinsDe(un, TOUR_MS)).length;
  return attente
    .filter((un) => !depuisMoinsDe(un, JOUR_MS))
    .sort((a, b) => a.depuis.getTime() - b.depuis.getTime())
    .slice(0, Math.max(0, PREVENUS_PAR_PLACE * places - recents))
    .map(({ id }) => id);
}
