/** This service finds the objects of the storage that no row names, and the rows whose object is not there. */
import { maintenant } from '../../../platform/db/clock.ts';
import type { Stockage } from '../../../platform/storage/shape.ts';
import { stockagePrive } from '../../../platform/storage/storage.ts';

/**
 * `AGE_MIN_MS` is the age of an object that has no row and never will. A deposit stores its object first, and its row
 * in a later transaction; no request lasts a day. The object's date is by the storage's clock, the limit by the
 * database's: a day covers clocks that are hours apart.
 */
const AGE_MIN_MS = 24 * 60 * 60_000;

const PAR_LOT = 500;
/** `RETRAITS_MAX` is what one sweep holds in memory and removes; the next sweep takes the rest. */
const RETRAITS_MAX = 10_000;

/** `Bilan` counts objects; `absents` are rows without their object, a loss that the log tells. */
export type Bilan = { retires: number; restes: number; absents: number };

/**
 * `balayer` removes what a killed process, or a storage that did not answer, left behind. Several processes may do it
 * at once: removing an absent object is no error.
 */
export async function balayer(autre?: Stockage): Promise<Bilan> {
  const stockage = autre ?? (await stockagePrive());
  const { orphelins, nommes, absents } = await comparer(stockage);
  if (absents > 0) strapi.log.error(`storage: ${absents} files have a row and no object`);
  const retrait = { retires: 0, restes: orphelins.length };
  // A storage of which this database names no object is another portal's: nothing of it is removed.
  if (nommes > 0) Object.assign(retrait, await retirer(stockage, orphelins));
  if (retrait.retires > 0) strapi.log.info(`storage: ${retrait.retires} objects without a row removed`);
  if (retrait.restes > 0) {
    const raison = nommes > 0 ? 'they resist' : 'this database names none of the objects';
    strapi.log.error(`storage: ${retrait.restes} objects without a row left there: ${raison}`);
  }
  return { ...retrait, absents };
}

/** `comparer` lists all before anything is removed: a storage that fails midway loses nothing. */
async function comparer(stockage: Stockage): Promise<{ orphelins: string[]; nommes: number; absents: number }> {
  const limite = new Date((await maintenant()).getTime() - AGE_MIN_MS);
  const orphelins: string[] = [];
  let nommes = 0;
  let anciens = 0;
  for await (const lot of parLots(stockage.lister())) {
    const deposes = await lignesDe(lot.map(({ cle }) => cle));
    for (const { cle, modifieLe } of lot) {
      const deposeLe = deposes.get(cle);
      if (deposeLe) nommes += 1;
      if (deposeLe && deposeLe < limite) anciens += 1;
      if (!deposeLe && modifieLe < limite && orphelins.length < RETRAITS_MAX) orphelins.push(cle);
    }
  }
  // Old rows alone are expected: the object of a deposit made meanwhile may come after its place in the listing.
  const attendus =
    (await fichiers().count({ where: { deposeLe: { $lt: limite } } })) +
    (await travaux().count({ where: { resultatCle: { $notNull: true }, finiLe: { $lt: limite } } }));
  return { orphelins, nommes, absents: Math.max(0, attendus - anciens) };
}

/** `retirer` asks for the rows again right before it removes. An object that cannot be removed stops nothing. */
async function retirer(stockage: Stockage, cles: readonly string[]): Promise<{ retires: number; restes: number }> {
  let retires = 0;
  let restes = 0;
  for await (const lot of parLots(cles)) {
    const deposes = await lignesDe(lot);
    for (const cle of lot) {
      if (deposes.has(cle)) continue;
      try {
        await stockage.retirer(cle);
        retires += 1;
      } catch {
        restes += 1;
      }
    }
  }
  return { retires, restes };
}

const fichiers = () => strapi.db.query('api::fichier.fichier');
const travaux = () => strapi.db.query('api::travail.travail');

/** `lignesDe` gives when the row of each object was written; an object without a row is absent. */
async function lignesDe(cles: readonly string[]): Promise<Map<string, Date>> {
  const deposes: { cle: string; deposeLe: string }[] = await fichiers().findMany({
    where: { cle: { $in: cles } },
    select: ['cle', 'deposeLe'],
  });
  const resultats: { resultatCle: string; finiLe: string }[] = await travaux().findMany({
    where: { resultatCle: { $in: cles } },
    select: ['resultatCle', 'finiLe'],
  });
  return new Map([
    ...deposes.map(({ cle, deposeLe }): [string, Date] => [cle, new Date(deposeLe)]),
    ...resultats.map(({ resultatCle, finiLe }): [string, Date] => [resultatCle, new Date(finiLe)]),
  ]);
}

async function* parLots<T>(source: AsyncIterable<T> | Iterable<T>): AsyncGenerator<T[]> {
  let lot: T[] = [];
  for await (const element of source) {
    if (lot.push(element) < PAR_LOT) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}
