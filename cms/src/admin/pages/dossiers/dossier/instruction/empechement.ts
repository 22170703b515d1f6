import type { DossierBureau } from '@portail/config/desk';
import { ajouterJours, finDuJour, jourDeParis } from '@portail/config/paris';
import { type CodeRefus, messageRefus, type Refus } from '@portail/config/refusals';
import type { Acte } from './acte';

/** Refusals that name pièces, said once for all of them; the rule's own sentences speak of one, or to the candidat. */
const AVANT: Partial<Record<CodeRefus, string>> = {
  piece_manquante: 'pièces obligatoires sans réponse',
  piece_non_jugee: 'pièces obligatoires à vérifier',
  piece_refusee: 'pièces obligatoires refusées',
};

/** Why an act would be refused whatever were typed in its dialog; null when it is open. */
export function empechement({ decider, libelle }: Acte, dossier: DossierBureau): string | null {
  const maintenant = new Date();
  const delai = finDuJour(ajouterJours(jourDeParis(maintenant), 1));
  const decision = decider(dossier, { motif: 'un motif', delai }, maintenant);
  return decision.ok ? null : `${libelle} : ${raisons(decision.refus, dossier).join(' ; ')}`;
}

/** Of the paragraph that says it: the closed button is described by it. */
export const idEmpechement = ({ evenement }: Acte) => `empechement-${evenement}`;

function raisons(refus: readonly Refus[], { pieces }: DossierBureau): string[] {
  const codes = [...new Set(refus.map(({ code }) => code))];
  return codes.map((code) => {
    const avant = AVANT[code];
    if (!avant) return messageRefus(code);
    const cibles = refus.filter((un) => un.code === code).map(({ cible }) => cible);
    const intitules = pieces.filter(({ ref }) => cibles.includes(ref)).map(({ intitule }) => `« ${intitule} »`);
    return `${avant} : ${intitules.join(', ')}`;
  });
}
