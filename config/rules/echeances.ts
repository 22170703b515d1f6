/**
 * This file says which deadline counts for whom, and when a candidat is reminded (domain §2). It also sorts a list of
 * dossiers.
 */
import { finDuJour, type Jour, jourDeParis, joursEntre } from '../paris.ts';
import { aQuiDeJouer, type EtatCandidature } from './etats.ts';

type Urgence = { etat: EtatCandidature; limite: Date };

/**
 * `parUrgence` sorts dossiers by what the candidat has to do first. Their own dossiers come by deadline, the late ones
 * last; then those that wait for the IUT; then what is over.
 */
export function parUrgence(maintenant: Date): (a: Urgence, b: Urgence) => number {
  const rang = ({ etat, limite }: Urgence) => {
    const tour = aQuiDeJouer(etat);
    if (tour === 'candidat') return estPassee(limite, maintenant) ? 1 : 0;
    return tour === 'iut' ? 2 : 3;
  };
  return (a, b) => rang(a) - rang(b) || (rang(a) <= 1 ? a.limite.getTime() - b.limite.getTime() : 0);
}

/** `RAPPELS` gives the days before the deadline on which a candidat who must act gets a mail. */
const RAPPELS: Partial<Record<EtatCandidature, readonly number[]>> = { en_constitution: [7, 2], incomplete: [2] };

export const RAPPEL_JOURS_MAX = 7;

/** `DernierRappel` is the reminder last sent for a dossier: how many days before which deadline. */
export type DernierRappel = { jours: number; limite: Date } | null;

/**
 * `rappelDu` gives the reminder that is due now, by its number of days; undefined when none is. A missed one (the
 * portal was stopped) is due until the next one or the deadline. A dossier that came to this state after the day of a
 * reminder needs none.
 *
 * @param depuis since when the candidat has to act: the deposit, or the request for compléments
 */
export function rappelDu({
  etat,
  limite,
  depuis,
  dernier,
  instant,
}: Urgence & { depuis: Date; dernier: DernierRappel; instant: Date }): number | undefined {
  if (estPassee(limite, instant)) return undefined;
  const joursAvant = (quand: Date) => joursEntre(jourDeParis(quand), jourDeParis(limite));
  const jours = RAPPELS[etat]?.filter((palier) => joursAvant(instant) <= palier).at(-1);
  if (jours === undefined || joursAvant(depuis) <= jours) return undefined;
  const envoye = dernier?.limite.getTime() === limite.getTime() && dernier.jours <= jours;
  return envoye ? undefined : jours;
}

/** `AVANCE_ARRIVEE_MAX_MS` is how far before the database's clock an arrival stamped by the site is believed. */
export const AVANCE_ARRIVEE_MAX_MS = 2 * 60_000;

/**
 * `DELAI_CLOTURE_MS` is how long `cloturer` waits after the deadline, so that a request that arrived in time still
 * counts.
 */
export const DELAI_CLOTURE_MS = 2 * 60_000;

/**
 * `instantQuiCompte` gives the instant that counts for `deposer`, `transmettre`, `completer`. It is the request's
 * arrival at the site, believed when at most 2 minutes before the database's clock; otherwise that clock (domain §2).
 */
export function instantQuiCompte(arrivee: Date | null, maintenant: Date): Date {
  if (!arrivee) return maintenant;
  const age = maintenant.getTime() - arrivee.getTime();
  return age >= 0 && age <= AVANCE_ARRIVEE_MAX_MS ? arrivee : maintenant;
}

/** `dateLimite` gives the last instant to transmit a dossier: the formation's, or a later personal one. */
export function dateLimite(fermeture: Jour, delaiPersonnel: Date | null): Date {
  const commune = finDuJour(fermeture);
  return delaiPersonnel && delaiPersonnel > commune ? delaiPersonnel : commune;
}

/** `estPassee` keeps a deadline open during the whole of its last second: 23:59:59.9 is in time. */
export function estPassee(limite: Date, instant: Date): boolean {
  return instant.getTime() >= limite.getTime() + 1000;
}

/**
 * `complementsEnRetard` raises « délai dépassé » at the bureau. `completer` is closed, and the state waits for the
 * secretariat (domain §2).
 */
export function complementsEnRetard(etat: EtatCandidature, limite: Date, maintenant: Date): boolean {
  return etat === 'incomplete' && estPassee(limite, maintenant);
}
