/** These rules say when présences are noted, and what lets a next convocation begin (entretiens §3). */
import { ACCORDE, type Decision, refuser } from '../refusals.ts';
import { convocationSuivante, type EtatConvocation, type Presence } from './entretien.ts';

/** `MINUTES_AVANT` is how long before its début a présence may be noted: people come early. */
export const MINUTES_AVANT = 15;
export const APPRECIATION_MAX = 2_000;

export const LIBELLE_PRESENCE: Record<Presence, string> = { present: 'Présent', absent: 'Absent' };

/** `peutPointer` has no end: a jury corrects itself the next day, as long as nothing else became of the convocation. */
export function peutPointer({ etat, debut }: { etat: EtatConvocation; debut: Date }, instant: Date): Decision {
  if (!convocationSuivante('pointer', etat)) return refuser('convocation_perimee');
  return instant.getTime() < debut.getTime() - MINUTES_AVANT * 60_000 ? refuser('pointage_trop_tot') : ACCORDE;
}

/**
 * `peutReprendre` keeps a créneau that took place: what was noted of it is undone first, or it would be lost, and its
 * candidat told of an entretien that is over. A second entretien is a new convocation.
 */
export function peutReprendre(presence: Presence | null): Decision {
  return presence === null ? ACCORDE : refuser('presence_notee');
}

/**
 * `demandeEncore` is true for a convocation that keeps another one from beginning. Once somebody was noted présent or
 * absent it asks nothing more, although it keeps its créneau: they may be convoked again.
 */
export function demandeEncore({ etat, presence }: { etat: EtatConvocation; presence: Presence | null }): boolean {
  return etat === 'convoque' || (etat === 'reserve' && presence === null);
}
