import { jourDeParis } from '@portail/config/paris';
import { actes } from '../system/cms-build.ts';
import type { Strapi } from '../system/strapi.ts';
import { insertFormations } from './bulk.ts';
import { formationScalars } from './catalogue.ts';
import { formationsGenerees } from './demo/generees.ts';
import { PIECES } from './demo/pieces.ts';
import type { Formation } from './demo/types.ts';

/**
 * `AT_ONCE` is the formations of one transaction. An interrupted run keeps those it has written, and the next run goes
 * on from there.
 */
const AT_ONCE = 100;

/**
 * `completeCatalogue` adds generated formations to the current campagne until `total` are published; there may be more
 * already.
 *
 * @returns a sentence about its work
 */
export async function completeCatalogue(strapi: Strapi, total: number, now: Date): Promise<string> {
  const { annee } = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
  const published = await strapi.db
    .query('api::formation.formation')
    .findMany({ where: { annee, publishedAt: { $notNull: true } }, select: ['code'] });
  const codes = new Set(published.map(({ code }: { code: string }) => code));
  const missing = formationsGenerees(total)
    .filter(({ code }) => !codes.has(code))
    .slice(0, Math.max(0, total - codes.size));

  await writeFormations(strapi, missing, annee, now);
  return `added ${missing.length} formations to the ${codes.size} that were there`;
}

/** `writeFormations` writes formations of the demo's data, all at once, and asks the public site to show them. */
export async function writeFormations(
  strapi: Strapi,
  formations: readonly Formation[],
  annee: number,
  now: Date,
): Promise<void> {
  const rowOf = await toRow(strapi, annee, now);
  for (let from = 0; from < formations.length; from += AT_ONCE) {
    await insertFormations(strapi, formations.slice(from, from + AT_ONCE).map(rowOf), now);
  }
  if (formations.length > 0) await actes('api/publication/services/publication.js').demander('seed');
}

async function toRow(strapi: Strapi, annee: number, now: Date) {
  const etablissements = await idsBy(strapi, 'api::etablissement.etablissement', 'code');
  const mentions = await idsBy(strapi, 'api::mention.mention', 'intitule');
  const parIntitule = await idsBy(strapi, 'api::piece-demandee.piece-demandee', 'intitule');
  const pieces = new Map<string, string>(PIECES.map(({ cle, intitule }) => [cle, intitule]));
  return (formation: Formation) => ({
    scalars: formationScalars(formation, annee, jourDeParis(now)),
    mention: mentions(formation.mention),
    etablissement: etablissements(formation.etablissement),
    pieces: formation.pieces.map(({ cle, obligatoire, modalite }) => ({
      piece: parIntitule(pieces.get(cle) ?? cle),
      obligatoire,
      modalite: modalite ?? null,
    })),
  });
}

/**
 * `idsBy` reads all rows of a type.
 *
 * @returns the id of the row that holds a value
 */
async function idsBy(strapi: Strapi, uid: string, attribute: string): Promise<(value: string) => number> {
  const rows: Record<string, unknown>[] = await strapi.db.query(uid).findMany({ select: ['id', attribute] });
  const ids = new Map(rows.map((row) => [row[attribute], Number(row['id'])]));
  return (value) => {
    const id = ids.get(value);
    if (id === undefined) throw new Error(`${uid}: no ${attribute} « ${value} », is this the demonstration?`);
    return id;
  };
}
