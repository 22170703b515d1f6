import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { DOSSIERS_CONVOCABLES } from '@portail/config/rules/entretien';
import { etatsDe } from '@portail/config/rules/etats';
import { estConvoque } from '../convocation/est-convoque';
import type { Acte } from './acte';
import { accorderDelai } from './actes/accorder-delai';
import { convoquer } from './actes/convoquer';
import { declarerComplet } from './actes/declarer-complet';
import { declarerIrrecevable } from './actes/declarer-irrecevable';
import { demanderComplements } from './actes/demander-complements';
import { rouvrir } from './actes/rouvrir';

/** `ACTES` is in the order of the page: what goes on first, what ends last. */
const ACTES: readonly Acte[] = [
  declarerComplet,
  demanderComplements,
  convoquer,
  accorderDelai,
  rouvrir,
  declarerIrrecevable,
];

/** `actesOuverts` gives the acts that the dossier's state allows. */
export function actesOuverts(dossier: DossierBureau): Acte[] {
  const { etat } = dossier;
  return ACTES.filter(({ evenement }) =>
    evenement === 'convoquer'
      ? DOSSIERS_CONVOCABLES.includes(etat) && !estConvoque(dossier)
      : etatsDe(evenement).includes(etat),
  );
}
