/**
 * These rules lay out the créneaux of an entretien: days, half-days, juries, breaks (entretiens §8). The page shows
 * with them what the secretariat is about to create, the cms creates it. Once created, each créneau changes alone.
 */
import { type Heure, instantDeParis } from '../heures.ts';
import type { Jour } from '../paris.ts';
import { type Plage, seChevauchent } from './entretien.ts';

/** `PISTES_MAX` and `CRENEAUX_MAX` bound one organisation: twenty juries, and a season of days. */
export const PISTES_MAX = 20;
export const CRENEAUX_MAX = 1_000;
/** `DUREE_MIN` and `DUREE_MAX` bound a créneau, in minutes; `CAPACITE_MAX` bounds its places. */
export const DUREE_MIN = 5;
export const DUREE_MAX = 240;
export const CAPACITE_MAX = 200;
const MINUTE_MS = 60_000;
const JOUR_MS = 86_400_000;

/** `Jury` is a piste: who hears, where; `lien` is its own link, when the juries of a visio have one each. */
export type Jury = { nom: string; salle: string; lien: string };

/** `Organisation` is what the secretariat types. Durations are in minutes. */
export type Organisation = {
  jours: readonly Jour[];
  /** `plages` are the half-days, the same each day: lunch is the gap between two. */
  plages: readonly { de: Heure; a: Heure }[];
  duree: number;
  /** `pause` minutes follow each group of `pauseApres` créneaux; 0: no pause. */
  pause: number;
  pauseApres: number;
  jurys: readonly Jury[];
  /** `places` is how many people one créneau takes. */
  places: number;
};

export type CreneauPrevu = Plage & { piste: number; jury: string; salle: string; lien: string; capacite: number };

export const FAUTES_ORGANISATION = {
  jours: 'Choisissez au moins un jour.',
  jour_passe: 'Ce jour est passé : choisissez-en un autre.',
  plages: 'Indiquez au moins une plage horaire.',
  plage_inversee: 'La fin de cette plage doit être après son début.',
  plage_courte: 'Cette plage est plus courte qu’un entretien : allongez-la, ou réduisez la durée.',
  plages_melees: 'Ces plages se chevauchent : séparez-les.',
  heure_inexistante: 'Cette heure n’existe pas ce jour-là, à cause du passage à l’heure d’été.',
  duree: `Indiquez une durée entre ${DUREE_MIN} et ${DUREE_MAX} minutes.`,
  pause: 'Indiquez une pause entre 0 et 120 minutes.',
  pause_apres: 'Indiquez après combien d’entretiens vient la pause.',
  jurys: `Indiquez entre 1 et ${PISTES_MAX} jurys.`,
  places: `Indiquez entre 1 et ${CAPACITE_MAX} places.`,
  trop: `Cela ferait plus de ${CRENEAUX_MAX.toLocaleString('fr-FR')} créneaux : organisez en plusieurs fois.`,
} as const;
export type FauteOrganisation = keyof typeof FAUTES_ORGANISATION;
/** `champ` names the field, with its rank where there are several: `plages.1`. */
export type Faute = { champ: string; faute: FauteOrganisation };

/** `preparer` gives the créneaux that an organisation makes, in order, or what is wrong with each of its fields. */
export function preparer(
  organisation: Organisation,
  aujourdhui: Jour,
): { ok: true; creneaux: CreneauPrevu[] } | { ok: false; fautes: Faute[] } {
  const fautes = fautesDe(organisation, aujourdhui);
  if (fautes.length > 0) return { ok: false, fautes };
  const creneaux = creneauxDe(organisation);
  if (creneaux.length > CRENEAUX_MAX) return { ok: false, fautes: [{ champ: 'jours', faute: 'trop' }] };
  return { ok: true, creneaux };
}

function fautesDe(organisation: Organisation, aujourdhui: Jour): Faute[] {
  const { jours, plages, duree, pause, pauseApres, jurys, places } = organisation;
  const fautes: Faute[] = [];
  const si = (condition: boolean, champ: string, faute: FauteOrganisation) => {
    if (condition) fautes.push({ champ, faute });
  };
  const horsBornes = (nombre: number, min: number, max: number) =>
    !Number.isInteger(nombre) || nombre < min || nombre > max;
  si(jours.length === 0, 'jours', 'jours');
  for (const [rang, jour] of jours.entries()) si(jour < aujourdhui, `jours.${rang}`, 'jour_passe');
  si(plages.length === 0, 'plages', 'plages');
  const dureeFausse = horsBornes(duree, DUREE_MIN, DUREE_MAX);
  si(dureeFausse, 'duree', 'duree');
  for (const [rang, { de, a }] of plages.entries()) {
    const champ = `plages.${rang}`;
    const melee = plages.some((autre, avant) => avant < rang && de < autre.a && autre.de < a);
    if (a <= de) si(true, champ, 'plage_inversee');
    else if (melee) si(true, champ, 'plages_melees');
    else if (jours.some((jour) => !instantDeParis(jour, de) || !instantDeParis(jour, a)))
      si(true, champ, 'heure_inexistante');
    else if (
      !dureeFausse &&
      (minutes(a) - minutes(de) < duree || jours.some((jour) => minutesReelles(jour, de, a) < duree))
    )
      si(true, champ, 'plage_courte');
  }
  si(horsBornes(pause, 0, 120), 'pause', 'pause');
  si(horsBornes(pauseApres, 1, 100), 'pauseApres', 'pause_apres');
  si(horsBornes(jurys.length, 1, PISTES_MAX), 'jurys', 'jurys');
  si(horsBornes(places, 1, CAPACITE_MAX), 'places', 'places');
  return fautes;
}

