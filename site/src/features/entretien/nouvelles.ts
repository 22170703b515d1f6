/**
 * `nouvelleDeConvocation` is the sentence of a convocation's page after an act. It is said only if the address proves
 * that the act was just done (`lib/preuve.ts`), and the convocation agrees.
 */
import type { ResumeConvocation } from '@portail/config/contract/convocation';
import { direPlage } from '@portail/config/heures';
import { plageDe } from './entretien.ts';

/**
 * `nouvelleDeConvocation` checks the act and the convocation.
 *
 * @param fait that the address proves
 * @param cible the réservation that was made: another one may have taken its place since
 */
export function nouvelleDeConvocation(
  { etat, rendezVous }: Pick<ResumeConvocation, 'etat' | 'rendezVous'>,
  fait: string | undefined,
  cible: string | null,
): string | undefined {
  if (fait === 'positionne' && rendezVous && rendezVous.id === cible) {
    return `Vous êtes positionné : ${direPlage(plageDe(rendezVous))}. Un courriel vous le confirme.`;
  }
  if (fait === 'presence_annulee' && etat === 'convoque') {
    return 'Votre présence à l’entretien est annulée. Vous pouvez choisir un autre créneau parmi ceux disponibles.';
  }
  return undefined;
}
