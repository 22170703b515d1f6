/**
 * The catalogue as the static pages read it: what was published, not the present. On-demand pages ask the cms.
 * One file, which `scripts/publish` has checked. Not a content collection: Astro would load it before it bundles the
 * pages, and the publisher bundles them before there is something to publish.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { jourDeParis } from '@portail/config/paris';
import type { Catalogue, Etablissement, Formation } from '@portail/config/rules/catalogue';

/** Where `scripts/publish` left it. */
export const VARIABLE_CATALOGUE = 'PORTAIL_CATALOGUE';

let lecture: Promise<Catalogue> | undefined;

/** Read for the first page that is drawn, and the same for all of them. */
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
 * A page's `cacheKey`: while it stays the same, the publisher takes the page as it was rather than draw it again.
 *
 * @param props all that the page shows of the catalogue; dates are said in days, so the day is part of it
 */
export function clePour(props: object): string {
  return createHash('sha256')
    .update(JSON.stringify([props, jourDeParis(new Date())]))
    .digest('hex');
}

export type EtablissementDe = (formation: Formation) => Etablissement;

/** The publisher has checked that each formation has one. */
export function etablissementsParCode(etablissements: readonly Etablissement[]): EtablissementDe {
  const parCode = new Map(etablissements.map((etablissement) => [etablissement.code, etablissement]));
  return ({ slug, etablissement: code }) => {
    const etablissement = parCode.get(code);
    if (!etablissement) throw new Error(`Formation ${slug}: no établissement ${code}`);
    return etablissement;
  };
}
