import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { etatsDe } from '@portail/config/rules/etats';
import type { Acte } from './acte';
import { accorderDelai } from './actes/accorder-delai';
import { declarerComplet } from './actes/declarer-complet';
import { declarerIrrecevable } from './actes/declarer-irrecevable';
import { demanderComplements } from './actes/demander-complements';
import { rouvrir } from './actes/rouvrir';

/** `ACTES` is in the order of the page: what goes on first, what ends last. */
const ACTES: readonly Acte[] = [declarerComplet, demanderComplements, accorderDelai, rouvrir, declarerIrrecevable];

/** `actesOuverts` gives the acts that the dossier's state allows. */
export function actesOuverts({ etat }: DossierBureau): Acte[] {
  return ACTES.filter(({ evenement }) => etatsDe(evenement).includes(etat));
}
