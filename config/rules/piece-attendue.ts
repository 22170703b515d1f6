/**
 * This file says how the IUT accepts that a pièce comes later, by a date of its own. A transcript of July does not hold
 * back a dossier of March: its incapacité is accepted, and its file is still awaited.
 */
import { ACCORDE, type Decision, refuser, selon } from '../refusals.ts';
import { type BornesDelai, bornesDUnTerme, refusDeDelai } from './delais.ts';
import { estPassee } from './echeances.ts';
import type { EtatCandidature } from './etats.ts';
import { type ContexteJugement, type EtatPiece, peutJuger } from './pieces.ts';

/** `ETATS_EN_ATTENTE` are the states of a dossier in which the file may come. */
const ETATS_EN_ATTENTE: ReadonlySet<EtatCandidature> = new Set(['transmise', 'incomplete', 'complete']);
/** `REPONSES_EN_ATTENTE` are the answers that the file may still replace: a file that was judged is not. */
const REPONSES_EN_ATTENTE: ReadonlySet<EtatPiece> = new Set(['incapacite_acceptee', 'deposee']);

/**
 * `peutAttendre` accepts an incapacité until a date, or moves that date: in the same moments as a judgement, and until
 * the campagne's end.
 */
export function peutAttendre(contexte: ContexteJugement, jusquau: Date, bornes: BornesDelai): Decision {
  if (!contexte.etat.startsWith('incapacite')) return refuser('piece_sans_incapacite');
  const dejaAcceptee = contexte.etat === 'incapacite_acceptee' && ETATS_EN_ATTENTE.has(contexte.etatCandidature);
  const jugement = dejaAcceptee ? ACCORDE : peutJuger(contexte, 'accepter', '');
  return jugement.ok ? selon(refusDeDelai(jusquau, bornesDUnTerme(bornes))) : jugement;
}

/**
 * `attenduePlusTard` is true while the candidat may deposit such a pièce.
 *
 * @param etat of the answer as the bureau knows it: a file that was accepted is no longer the candidat's to replace
 */
export function attenduePlusTard(
  { etat, attendueJusquau }: { etat: EtatPiece; attendueJusquau: Date | string | null },
  etatCandidature: EtatCandidature,
  instant: Date,
): boolean {
  if (attendueJusquau === null || !ETATS_EN_ATTENTE.has(etatCandidature)) return false;
  return REPONSES_EN_ATTENTE.has(etat) && !estPassee(new Date(attendueJusquau), instant);
}

/** `RAPPEL_ATTENTE_JOURS` is how long before the date the candidat is reminded, once. */
export const RAPPEL_ATTENTE_JOURS = 7;
