/** Countries by their French names, France first. For servers only: the browser finds them in its menus. */
import { createRequire } from 'node:module';
import pays from 'i18n-iso-countries';

pays.registerLocale(createRequire(import.meta.url)('i18n-iso-countries/langs/fr.json'));

const noms = pays.getNames('fr', { select: 'official' });

/** ISO 3166-1 code and name, in the order of the menu. */
export const PAYS: readonly (readonly [code: string, nom: string])[] = Object.entries(noms).sort(
  ([a, nomA], [b, nomB]) => Number(b === 'FR') - Number(a === 'FR') || nomA.localeCompare(nomB, 'fr'),
);

/** @returns undefined for what is no country's code */
export function nomDuPays(code: string): string | undefined {
  return noms[code];
}
