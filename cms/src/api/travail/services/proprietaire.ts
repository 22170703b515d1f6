import type { Portee } from '@portail/config/rules/droits';
import { SORTES_TRAVAIL } from '@portail/config/rules/travaux';
import { maintenant } from '../../../platform/db/clock.ts';
import { porteesActuelles } from '../../affectation/services/portees.ts';
import type { LigneTravail } from './travail.ts';

/** `DROITS_MS` is after how long a work reads its owner's rights again: at each step, they cost as much as the step. */
const DROITS_MS = 1_000;

/** `Proprietaire` is who asked for a work, with the scopes in which they still may when a step is done. */
export type Proprietaire = { id: number; portees: readonly Portee[] };

/** `proprietaireDe` reads who asked for a work, and until when what is read of their rights may serve. */
export async function proprietaireDe({
  demandePar: id,
  sorte,
}: Pick<LigneTravail, 'demandePar' | 'sorte'>): Promise<Proprietaire & { relireDes: Date }> {
  const relireDes = new Date((await maintenant()).getTime() + DROITS_MS);
  return { id, portees: await porteesActuelles(id, SORTES_TRAVAIL[sorte].action), relireDes };
}
