/**
 * `lireCatalogue` reads the catalogue for the static pages: what was published, not the present. On-demand pages ask
 * the cms. It is one file, which `scripts/publish` has checked, and not a content collection: Astro would load it
 * before it bundles the pages, and the publisher bundles them before there is something to publish.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { jourDeParis } from '@portail/config/paris';
import type { Catalogue, Etablissement, Formation } from '@portail/config/rules/catalogue';

/** `VARIABLE_CATALOGUE` names the variable that says where `scripts/publish` left the file. */
export const VARIABLE_CATALOGUE = 'PORTAIL_CATALOGUE';

let lecture: Promise<Catalogue> | undefined;

/** `lireCatalogue` reads the file for the first page that is drawn, once for all pages. */
export function lireCatalogue(): Promise<Catalogue> {
  lecture ??= lire();
  return lecture;
}

async function lire(): Promise<Catalogue> {
  const fichier = process.env[VARIABLE_CATALOGUE];
  if (!fichier) throw new Error(`${VARIABLE_CATALOGUE} names no file: no catalogue.`);
  return JSON.parse(await readFile(fichier, 'utf8'));
}

/**
 * `clePour` makes a page's `cacheKey`: while it stays the same, the publisher keeps the page rather than draw it again.
 *
 * @param props all that the page shows of the catalogue; dates are said in days, so the day is part of it
 */
export function clePour(props: object): string {
  return createHash('sha256')
    .update(JSON.stringify([props, jourDeParis(new Date())]))
    .digest('hex');
}

export type EtablissementDe = (formation: Formation) => Etablissement;

/** `etablissementsParCode` finds one for each formation, as the publisher has checked. */
export function etablissementsParCode(etablissements: readonly Etablissement[]): EtablissementDe {
  const parCode = new Map(etablissements.map((etablissement) => [etablissement.code, etablissement]));
  return ({ slug, etablissement: code }) => {
    const etablissement = parCode.get(code);
    if (!etablissement) throw new Error(`Formation ${slug}: no établissement ${code}`);
    return etablissement;
  };
}
