/**
 * This file computes the working row of a dossier: the columns by which the bureau filters, counts and orders. Each act
 * writes them again, so that no list opens a snapshot or counts pièces.
 */
import type { EtatCandidature } from './etats.ts';
import { attenduesDe, type Demandes, type Instantane } from './instantane.ts';
import { type EtatPiece, estAReprendre, estAVerifier } from './pieces.ts';

export type LigneDeTravail = {
  /** `nom` and `prenom` are those of the transmission; null before it, when the profil's are shown. */
  nom: string | null;
  prenom: string | null;
  /** `renvoyeeLe` is when the candidat last sent compléments. */
  renvoyeeLe: Date | null;
  /** `recueLe` is when the IUT last received something: the compléments, or the transmission. */
  recueLe: Date | null;
  /** `reponses` counts the answers to what was asked, judged or not. */
  reponses: number;
  /** `aVerifier` counts the answers that nobody has judged, `incapacites` those of them that are an incapacité. */
  aVerifier: number;
  incapacites: number;
  /** `aCompleter` counts what the candidat has left to do in an `incomplete` dossier. */
  aCompleter: number;
  /** `echeance` is the deadline of the compléments; null in every other state. */
  echeance: Date | null;
};

type Travaille = {
  etat: EtatCandidature;
  transmiseLe: Date | string | null;
  delaiComplements: Date | string | null;
  instantane: (Demandes & Pick<Instantane, 'renvois' | 'profil'>) | null;
};
type Reponse = { pieceDemandeeRef: string; etat: EtatPiece; reprise: boolean };

/** `ETATS_SUIVIS` are the states in which somebody still works on what was transmitted. */
const ETATS_SUIVIS: readonly EtatCandidature[] = ['transmise', 'incomplete', 'complete'];

const SANS_TRAVAIL = {
  nom: null,
  prenom: null,
  renvoyeeLe: null,
  recueLe: null,
  reponses: 0,
  aVerifier: 0,
  incapacites: 0,
  aCompleter: 0,
  echeance: null,
} as const satisfies LigneDeTravail;

/**
 * `ligneDeTravail` gives the working row of a dossier. Before its transmission, a dossier gives the IUT nothing to do.
 *
 * @param pieces the answers as the bureau reads them
 * @param vues the same as the candidat reads them
 */
export function ligneDeTravail(
  { etat, transmiseLe, delaiComplements, instantane }: Travaille,
  pieces: readonly Reponse[],
  vues: readonly Reponse[],
): LigneDeTravail {
  if (transmiseLe === null) return SANS_TRAVAIL;
  if (!instantane) return { ...SANS_TRAVAIL, recueLe: new Date(transmiseLe) };
  const { profil, renvois } = instantane;
  const dernier = renvois.at(-1);
  const renvoyeeLe = dernier ? new Date(dernier.le) : null;
  const demandees = new Set(attenduesDe(instantane).map(({ pieceDemandeeRef }) => pieceDemandeeRef));
  const suivi = ETATS_SUIVIS.includes(etat);
  const reponses = pieces.filter((piece) => demandees.has(piece.pieceDemandeeRef) && piece.etat !== 'reclamee');
  const aVerifier = reponses.filter((piece) => estAVerifier(piece.etat));
  return {
    nom: profil.nom,
    prenom: profil.prenom,
    renvoyeeLe,
    recueLe: renvoyeeLe ?? new Date(transmiseLe),
    reponses: reponses.length,
    aVerifier: suivi ? aVerifier.length : 0,
    incapacites: suivi ? aVerifier.filter((piece) => piece.etat === 'incapacite_declaree').length : 0,
    aCompleter: etat === 'incomplete' ? vues.filter((vue) => vue.reprise || estAReprendre(vue.etat)).length : 0,
    echeance: etat === 'incomplete' && delaiComplements !== null ? new Date(delaiComplements) : null,
  };
}
