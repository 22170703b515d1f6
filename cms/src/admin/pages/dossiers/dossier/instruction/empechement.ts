import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { finDuJour } from '@portail/config/paris';
import { messageRefus, type Refus } from '@portail/config/refusals';
import { direRefusDeDelai, joursPossibles } from '@portail/config/rules/delais';
import { LIBELLE_PIECE_BUREAU } from '@portail/config/rules/pieces';
import type { Acte } from './acte';

/** `empechement` gives why an act would be refused whatever were typed in its dialog; null when it is open. */
export function empechement({ decider, bornes }: Acte, dossier: DossierBureau): string | null {
  const limites = bornes?.(dossier);
  const delai = finDuJour((limites && joursPossibles(limites)?.du) ?? dossier.dernierJour);
  const decision = decider(dossier, { motif: 'un motif', delai });
  if (decision.ok) return null;
  const [{ code }] = decision.refus;
  // The page offers no act of another state: what is left is time for somebody who has nothing left to do.
  if (code === 'etat_incompatible') return 'Le candidat n’a plus rien à compléter : il attend votre décision.';
  return (limites && direRefusDeDelai(code, limites)) ?? raison(decision.refus, dossier);
}

/** `idEmpechement` identifies the paragraph by which the closed button is described. */
export const idEmpechement = ({ evenement }: Acte) => `empechement-${evenement}`;

/**
 * `raison` says refusals that name pièces once for all of them: the rule's own sentences speak of one, or to the
 * candidat.
 */
function raison(refus: readonly [Refus, ...Refus[]], { pieces }: DossierBureau): string {
  const visees = pieces.filter(({ ref }) => refus.some(({ cible }) => cible === ref));
  if (visees.length === 0) return messageRefus(refus[0].code);
  const dites = visees.map(({ intitule, etat }) => `« ${intitule} » (${LIBELLE_PIECE_BUREAU[etat].toLowerCase()})`);
  return `Il reste à accepter ${dites.join(', ')}.`;
}
