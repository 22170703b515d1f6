/** This rule proposes another créneau to each person whose own is withdrawn: the nearest one that is free (§3). */
import { type Plage, seChevauchent } from './entretien.ts';

export type Deplace = Plage & {
  id: string;
  /** `ailleurs` are the other entretiens of this person, which they must be able to attend. */
  ailleurs: readonly Plage[];
  /** `convient` is true for a créneau of an entretien that is proposed to this person. */
  convient: (creneau: Libre) => boolean;
};

export type Libre = Plage & { ref: string; entretienRef: string; places: number };

/** `proposerCreneaux` gives no place twice. Who comes first in the day is served first; null: nothing is left. */
export function proposerCreneaux<L extends Libre>(
  personnes: readonly Deplace[],
  libres: readonly L[],
): Map<string, L | null> {
  const restantes = new Map(libres.map(({ ref, places }) => [ref, places]));
  const proposes = new Map<string, L | null>();
  for (const personne of personnes.toSorted((une, autre) => une.debut.getTime() - autre.debut.getTime())) {
    const ecart = ({ debut }: Plage) => Math.abs(debut.getTime() - personne.debut.getTime());
    const [proche] = libres
      .filter((libre) => (restantes.get(libre.ref) ?? 0) > 0 && personne.convient(libre))
      .filter((libre) => !personne.ailleurs.some((autre) => seChevauchent(autre, libre)))
      .toSorted((un, autre) => ecart(un) - ecart(autre) || un.debut.getTime() - autre.debut.getTime());
    if (proche) restantes.set(proche.ref, (restantes.get(proche.ref) ?? 0) - 1);
    proposes.set(personne.id, proche ?? null);
  }
  return proposes;
}
