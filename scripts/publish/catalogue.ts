/**
 * `fetchCatalogue` reads the catalogue that one publication shows: pages and documents are made from the same reply of
 * the cms. It is kept in the data folder, where Astro reads it, and where it serves again when a day ends while the cms
 * does not answer.
 */
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Catalogue } from '@portail/config/rules/catalogue';
import { PAGES_LEGALES } from '../../site/src/lib/chemins.ts';
import { appeler, CmsInjoignable, ReponseInattendue } from '../../site/src/lib/cms.ts';
import { PublicationRefused } from './refusal.ts';

export const catalogueFile = (dataDir: string): string => join(dataDir, 'catalogue.json');

/**
 * `fetchCatalogue` asks the cms, or takes the last known catalogue when it is silent.
 *
 * @throws PublicationRefused with one line for each fault
 */
export async function fetchCatalogue(dataDir: string): Promise<Catalogue> {
  const catalogue = await askCms().catch((error) => {
    if (error instanceof CmsInjoignable) return lastKnown(dataDir, error);
    throw error;
  });
  const file = catalogueFile(dataDir);
  await writeFile(`${file}.incomplete`, JSON.stringify(catalogue));
  await rename(`${file}.incomplete`, file);
  return catalogue;
}

async function askCms(): Promise<Catalogue> {
  const reponse = await appeler('catalogue.lire', {}).catch((erreur) => {
    if (!(erreur instanceof ReponseInattendue) || erreur.problemes.length === 0) throw erreur;
    throw refused(fautesDeForme(erreur), erreur);
  });
  if (!reponse.ok) throw new PublicationRefused('Aucune campagne n’est en cours : le site n’a rien à montrer.');
  const fautes = fautesDeSens(reponse.donnees);
  if (fautes.length > 0) throw refused(fautes);
  return reponse.donnees;
}

async function lastKnown(dataDir: string, cause: Error): Promise<Catalogue> {
  const text = await readFile(catalogueFile(dataDir), 'utf8').catch(() => {
    throw cause;
  });
  return Catalogue.parse(JSON.parse(text));
}

const refused = (fautes: string[], cause?: Error) =>
  new PublicationRefused(['Le catalogue ne peut pas être publié :', ...fautes].join('\n  '), { cause });

/** `fautesDeForme` writes « formations « lp-ab » : le champ « au » ne convient pas ». */
export function fautesDeForme({ problemes, recu }: Pick<ReponseInattendue, 'problemes' | 'recu'>): string[] {
  return problemes.map(({ path: [collection = 'catalogue', rang, ...champs], message }) => {
    const liste = (recu as Record<PropertyKey, unknown> | null)?.[collection];
    const document = Array.isArray(liste) ? liste[Number(rang)] : undefined;
    const nom = document?.slug ?? document?.code ?? rang;
    return nom === undefined
      ? `${String(collection)} : ${message}`
      : `${String(collection)} « ${String(nom)} » : le champ « ${champs.map(String).join('.')} » ne convient pas`;
  });
}

/** `fautesDeSens` finds the faults between documents that are each right alone. */
export function fautesDeSens({ formations, etablissements, pages, fichiers }: Catalogue): string[] {
  const codes = new Set(etablissements.map(({ code }) => code));
  const slugs = new Set(pages.map(({ slug }) => slug));
  const noms = fichiers.map(({ slug }) => slug);
  return [
    ...formations
      .filter(({ etablissement }) => !codes.has(etablissement))
      .map(({ slug, etablissement }) => `formations « ${slug} » : etablissement « ${etablissement} » n’existe pas`),
    ...Object.values(PAGES_LEGALES)
      .filter((slug) => !slugs.has(slug))
      .map((slug) => `pages « ${slug} » : le pied de chaque page y mène, elle doit être publiée`),
    ...repetes(noms).map((slug) => `fichiers « ${slug} » : deux documents ont cette adresse`),
  ];
}

function repetes(noms: readonly string[]): string[] {
  const vus = new Set<string>();
  return noms.filter((nom) => vus.size === vus.add(nom).size);
}
