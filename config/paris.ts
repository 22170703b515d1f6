/**
 * This file converts between days of Paris and instants in UTC, since deadlines are « heure de Paris ». In France
 * clocks change at 01:00 UTC, never at midnight, which keeps these conversions exact without Temporal.
 */

/** `Jour` is a day of Paris, `YYYY-MM-DD`, comparable as a string. */
export type Jour = string;

const FUSEAU = 'Europe/Paris';
const enJour = /* @__PURE__ */ new Intl.DateTimeFormat('sv-SE', { timeZone: FUSEAU });
const enDate = /* @__PURE__ */ new Intl.DateTimeFormat('fr-FR', {
  timeZone: FUSEAU,
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});
const enHeure = /* @__PURE__ */ new Intl.DateTimeFormat('fr-FR', {
  timeZone: FUSEAU,
  hour: '2-digit',
  minute: '2-digit',
});
const enMois = /* @__PURE__ */ new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' });
const JOUR_MS = 86_400_000;

export function jourDeParis(instant: Date): Jour {
  return enJour.format(instant);
}

export function ajouterJours(jour: Jour, nombre: number): Jour {
  return new Date(Date.parse(`${jour}T00:00:00Z`) + nombre * JOUR_MS).toISOString().slice(0, 10);
}

/** `joursEntre` counts whole days from `debut` to `fin`; the count is negative when `fin` is before. */
export function joursEntre(debut: Jour, fin: Jour): number {
  return Math.round((Date.parse(fin) - Date.parse(debut)) / JOUR_MS);
}

/** `debutDuJour` gives the instant of 00:00:00 in Paris. */
export function debutDuJour(jour: Jour): Date {
  const minuitUtc = Date.parse(`${jour}T00:00:00Z`);
  for (const heures of [1, 2]) {
    const instant = new Date(minuitUtc - heures * 3_600_000);
    if (jourDeParis(instant) === jour && jourDeParis(new Date(instant.getTime() - 1)) !== jour) return instant;
  }
  throw new Error(`not a day: ${jour}`);
}

/** `finDuJour` gives the day's last second, 23:59:59 in Paris: « Au » is inclusive. */
export function finDuJour(jour: Jour): Date {
  return new Date(debutDuJour(ajouterJours(jour, 1)).getTime() - 1000);
}

/** `afficherJour` writes `01/02/2018`. */
export function afficherJour(jour: Jour): string {
  return jour.split('-').reverse().join('/');
}

/**
 * `moisEnLettres` writes `février 2018`.
 *
 * @param mois `YYYY-MM`
 */
export function moisEnLettres(mois: string): string {
  return enMois.format(Date.parse(`${mois}-01T00:00:00Z`));
}

/** `afficherMoment` writes `15/04/2018 à 23:59`, for the staff, who all work on the hours of Paris. */
export function afficherMoment(instant: Date): string {
  return `${enDate.format(instant)} à ${enHeure.format(instant)}`;
}

/** `afficherInstant` writes `15/04/2018 à 23:59 (heure de Paris)`. */
export function afficherInstant(instant: Date): string {
  return `${afficherMoment(instant)} (heure de Paris)`;
}
