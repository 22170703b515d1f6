/**
 * This file lists countries and nationalities by their French names, France first. Servers alone import it: the browser
 * has the menus already.
 */
import langue from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };

/** `noms` keeps the first name of each country, which is the official one. */
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

/** `PAYS` pairs ISO 3166-1 codes with names, in the order of the menu. */
export const PAYS = ranger(noms);

/**
 * `TERRITOIRES` are parts of a country, or lands without inhabitants. People born there have the nationality of another
 * line.
 */
const TERRITOIRES = new Set(
  [
    ...['BL GF GP MF MQ NC PF PM RE TF WF YT', 'AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG', 'AS GU MP PR UM VI'],
    ...['AW BQ CW SX', 'FO GL', 'BV SJ', 'CC CX HM NF', 'CK NU TK', 'HK MO', 'AX', 'AQ'],
  ].flatMap((codes) => codes.split(' ')),
);

/** `APATRIDE` bears a code that ISO 3166 leaves to its users, since statelessness is of no country. */
const APATRIDE: Entree = ['XA', 'Apatride'];

/** `NATIONALITES` is the menu of nationalities: the countries that have citizens, and « Apatride ». */
export const NATIONALITES = ranger([...[...noms].filter(([code]) => !TERRITOIRES.has(code)), APATRIDE]);

/** `nomDuPays` gives a country's French name; undefined for an unknown code. */
export function nomDuPays(code: string): string | undefined {
  return noms.get(code);
}

/**
 * `nomDeLaNationalite` gives a nationality's French name, or undefined for an unknown code. It also names a territory,
 * which an older menu offered.
 */
export function nomDeLaNationalite(code: string): string | undefined {
  return code === APATRIDE[0] ? APATRIDE[1] : noms.get(code);
}
