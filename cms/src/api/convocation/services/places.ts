/**
 * This service moves the two counters of a place: `prises` of the créneau, and the active réservation. Its callers hold
 * the créneau's lock, and that of the dossier to make a réservation. It imports nothing of candidature: the end of a
 * dossier calls it.
 */
import type { EtatReservation } from '@portail/config/rules/entretien';
import type { Acte } from '../../../platform/db/transaction.ts';
import type { CreneauTenu } from './ligne.ts';

const reservations = () => strapi.db.query('api::reservation.reservation');

/**
 * `poser` takes a place for a convocation, on the condition that one is left.
 *
 * @returns the new réservation
 * @throws when the créneau is full or withdrawn: its caller has read it under its lock
 */
export async function poser(
  convocationRef: string,
  creneau: { id: number; ref: string },
  par: 'candidat' | 'agent',
  { trx, instant }: Acte,
): Promise<string> {
  const prises: number = await trx('creneaux')
    .where({ id: creneau.id, etat: 'ouvert' })
    .andWhereRaw('prises < capacite')
    .increment('prises', 1);
  if (prises !== 1) throw new Error(`créneau ${creneau.ref} has no place left under its lock`);
  const { documentId } = await reservations().create({
    data: { convocationRef, creneauRef: creneau.ref, etat: 'active', par, creeeLe: instant },
    select: ['documentId'],
  });
  return documentId;
}

/** `rendre` gives the place back, and keeps the réservation with how it ended. */
export async function rendre(
  tenu: Pick<CreneauTenu, 'reservationId' | 'creneauId' | 'reservationRef'>,
  etat: Exclude<EtatReservation, 'active'>,
  { trx, instant }: Acte,
): Promise<void> {
  const finies: number = await trx('reservations')
    .where({ id: tenu.reservationId, etat: 'active' })
    .update({ etat, finie_le: instant });
  if (finies !== 1) throw new Error(`réservation ${tenu.reservationRef} is no longer active under its créneau's lock`);
  await trx('creneaux').where({ id: tenu.creneauId }).decrement('prises', 1);
}
