/**
 * This service ends the convocations of a dossier that ends: its place is free at once, in the transaction of its end.
 */
import { CONVOCATIONS_OUVERTES } from '@portail/config/rules/entretien';
import { verrouillerCreneaux } from '../../../platform/db/locks.ts';
import type { Acte } from '../../../platform/db/transaction.ts';
import { tenus } from './ligne.ts';
import { rendre } from './places.ts';

/**
 * `clore` frees what a dossier holds and closes its convocation. Its caller holds the dossier's lock, and tells the
 * candidat in its own mail.
 */
export async function clore(candidatureRef: string, acte: Acte): Promise<void> {
  const { trx } = acte;
  const ouverte = await trx('convocations')
    .where({ candidature_ref: candidatureRef })
    .whereIn('etat', [...CONVOCATIONS_OUVERTES])
    .first('id', 'document_id as ref');
  if (!ouverte) return;
  const avant = (await tenus([ouverte.ref], trx)).get(ouverte.ref);
  if (avant) await verrouillerCreneaux(trx, (creneaux) => creneaux.where({ id: avant.creneauId }));
  // The bureau may have moved or withdrawn the réservation before the lock was had.
  const tenu = (await tenus([ouverte.ref], trx)).get(ouverte.ref);
  if (tenu && tenu.creneauId !== avant?.creneauId) {
    await verrouillerCreneaux(trx, (creneaux) => creneaux.where({ id: tenu.creneauId }));
  }
  if (tenu) await rendre(tenu, 'liberee', acte);
  await trx('convocations')
    .where({ id: ouverte.id })
    .whereIn('etat', [...CONVOCATIONS_OUVERTES])
    .update({ etat: 'close' });
}
