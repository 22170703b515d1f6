/**
 * This service makes the works whose result is one file: it is written as it is read, one step in memory. A file cannot
 * be half taken up again, so that each try begins it anew; a row names it only once it is whole.
 */
import { gardeJusquA } from '@portail/config/rules/travaux';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerLot } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import type { Extension } from '../../../platform/storage/key.ts';
import { stockagePrive } from '../../../platform/storage/storage.ts';
import { type Proprietaire, proprietaireDe } from './proprietaire.ts';
import { type LigneTravail, travaux } from './travail.ts';

/** `Demande` is what a work was asked: `criteres` as JSON kept it. */
export type Demande = { criteres: unknown; demandeLe: Date };

/** `ExecutionEnFichier` is what such a kind of work does; `Lot` is what one step reads. */
export type ExecutionEnFichier<Lot = unknown> = {
  /** `pas` is how many elements one step reads. */
  pas: number;
  /** `lire` reads elements in one transaction, within the scopes that the owner has now: others are left out. */
  lire(refs: readonly string[], proprietaire: Proprietaire, acte: Acte, criteres: unknown): Promise<Lot>;
  /** `ecrire` turns what is read into the bytes of the file; outside of the transactions, it may read the storage. */
  ecrire(lots: AsyncIterable<Lot>, demande: Demande): Fichier;
};
type Fichier = { nom: string; extension: Extension; octets: AsyncIterable<Uint8Array> };

/** `Interrompu` leaves a file in its middle: its work was stopped, or another try has begun it anew. */
class Interrompu extends Error {
  override name = 'Interrompu';
}

export async function ecrireFichier<Lot>(travail: LigneTravail, execution: ExecutionEnFichier<Lot>): Promise<void> {
  const stockage = await stockagePrive();
  const demande = { criteres: travail.criteres, demandeLe: new Date(travail.demandeLe) };
  const { nom, extension, octets } = execution.ecrire(lire(travail, execution), demande);
  let range: { cle: string; taille: number };
  try {
    range = await stockage.rangerFlux(octets, extension);
  } catch (erreur) {
    if (erreur instanceof Interrompu) return;
    throw erreur;
  }
  const instant = await maintenant();
  const { count } = await travaux().updateMany({
    where: { id: travail.id, etat: 'en_cours', essais: travail.essais },
    data: {
      ...{ etat: 'termine', finiLe: instant, elements: [], expireLe: gardeJusquA(travail.sorte, instant) },
      ...{ fait: travail.total, resultatCle: range.cle, resultatNom: nom, resultatTaille: range.taille },
    },
  });
  if (count === 0) await stockage.retirer(range.cle);
}

async function* lire<Lot>(
  { documentId, essais, total, criteres, ...travail }: LigneTravail,
  { pas, lire: lireLot }: ExecutionEnFichier<Lot>,
): AsyncGenerator<Lot> {
  let proprietaire = await proprietaireDe(travail);
  for (let de = 0; de < total; de += pas) {
    const { lot, le } = await transaction(async (acte) => {
      const suivant = await verrouillerLot(acte.trx, documentId, { essais, de, combien: pas });
      if (!suivant) throw new Interrompu();
      await acte.trx('travaux').where({ id: suivant.id }).update({ fait: de });
      return { lot: await lireLot(suivant.refs, proprietaire, acte, criteres), le: acte.instant };
    });
    yield lot;
    if (le >= proprietaire.relireDes) proprietaire = await proprietaireDe(travail);
  }
}
