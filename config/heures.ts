/**
 * This file converts and says hours of Paris, for what takes place at an hour: entretiens. It stands apart from
 * `paris.ts`, so that the pages of other candidats do not load it.
 */
import { type Jour, jourDeParis } from './paris.ts';

const FUSEAU = 'Europe/Paris';
const enHeure = /* @__PURE__ */ new Intl.DateTimeFormat('fr-FR', {
  timeZone: FUSEAU,
  hour: '2-digit',
  minute: '2-digit',
});
const enJourEntier = /* @__PURE__ */ new Intl.DateTimeFormat('fr-FR', {
  timeZone: FUSEAU,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});

/** `Heure` is an hour of Paris, `HH:MM`. */
export type Heure = string;

/**
 * `instantDeParis` gives the instant of an hour of Paris. An hour that happens twice is the first of the two (last
 * Sunday of October).
 *
 * @returns undefined for an hour that does not exist (last Sunday of March, from 2:00 to 2:59)
 */
export function instantDeParis(jour: Jour, heure: Heure): Date | undefined {
  const utc = Date.parse(`${jour}T${heure}:00Z`);
  return [2, 1]
    .map((decalage) => new Date(utc - decalage * 3_600_000))
    .find((instant) => jourDeParis(instant) === jour && heureDeParis(instant) === heure);
}

export function heureDeParis(instant: Date): Heure {
  return enHeure.format(instant);
}

/** `direHeure` writes `10 h 00`, `9 h 05`, which no line breaks. */
export function direHeure(instant: Date): string {
  return heureDeParis(instant).replace(/^0?(\d+):/, '$1\u00a0h\u00a0');
}

/** `direJour` writes `mardi 9 mars 2027`, `jeudi 1er juillet 2027`. */
export function direJour(instant: Date): string {
  return enJourEntier.format(instant).replace(' 1 ', ' 1er ');
}

/** `direPlage` writes `mardi 9 mars 2027 de 10 h 00 à 10 h 20 (heure de Paris)`. */
export function direPlage({ debut, fin }: { debut: Date; fin: Date }): string {
  return `${direJour(debut)} de ${direHeure(debut)} à ${direHeure(fin)} (heure de Paris)`;
}
