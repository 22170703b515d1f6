/** This file says when the closing date of formations may be moved, and for whom it then changes something. */
import { finDuJour, type Jour, jourDeParis } from '../paris.ts';
import { type CodeRefus, type Decision, selon } from '../refusals.ts';
import type { EtatCandidature } from './etats.ts';

/** `estReportee` is false for a formation that closes that day or later: no act makes a closing date earlier. */
export const estReportee = (au: Jour, nouvelle: Jour): boolean => au < nouvelle;

type Bornes = {
  /** `dernierJour` is the last day of the campagne. */
  dernierJour: Jour;
  maintenant: Date;
};

/**
 * `peutReporter` moves closing dates later, up to the campagne's end.
 *
 * @param closes the present closing dates; those that are later already stay as they are
 */
export function peutReporter(closes: readonly Jour[], nouvelle: Jour, { dernierJour, maintenant }: Bornes): Decision {
  const code = codeDuRefus(closes, nouvelle, dernierJour, jourDeParis(maintenant));
  return selon(code ? [{ code, cible: 'au' }] : []);
}

function codeDuRefus(
  closes: readonly Jour[],
  nouvelle: Jour,
  dernierJour: Jour,
  aujourdhui: Jour,
): CodeRefus | undefined {
  if (nouvelle < aujourdhui) return 'delai_pas_dans_le_futur';
  if (nouvelle > dernierJour) return 'delai_apres_campagne';
  return closes.some((au) => estReportee(au, nouvelle)) ? undefined : 'delai_pas_plus_tard';
}

/** `ETATS_CONCERNES` are the dossiers that a later closing date gives time to; those that were closed open again. */
export const ETATS_CONCERNES = ['en_constitution', 'non_transmise'] as const satisfies EtatCandidature[];

/** `gagneDuTemps` is false for a dossier that had a personal deadline as late as the new closing date. */
export function gagneDuTemps(
  { etat, delaiPersonnel }: { etat: EtatCandidature; delaiPersonnel: Date | null },
  nouvelle: Jour,
): boolean {
  if (!(ETATS_CONCERNES as readonly EtatCandidature[]).includes(etat)) return false;
  return delaiPersonnel === null || delaiPersonnel < finDuJour(nouvelle);
}
