/**
 * These rules read an organisation before it is created: the créneaux that stay, and whether there are enough of them
 * for the people who will be convoked.
 */
import { heureDeParis, instantDeParis } from '../heures.ts';
import type { Jour } from '../paris.ts';
import { type CreneauPrevu, type Organisation, preparer } from './organisation.ts';

/** `CreneauNomme` is a créneau by its piste and its start, an instant in ISO: two of a piste never start together. */
export type CreneauNomme = { piste: number; debut: string };

export const nomDuCreneau = ({ piste, debut }: CreneauNomme): string => `${piste} ${Date.parse(debut)}`;

/** `retenus` leaves out the créneaux that the secretariat took away; one that is not planned takes nothing away. */
export function retenus(creneaux: readonly CreneauPrevu[], ecartes: readonly CreneauNomme[]): CreneauPrevu[] {
  const absents = new Set(ecartes.map(nomDuCreneau));
  return creneaux.filter(({ piste, debut }) => !absents.has(nomDuCreneau({ piste, debut: debut.toISOString() })));
}

export type Bilan = { jours: number; jurys: number; creneaux: number; places: number; dossiers: number };

const nombre = (combien: number, nom: string, pluriel = `${nom}s`) =>
  `${combien.toLocaleString('fr-FR')}\u00a0${combien > 1 ? pluriel : nom}`;

/** `Affluence` counts the free places to come of some entretiens, and the people who may take them and hold none. */
export type Affluence = { places: number; attendent: number };

/** `Manque` counts the people who would choose among fewer places. */
export type Manque = { places: number; personnes: number };

/** @returns null when those who would be convoked, and those who wait already, can all have a place */
export function manqueDePlaces({ places, attendent }: Affluence, nouveaux: number): Manque | null {
  const personnes = attendent + nouveaux;
  return nouveaux > 0 && personnes > places ? { places, personnes } : null;
}

export function direManque({ places, personnes }: Manque): string {
  return `${nombre(personnes, 'convoqué sans créneau', 'convoqués sans créneau')}, ${nombre(places, 'place libre', 'places libres')}`;
}

/** `direBilan` tells the places against the people, in one sentence. */
export function direBilan({ jours, jurys, creneaux, places, dossiers }: Bilan, minutes: number | null): string {
  const compte = `${nombre(jours, 'jour')} × ${nombre(jurys, 'jury')}\u00a0: ${nombre(creneaux, 'créneau', 'créneaux')}`;
  const offre = places === creneaux ? compte : `${compte} (${nombre(places, 'place')})`;
  const face = `${offre} pour ${nombre(dossiers, 'dossier complet', 'dossiers complets')}`;
  if (places >= dossiers) {
    return places === dossiers
      ? `${face} (juste assez).`
      : `${face} (${(places - dossiers).toLocaleString('fr-FR')} de plus).`;
  }
  const manque = dossiers - places;
  const manquants = `il manque ${places === creneaux ? nombre(manque, 'créneau', 'créneaux') : nombre(manque, 'place')}`;
  const remede =
    minutes === null ? ' ou un jury' : `, un jury, ou ${nombre(minutes, 'minute')} à la fin de chaque jour`;
  return `${face}\u00a0: ${manquants}. Ajoutez une demi-journée${remede}.`;
}

export type Renfort = {
  /** `creneaux` and `places` are added. */
  creneaux: number;
  places: number;
  /** `attendent` are convoked without a créneau, `offertes` the places that they may choose from already. */
  attendent: number;
  offertes: number;
};

/** `direRenfort` tells what créneaux that are added change for who has none yet. */
export function direRenfort({ creneaux, places, attendent, offertes }: Renfort): string {
  const offre = `${nombre(creneaux, 'créneau', 'créneaux')} de plus`;
  const compte = places === creneaux ? offre : `${offre} (${nombre(places, 'place')})`;
  if (attendent === 0) return `${compte}.`;
  const face = `${compte}\u00a0: ${nombre(offertes + places, 'place libre', 'places libres')} pour ${nombre(attendent, 'convoqué sans créneau', 'convoqués sans créneau')}`;
  const manque = attendent - offertes - places;
  if (manque <= 0) return `${face}.`;
  return `${face}, il en manque ${manque.toLocaleString('fr-FR')}.`;
}

/** `ALLONGEMENT_MAX` minutes more a day are a proposal; beyond, another day is the answer. */
const ALLONGEMENT_MAX = 180;

/**
 * `minutesAAjouter` gives by how much the end of each day has to move for so many places to be had.
 *
 * @param retires places that were taken out of the organisation
 * @returns null when no reasonable time is enough, or when the organisation has a fault
 */
export function minutesAAjouter(
  organisation: Organisation,
  { dossiers, retires, aujourdhui }: { dossiers: number; retires: number; aujourdhui: Jour },
): number | null {
  const { plages, duree } = organisation;
  const derniere = plages.reduce<number>((rang, { a }, un) => (a > (plages[rang]?.a ?? '') ? un : rang), 0);
  for (let minutes = 5; minutes <= ALLONGEMENT_MAX && duree > 0; minutes += 5) {
    const allongees = plages.map((plage, rang) =>
      rang === derniere ? { ...plage, a: plusTard(plage.a, minutes) } : plage,
    );
    const prepare = preparer({ ...organisation, plages: allongees }, aujourdhui);
    if (!prepare.ok) return null;
    const places = prepare.creneaux.reduce((somme, { capacite }) => somme + capacite, 0);
    if (places - retires >= dossiers) return minutes;
  }
  return null;
}

/** `plusTard` moves an hour inside of its day; past midnight it stays before its plage, which is a fault. */
function plusTard(heure: string, minutes: number): string {
  // Any day without a change of hour serves.
  const debut = instantDeParis('2027-01-15', heure);
  return debut ? heureDeParis(new Date(debut.getTime() + minutes * 60_000)) : heure;
}
