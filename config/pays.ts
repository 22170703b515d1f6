/** Countries and nationalities by their French names, France first. For servers only: the browser has its menus. */
import langue from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };

/** Where a country has several names, the official one is the first. */
const noms = new Map(
  Object.entries(langue.countries as Record<string, string | string[]>).map(([code, nom]) => [
    code,
    [nom].flat()[0] ?? code,
  ]),
);

type Entree = readonly [code: string, nom: string];
const ranger = (entrees: Iterable<Entree>): readonly Entree[] =>
  [...entrees].sort(
    ([a, nomA], [b, nomB]) => Number(b === 'FR') - Number(a === 'FR') || nomA.localeCompare(nomB, 'fr'),
  );

/** ISO 3166-1 code and name, in the order of the menu. */
export const PAYS = ranger(noms);

/** Parts of a country, or land without inhabitants: whoever is born there has the nationality of another line. */
const TERRITOIRES = new Set(
  [
    ...['BL GF GP MF MQ NC PF PM RE TF WF YT', 'AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG', 'AS GU MP PR UM VI'],
    ...['AW BQ CW SX', 'FO GL', 'BV SJ', 'CC CX HM NF', 'CK NU TK', 'HK MO', 'AX', 'AQ'],
  ].flatMap((codes) => codes.split(' ')),
);

/** Of no country (a code that ISO 3166 leaves to its users). */
const APATRIDE: Entree = ['XA', 'Apatride'];

/** What the menu of nationalities offers: the countries that have citizens, and none. */
export const NATIONALITES = ranger([...[...noms].filter(([code]) => !TERRITOIRES.has(code)), APATRIDE]);

/** @returns undefined for what is no country's code */
export function nomDuPays(code: string): string | undefined {
  return noms.get(code);
}

/** @returns also of a territory that was chosen when the menu had it; undefined for what is no code */
export function nomDeLaNationalite(code: string): string | undefined {
  return code === APATRIDE[0] ? APATRIDE[1] : noms.get(code);
}
