/** These rules say whether a convocation has an hour to choose, and otherwise what its candidat waits for. */
import { type CreneauLu, estComplet, horairesLibres, type ReglesEntretien } from './entretien.ts';

/**
 * `ETATS_CHOIX`: hours are free; the réservations are not open yet; all is taken; it is too late to book on the portal;
 * the IUT proposes no entretien any more.
 */
export const ETATS_CHOIX = ['libre', 'a_venir', 'complet', 'ferme', 'aucun'] as const;
export type EtatChoix = (typeof ETATS_CHOIX)[number];

/** `Choix` is what is left to choose; `ouvreLe` is when the réservations open, for `a_venir` alone. */
export type Choix = { etat: EtatChoix; ouvreLe: Date | null };

/** `choixDe` reads what some entretiens leave to choose: the nearest thing to wait for is said. */
export function choixDe(
  entretiens: readonly { creneaux: readonly CreneauLu[]; regles: ReglesEntretien }[],
  instant: Date,
): Choix {
  if (entretiens.length === 0) return { etat: 'aucun', ouvreLe: null };
  if (entretiens.some(({ creneaux, regles }) => horairesLibres(creneaux, regles, instant).length > 0)) {
    return { etat: 'libre', ouvreLe: null };
  }
  const [ouvreLe] = entretiens
    .flatMap(({ regles }) => (regles.etat === 'ouvert' && regles.ouvreLe ? [regles.ouvreLe] : []))
    .filter((ouverture) => ouverture > instant)
    .sort((a, b) => a.getTime() - b.getTime());
  if (ouvreLe) return { etat: 'a_venir', ouvreLe };
  const complet = entretiens.some(({ creneaux, regles }) => estComplet(creneaux, regles, instant));
  return { etat: complet ? 'complet' : 'ferme', ouvreLe: null };
}
