/** These rules lay a month out as a calendar does: weeks from Monday to Sunday, of days that are texts. */
import { ajouterJours, type Jour } from '../paris.ts';

/** `Mois` is a month, `2027-03`. */
export type Mois = string;

export const moisDe = (jour: Jour): Mois => jour.slice(0, 7);

export function ajouterMois(mois: Mois, combien: number): Mois {
  const [annee = 0, rang = 1] = mois.split('-').map(Number);
  return new Date(Date.UTC(annee, rang - 1 + combien, 1)).toISOString().slice(0, 7);
}

/** `semainesDe` gives the weeks of a month; a day of another month is null. */
export function semainesDe(mois: Mois): (Jour | null)[][] {
  const premier = `${mois}-01`;
  const rang = (new Date(`${premier}T00:00:00Z`).getUTCDay() + 6) % 7;
  const semaines: (Jour | null)[][] = [];
  for (let lundi = ajouterJours(premier, -rang); moisDe(lundi) <= mois; lundi = ajouterJours(lundi, 7)) {
    const jours = [0, 1, 2, 3, 4, 5, 6].map((apres) => ajouterJours(lundi, apres));
    semaines.push(jours.map((jour) => (moisDe(jour) === mois ? jour : null)));
  }
  return semaines;
}

/** `DEPLACEMENTS` are the keys that move from a day to another, by how many days. */
const DEPLACEMENTS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** `jourAtteint` is the day that a key reaches from another; undefined for a key that moves nowhere. */
export function jourAtteint(jour: Jour, touche: string): Jour | undefined {
  const jours = DEPLACEMENTS[touche];
  return jours === undefined ? undefined : ajouterJours(jour, jours);
}

const enMots = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** `direMois` writes `mars 2027`. */
export const direMois = (mois: Mois): string => enMots.format(new Date(`${mois}-01T00:00:00Z`));
