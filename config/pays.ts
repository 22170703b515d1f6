/** Countries by their French names, France first. For servers only: the browser finds them in its menus. */
import langue from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };

/** Where a country has several names, the official one is the first. */
const noms = new Map(
  Object.entries(langue.countries as Record<string, string | string[]>).map(([code, nom]) => [
    code,
    [nom].flat()[0] ?? code,
  ]),
);

/** ISO 3166-1 code and name, in the order of the menu. */
export const PAYS: readonly (readonly [code: string, nom: string])[] = [...noms].sort(
  ([a, nomA], [b, nomB]) => Number(b === 'FR') - Number(a === 'FR') || nomA.localeCompare(nomB, 'fr'),
);

/** @returns undefined for what is no country's code */
export function nomDuPays(code: string): string | undefined {
  return noms.get(code);
}
