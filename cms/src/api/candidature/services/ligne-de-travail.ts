/** This service keeps the working row of each dossier, by which the bureau filters, counts and orders. */
import { type LigneDeTravail, ligneDeTravail } from '@portail/config/rules/ligne-de-travail';
import type { Acte } from '../../../platform/db/transaction.ts';
import { type Candidature, lireCandidature, lireCandidatures, piecesDe, vuesDuCandidat } from './ligne.ts';

const LOT = 200;

const candidatures = () => strapi.db.query('api::candidature.candidature');

/**
 * `tenirLigne` writes the working row again at the end of an act on a dossier or its pièces. It reads what the act
 * left, under the act's own lock, rather than being told: no act can forget a part.
 */
export async function tenirLigne({ trx, instant }: Pick<Acte, 'trx' | 'instant'>, documentId: string): Promise<void> {
  const candidature = await lireCandidature({ documentId });
  if (!candidature) throw new Error(`candidature ${documentId} is gone under its lock`);
  const pieces = await piecesDe([documentId], trx);
  await candidatures().updateMany({
    where: { id: candidature.id },
    data: { ...ligneDe(candidature, pieces), dernierActeLe: instant },
  });
}

/** `ligneDe` computes the working row of a dossier from what was read of it. */
export function ligneDe(candidature: Candidature, pieces: Awaited<ReturnType<typeof piecesDe>>): LigneDeTravail {
  const siennes = pieces.get(candidature.documentId) ?? [];
  return ligneDeTravail(candidature, siennes, vuesDuCandidat(candidature, siennes));
}

/**
 * `rattraperLignes` writes the working rows that no act has written: those of a database older than these columns, and
 * of rows that a script inserted. Boot calls it; once all are written, it reads one index.
 */
export async function rattraperLignes(): Promise<void> {
  for (;;) {
    const ids: number[] = await strapi.db
      .connection('candidatures')
      .whereNotNull('transmise_le')
      .whereNull('recue_le')
      .orderBy('id')
      .limit(LOT)
      .pluck('id');
    if (ids.length === 0) return;
    const lignes = await lireCandidatures({ id: { $in: ids } });
    const pieces = await piecesDe(lignes.map(({ documentId }) => documentId));
    for (const ligne of lignes) {
      const { count } = await candidatures().updateMany({
        where: { id: ligne.id },
        data: { ...ligneDe(ligne, pieces), dernierActeLe: ligne.transmiseLe },
      });
      if (count !== 1) throw new Error(`candidature ${ligne.documentId} was deleted while its working row was written`);
    }
  }
}
