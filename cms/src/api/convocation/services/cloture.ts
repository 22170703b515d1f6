/**
 * This service ends the convocations of a dossier that ends: its place is free at once, in the transaction of its end.
 */
import { CONVOCATIONS_OUVERTES } from '@portail/config/rules/entretien';
import { verrouillerCreneaux } from '../../../platform/db/locks.ts';
import type { Acte } from '../../../platform/db/transaction.ts';
import { retirerCourriels } from '../../../platform/mail/outbox.ts';
import { clesPerimees } from './cles.ts';
import { type CreneauTenu, type Entretien, entretiensPar, tenus } from './ligne.ts';
import { rendre } from './places.ts';

/** `Quitte` is a créneau that a dossier gave back as it ended, with what an agenda needs to forget it. */
export type Quitte = { candidatureRef: string; sequence: number; creneau: CreneauTenu; entretien: Entretien };

/**
 * `clore` frees what dossiers hold and closes their convocations. Its caller holds the dossiers' locks, and tells the
 * candidat in its own mail. All the créneaux are locked at once, by number: a person's two dossiers may hold them in
 * the other order.
 *
 * @returns the créneaux that are given back
 */
export async function clore(candidatureRefs: readonly string[], acte: Acte): Promise<Quitte[]> {
  const { trx } = acte;
  const ouvertes = () =>
    trx('convocations')
      .whereIn('candidature_ref', [...candidatureRefs])
      .whereIn('etat', [...CONVOCATIONS_OUVERTES]);
  const refs: string[] = await ouvertes().pluck('document_id');
  if (refs.length === 0) return [];
  const ids = [...(await tenus(refs, trx)).values()].map(({ creneauId }) => creneauId);
  if (ids.length > 0) await verrouillerCreneaux(trx, (creneaux) => creneaux.whereIn('id', ids));
  // The bureau may have ended a réservation before its créneau's lock was had; it makes none without the dossier's.
  const rendus = await tenus(refs, trx);
  for (const tenu of rendus.values()) await rendre(tenu, 'liberee', acte);
  const closes: Close[] = await ouvertes().update({ etat: 'close' }, [
    'document_id as ref',
    'candidature_ref as candidatureRef',
    'sequence',
    'prevenue_le as prevenueLe',
  ]);
  await retirerCourriels(trx, closes.flatMap(clesPerimees));
  const entretiens = await entretiensPar([...rendus.values()].map(({ entretienRef }) => entretienRef));
  return closes.flatMap(({ ref, candidatureRef, sequence }) => {
    const creneau = rendus.get(ref);
    const entretien = creneau && entretiens.get(creneau.entretienRef);
    return entretien ? [{ candidatureRef, sequence, creneau, entretien }] : [];
  });
}

type Close = { ref: string; candidatureRef: string; sequence: number; prevenueLe: Date | null };
