/**
 * `parMention` and `parEtablissement` are the two orders of the offer (guide p. 4–5). The second sorts by
 * établissement, then by mention.
 */
import type { Etablissement, Formation } from '@portail/config/rules/catalogue';

export type Pave = { mention: string; formations: Formation[] };

const parOrdreAlphabetique = new Intl.Collator('fr', { numeric: true }).compare;

export function parMention(formations: readonly Formation[]): Pave[] {
  return [...Map.groupBy(formations, ({ mention }) => mention)]
    .map(([mention, groupe]) => ({
      mention,
      formations: groupe.toSorted((a, b) => parOrdreAlphabetique(a.intitule, b.intitule)),
    }))
    .sort((a, b) => parOrdreAlphabetique(a.mention, b.mention));
}

/** `parEtablissement` keeps the order in which the cms sends the établissements; one without formation is left out. */
export function parEtablissement(
  formations: readonly Formation[],
  etablissements: readonly Etablissement[],
): { etablissement: Etablissement; paves: Pave[] }[] {
  return etablissements
    .map((etablissement) => ({
      etablissement,
      paves: parMention(formations.filter((formation) => formation.etablissement === etablissement.code)),
    }))
    .filter(({ paves }) => paves.length > 0);
}