/**
 * `creneauxDe` counts in real minutes from the start of each half-day. A half-day across a change of hour has neither
 * hole nor overlap. It stops once there are too many: the page counts at each key.
 */
function creneauxDe({ jours, plages, duree, pause, pauseApres, jurys, places }: Organisation): CreneauPrevu[] {
  const creneaux: CreneauPrevu[] = [];
  const enOrdre = plages.toSorted((une, autre) => une.de.localeCompare(autre.de));
  for (const jour of [...new Set(jours)].sort()) {
    for (const { de, a } of enOrdre) {
      if (creneaux.length > CRENEAUX_MAX) return creneaux;
      const limite = instantDeParis(jour, a);
      let debut = instantDeParis(jour, de);
      for (let rang = 1; debut && limite; rang += 1) {
        const fin: Date = new Date(debut.getTime() + duree * MINUTE_MS);
        if (fin > limite) break;
        for (const [piste, { nom, salle, lien }] of jurys.entries()) {
          creneaux.push({ debut, fin, piste: piste + 1, jury: nom, salle, lien, capacite: places });
        }
        debut = rang % pauseApres === 0 ? new Date(fin.getTime() + pause * MINUTE_MS) : fin;
      }
    }
  }
  return creneaux;
}

function minutes(heure: Heure): number {
  const [h = 0, m = 0] = heure.split(':').map(Number);
  return 60 * h + m;
}

/** `minutesReelles` is how long a half-day lasts: an hour less, or more, on a day of change of hour. */
function minutesReelles(jour: Jour, de: Heure, a: Heure): number {
  return ((instantDeParis(jour, a)?.getTime() ?? 0) - (instantDeParis(jour, de)?.getTime() ?? 0)) / MINUTE_MS;
}

/** `chevauchements` gives the planned créneaux that overlap one that exists on the same piste. */
export function chevauchements<C extends Plage & { piste: number }>(
  prevus: readonly C[],
  existants: readonly (Plage & { piste: number })[],
): C[] {
  return prevus.filter((prevu) =>
    existants.some((existant) => existant.piste === prevu.piste && seChevauchent(prevu, existant)),
  );
}

/** `JOURS_FERIES` are those of a fixed date in mainland France, by month and day. */
const JOURS_FERIES: Readonly<Record<string, string>> = {
  '01-01': 'jour de l’An',
  '05-01': 'fête du Travail',
  '05-08': '8 mai',
  '07-14': 'fête nationale',
  '08-15': 'Assomption',
  '11-01': 'Toussaint',
  '11-11': '11 novembre',
  '12-25': 'Noël',
};

/** `APRES_PAQUES` are the holidays that follow Easter, by how many days. */
const APRES_PAQUES: Readonly<Record<number, string>> = {
  1: 'lundi de Pâques',
  39: 'Ascension',
  50: 'lundi de Pentecôte',
};

/** `nomDuFerie` names a holiday of mainland France; null on another day. */
export function nomDuFerie(jour: Jour): string | null {
  const depuis = (Date.parse(jour) - paques(Number(jour.slice(0, 4)))) / JOUR_MS;
  return JOURS_FERIES[jour.slice(5)] ?? APRES_PAQUES[depuis] ?? null;
}

/** `direJourChome` names what is unusual about a day: a holiday, a Sunday or a Saturday; null: nothing. */
export function direJourChome(jour: Jour): string | null {
  const rang = new Date(`${jour}T00:00:00Z`).getUTCDay();
  return nomDuFerie(jour) ?? (rang === 0 ? 'dimanche' : rang === 6 ? 'samedi' : null);
}

/**
 * `paques` gives Easter Sunday at midnight UTC, in milliseconds, by the algorithm of Meeus for the Gregorian calendar.
 */
function paques(annee: number): number {
  const a = annee % 19;
  const b = Math.floor(annee / 100);
  const c = annee % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(annee, Math.floor(f / 31) - 1, (f % 31) + 1);
}
