/** This file says which deadlines the bureau may give to a candidat, with the sentences that tell them (domain §2). */
import { afficherJour, ajouterJours, finDuJour, type Jour, jourDeParis, joursEntre } from '../paris.ts';
import type { CodeRefus, Refus } from '../refusals.ts';
import type { EtatCandidature } from './etats.ts';

export type BornesDelai = {
  /** `limite` is the candidat's present deadline, which no act makes earlier; null when there is none. */
  limite: Date | null;
  /** `gardable` is true when the act asks for something else than time, so that the present deadline may stay. */
  gardable?: boolean;
  /** `dernierJour` is the last day of the campagne; no deadline is later. */
  dernierJour: Jour;
  maintenant: Date;
};

/**
 * `bornesDUnTerme` gives the bounds of a deadline that replaces none.
 *
 * @param bornes of a délai
 */
export const bornesDUnTerme = (bornes: BornesDelai): BornesDelai => ({ ...bornes, limite: null });

/**
 * `bornesDesComplements` gives the bounds of a deadline for compléments. It is never earlier than the deadline of
 * compléments already asked for.
 */
export function bornesDesComplements(etat: EtatCandidature, bornes: BornesDelai): BornesDelai {
  return etat === 'incomplete' ? { ...bornes, gardable: true } : bornesDUnTerme(bornes);
}

/**
 * `dernierJourDeCampagne` gives the last day of a campagne. A deleted campagne ends with its year, so that a deadline
 * always has a bound.
 */
export function dernierJourDeCampagne(annee: number, au: Jour | null): Jour {
  return au ?? `${annee}-12-31`;
}

/** `refusDeDelai` gives why a deadline is refused; empty when it is granted. */
export function refusDeDelai(delai: Date | null, bornes: BornesDelai): Refus[] {
  const code = codeDuRefus(delai, bornes);
  return code ? [{ code, cible: 'delai' }] : [];
}

function codeDuRefus(delai: Date | null, bornes: BornesDelai): CodeRefus | undefined {
  const { limite, gardable, dernierJour, maintenant } = bornes;
  // This refusal comes first, because it is why no other day would do.
  if (!joursPossibles(bornes)) return 'delai_apres_campagne';
  const futur = delai !== null && delai > maintenant;
  if (!futur) return 'delai_pas_dans_le_futur';
  if (limite && (gardable ? delai < limite : delai <= limite)) return 'delai_pas_plus_tard';
  return delai > finDuJour(dernierJour) ? 'delai_apres_campagne' : undefined;
}

/** `joursPossibles` gives the first and the last day that are granted; null when the campagne leaves none. */
export function joursPossibles(bornes: BornesDelai): { du: Jour; au: Jour } | null {
  const { limite, gardable, dernierJour, maintenant } = bornes;
  const court = limite !== null && limite > maintenant;
  const apres = court ? limite : maintenant;
  const jour = jourDeParis(apres);
  const du = (court && gardable) || finDuJour(jour) > apres ? jour : ajouterJours(jour, 1);
  return du <= dernierJour ? { du, au: dernierJour } : null;
}

const PROPOSITIONS = [3, 7, 14] as const;

/**
 * `delaisProposes` gives « +3 j », « +7 j » and « +14 j » after the present deadline. Once that has passed, they count
 * from today. A `jour` is null when it is not possible.
 */
export function delaisProposes(bornes: BornesDelai): { jours: number; jour: Jour | null }[] {
  const { limite, maintenant } = bornes;
  const depuis = jourDeParis(limite && limite > maintenant ? limite : maintenant);
  const possibles = joursPossibles(bornes);
  return PROPOSITIONS.map((jours) => {
    const jour = ajouterJours(depuis, jours);
    return { jours, jour: possibles && jour >= possibles.du && jour <= possibles.au ? jour : null };
  });
}

/**
 * `direDelai` writes a granted day: « Du 04/12/2026 au 11/12/2026 (+7 j) », or « Jusqu’au 11/12/2026 (+7 j) » without a
 * present deadline.
 */
export function direDelai({ limite, maintenant }: BornesDelai, jour: Jour): string {
  const depuis = jourDeParis(limite ?? maintenant);
  if (limite && jour === depuis) return `Toujours le ${afficherJour(jour)}`;
  const ecart = `(+${joursEntre(depuis, jour)}\u00a0j)`;
  return limite
    ? `Du ${afficherJour(depuis)} au ${afficherJour(jour)} ${ecart}`
    : `Jusqu’au ${afficherJour(jour)} ${ecart}`;
}

/** `direBornes` is written beside the field before anything is typed. */
export function direBornes(bornes: BornesDelai): string {
  const { limite, dernierJour } = bornes;
  const actuelle = limite ? [`Date limite actuelle : ${afficherJour(jourDeParis(limite))}.`] : [];
  const phrases = [
    'Jusqu’à la fin de cette journée, heure de Paris.',
    ...actuelle,
    `Au plus tard le ${afficherJour(dernierJour)}, dernier jour de la campagne.`,
  ];
  return phrases.join(' ');
}

/**
 * `direRefusDeDelai` explains a refused deadline with the present one and the possible days; undefined for other
 * refusals.
 */
export function direRefusDeDelai(code: CodeRefus, bornes: BornesDelai): string | undefined {
  const raison = RAISONS[code]?.(bornes);
  if (raison === undefined) return undefined;
  const suite = `${direPresente(bornes)}${direPossibles(bornes)}`;
  return `${raison} ${suite.charAt(0).toUpperCase()}${suite.slice(1)}.`;
}

const RAISONS: Partial<Record<CodeRefus, (bornes: BornesDelai) => string>> = {
  delai_manquant: () => 'Indiquez une date limite.',
  delai_pas_dans_le_futur: () => 'Ce jour est passé.',
  delai_pas_plus_tard: ({ gardable }) =>
    gardable
      ? 'Une date limite que le candidat connaît n’est jamais avancée.'
      : 'Un délai ne fait que repousser la date limite.',
  delai_apres_campagne: ({ dernierJour, maintenant }) =>
    `La campagne ${dernierJour < jourDeParis(maintenant) ? 's’est terminée' : 'se termine'} le ${afficherJour(dernierJour)}.`,
};

function direPresente({ limite, maintenant }: BornesDelai): string {
  if (!limite) return '';
  const jour = afficherJour(jourDeParis(limite));
  return limite > maintenant
    ? `La date limite actuelle est le ${jour} : `
    : `La date limite est passée depuis le ${jour} : `;
}

function direPossibles(bornes: BornesDelai): string {
  const possibles = joursPossibles(bornes);
  if (!possibles) return 'plus aucun jour n’est possible';
  const { du, au } = possibles;
  return du === au
    ? `seul le ${afficherJour(du)} est possible`
    : `choisissez un jour du ${afficherJour(du)} au ${afficherJour(au)}`;
}
