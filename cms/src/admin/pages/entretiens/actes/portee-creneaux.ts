/** This file chooses the créneaux that an act on one of them also concerns. */
import type { CreneauBureau } from '@portail/config/bureau/entretiens';
import { jourDeParis } from '@portail/config/paris';

export const ETENDUES = ['creneau', 'jury_jour', 'jury', 'jour', 'tous'] as const;
export type Etendue = (typeof ETENDUES)[number];

/** `creneauxDe` gives those that are not withdrawn, and still to come unless it is the very one. */
export function creneauxDe(
  etendue: Etendue,
  creneau: CreneauBureau,
  creneaux: readonly CreneauBureau[],
  maintenant: string,
): CreneauBureau[] {
  const memeJour = (un: CreneauBureau) => jour(un) === jour(creneau);
  const memeJury = (un: CreneauBureau) => un.piste === creneau.piste;
  const dedans: Record<Etendue, (un: CreneauBureau) => boolean> = {
    creneau: () => false,
    jury_jour: (un) => memeJury(un) && memeJour(un),
    jury: memeJury,
    jour: memeJour,
    tous: () => true,
  };
  return creneaux.filter((un) => {
    return un.id === creneau.id || (un.etat === 'ouvert' && un.debut > maintenant && dedans[etendue](un));
  });
}

const jour = ({ debut }: CreneauBureau) => jourDeParis(new Date(debut));
