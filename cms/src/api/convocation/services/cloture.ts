/**
 * This service ends the convocations of a dossier that ends: its place is free at once, in the transaction of its end.
 */
import { CONVOCATIONS_OUVERTES } from '@portail/config/rules/entretien';
import { verrouillerCreneaux } from '../../../platform/db/locks.ts';
import type { Acte } from '../../../platform/db/transaction.ts';
import { retirerCourriels } from '../../../platform/mail/outbox.ts';
import { cleDuFait, clesDesRappels } from './cles.ts';
import { tenus } from './ligne.ts';
import { rendre } from './places.ts';

/**
 * `clore` frees what dossiers hold and closes their convocations. Its caller holds the dossiers' locks, and tells the
 * candidat in its own mail. All the créneaux are locked at once, by number: a person's two dossiers may hold them in
 * the other order.
 */
export async function clore(candidatureRefs: readonly string[], acte: Acte): Promise<void> {
  const { trx } = acte;
  const ouvertes = () =>
    trx('convocations')
      .whereIn('candidature_ref', [...candidatureRefs])
      .whereIn('etat', [...CONVOCATIONS_OUVERTES]);
  const lignes: { ref: string; sequence: number }[] = await ouvertes().select('document_id as ref', 'sequence');
  if (lignes.length === 0) return;
  const refs = lignes.map(({ ref }) => ref);
  const ids = [...(await tenus(refs, trx)).values()].map(({ creneauId }) => creneauId);
  if (ids.length > 0) await verrouillerCreneaux(trx, (creneaux) => creneaux.whereIn('id', ids));
  // The bureau may have ended a réservation before its créneau's lock was had; it makes none without the dossier's.
  const tenues = await tenus(refs, trx);
  for (const tenu of tenues.values()) await rendre(tenu, 'liberee', acte);
  const perimes = lignes.flatMap(({ ref, sequence }) => [
    ...Array.from({ length: sequence }, (_, rang) => cleDuFait(ref, rang + 1)),
    ...clesDesRappels(ref, tenues.get(ref)?.reservationRef),
  ]);
  await retirerCourriels(trx, perimes);
  await ouvertes().update({ etat: 'close' });
}
