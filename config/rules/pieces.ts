/** This file holds the pièces justificatives: states, acts, guards and counts (domain §3, guide p. 15–18). */
import * as z from 'zod/mini';
import { ACCORDE, type CodeRefus, type Decision, messageRefus, type Refus, refuser } from '../refusals.ts';
import { type EtatCandidature, refuserModification } from './etats.ts';
import { lignesFacultatives } from './texte.ts';
import { type Modalite, modalitesClassees, type Voeux } from './voeux.ts';

export const ETATS_PIECE = [
  'attendue',
  'deposee',
  'incapacite_declaree',
  'validee',
  'refusee',
  'incapacite_acceptee',
  'incapacite_refusee',
  // `reclamee`: the IUT asks for a pièce that was not answered.
  'reclamee',
] as const;
export type EtatPiece = (typeof ETATS_PIECE)[number];

/** `ETATS_PIECE_ENREGISTREE` are the states that a row may hold: `attendue` is the absence of a row. */
export const ETATS_PIECE_ENREGISTREE = ETATS_PIECE.filter((etat) => etat !== 'attendue');

export const ANALYSES = ['non_faite', 'en_cours', 'saine', 'infecte'] as const;
export type Analyse = (typeof ANALYSES)[number];

/** `LIBELLE_CONTENU` warns the bureau, before it opens a file, of what a PDF holds beside its pages. */
export const LIBELLE_CONTENU = {
  fichier_joint: 'Contient un fichier joint',
  programme: 'Contient un programme',
} as const;
export type ContenuFichier = keyof typeof LIBELLE_CONTENU;
export const CONTENUS_FICHIER = Object.keys(LIBELLE_CONTENU) as [ContenuFichier, ...ContenuFichier[]];

/**
 * `TAILLE_MAX_FICHIER` is in bytes: a file is smaller, « d'une taille inférieure à 3 Mo » (guide p. 16), and never
 * equal.
 */
export const TAILLE_MAX_FICHIER = 3 * 1024 * 1024;
export const MOTIF_INCAPACITE = { min: 10, max: 1000 } as const;

const MOTIF_A_ECRIRE = messageRefus('motif_incapacite');
export const MotifIncapacite = lignesFacultatives(MOTIF_INCAPACITE.max, MOTIF_A_ECRIRE).check(
  z.minLength(MOTIF_INCAPACITE.min, MOTIF_A_ECRIRE),
);

/** `PieceAttendue` is an entry of a formation's list of pièces. Without modalité it concerns both. */
export type PieceAttendue = {
  pieceDemandeeRef: string;
  obligatoire: boolean;
  modalite: Modalite | null;
};

/** `PieceRepondue` is the candidat's answer to one entry. */
export type PieceRepondue = {
  pieceDemandeeRef: string;
  etat: EtatPiece;
  analyse?: Analyse | null;
};

export type EvenementPiece =
  | 'deposer'
  | 'deposer_attendue'
  | 'retirer'
  | 'declarer_incapacite'
  | 'retirer_incapacite'
  | 'valider'
  | 'refuser'
  | 'accepter_incapacite'
  | 'refuser_incapacite'
  | 'reclamer';

/** `TRANSITIONS_PIECE` is the state machine of one pièce: event → (from → to). Any other move is refused. */
export const TRANSITIONS_PIECE: Record<EvenementPiece, Partial<Record<EtatPiece, EtatPiece>>> = {
  deposer: {
    attendue: 'deposee',
    deposee: 'deposee',
    incapacite_declaree: 'deposee',
    refusee: 'deposee',
    incapacite_refusee: 'deposee',
    reclamee: 'deposee',
  },
  // `deposer_attendue` answers a pièce that the IUT accepted to wait for, whatever the state of the dossier.
  deposer_attendue: { deposee: 'deposee', incapacite_declaree: 'deposee', incapacite_acceptee: 'deposee' },
  retirer: { deposee: 'attendue' },
  // `declarer_incapacite` is absent from `incapacite_refusee`: after that refusal, only a file answers.
  declarer_incapacite: {
    attendue: 'incapacite_declaree',
    refusee: 'incapacite_declaree',
    reclamee: 'incapacite_declaree',
  },
  retirer_incapacite: { incapacite_declaree: 'attendue' },
  valider: { deposee: 'validee', refusee: 'validee', validee: 'validee' },
  refuser: { deposee: 'refusee', validee: 'refusee', refusee: 'refusee' },
  accepter_incapacite: {
    incapacite_declaree: 'incapacite_acceptee',
    incapacite_refusee: 'incapacite_acceptee',
    incapacite_acceptee: 'incapacite_acceptee',
  },
  refuser_incapacite: {
    incapacite_declaree: 'incapacite_refusee',
    incapacite_acceptee: 'incapacite_refusee',
    incapacite_refusee: 'incapacite_refusee',
  },
  reclamer: { attendue: 'reclamee' },
};

export function etatApres(evenement: EvenementPiece, depuis: EtatPiece): EtatPiece | undefined {
  return TRANSITIONS_PIECE[evenement][depuis];
}

/** `evenementDeJugement` gives the event of a verdict on what was answered, a file or an incapacité. */
export function evenementDeJugement(verdict: 'accepter' | 'refuser', etat: EtatPiece): EvenementPiece {
  const incapacite = etat.startsWith('incapacite');
  if (verdict === 'accepter') return incapacite ? 'accepter_incapacite' : 'valider';
  return incapacite ? 'refuser_incapacite' : 'refuser';
}

/** `LIBELLE_PIECE` is what the candidat reads beside a pièce. */
export const LIBELLE_PIECE: Record<EtatPiece, string> = {
  attendue: 'À déposer',
  deposee: 'Déposée',
  incapacite_declaree: 'Incapacité de dépôt indiquée',
  validee: 'Acceptée par l’établissement',
  refusee: 'Refusée par l’établissement',
  incapacite_acceptee: 'Incapacité de dépôt acceptée',
  incapacite_refusee: 'Incapacité de dépôt refusée : déposez la pièce',
  reclamee: 'Demandée par l’établissement',
};

/** `LIBELLE_PIECE_BUREAU` is what the bureau reads beside a pièce: its work is to verify. */
export const LIBELLE_PIECE_BUREAU: Record<EtatPiece, string> = {
  attendue: 'Non déposée',
  deposee: 'À vérifier',
  incapacite_declaree: 'Incapacité à vérifier',
  validee: 'Acceptée',
  refusee: 'Refusée',
  incapacite_acceptee: 'Incapacité acceptée',
  incapacite_refusee: 'Incapacité refusée',
  reclamee: 'Demandée',
};

const REPONDUE: ReadonlySet<EtatPiece> = new Set(['deposee', 'incapacite_declaree', 'validee', 'incapacite_acceptee']);
const REFUSEE: ReadonlySet<EtatPiece> = new Set(['refusee', 'incapacite_refusee']);
const AVEC_FICHIER: ReadonlySet<EtatPiece> = new Set(['deposee', 'validee', 'refusee']);
const EN_INCAPACITE: ReadonlySet<EtatPiece> = new Set(['incapacite_declaree', 'incapacite_acceptee']);

export function estRepondue(etat: EtatPiece): boolean {
  return REPONDUE.has(etat);
}

export function estRefusee(etat: EtatPiece): boolean {
  return REFUSEE.has(etat);
}

/** `estAReprendre` is true for what the candidat has to answer: it was refused, or asked for at last. */
export function estAReprendre(etat: EtatPiece): boolean {
  return estRefusee(etat) || etat === 'reclamee';
}

/** `estAVerifier` is true for an answer that is not judged. */
export function estAVerifier(etat: EtatPiece): boolean {
  return etat === 'deposee' || etat === 'incapacite_declaree';
}

/**
 * `resteACompleter` tells whether the candidat has something to do in an `incomplete` dossier. Once the IUT has
 * accepted all that it had refused, the dossier waits for its verification.
 *
 * @param pieces as the candidat sees them
 */
export function resteACompleter(pieces: readonly { etat: EtatPiece; reprise: boolean }[]): boolean {
  return pieces.some(({ etat, reprise }) => reprise || estAReprendre(etat));
}

/** `JUGEMENTS_ANNONCES` are the states whose judgements the candidat reads: sent with a request, or final. */
const JUGEMENTS_ANNONCES: ReadonlySet<EtatCandidature> = new Set(['incomplete', 'irrecevable']);
const SANS_JUGEMENT: Partial<Record<EtatPiece, EtatPiece>> = {
  validee: 'deposee',
  refusee: 'deposee',
  incapacite_acceptee: 'incapacite_declaree',
  incapacite_refusee: 'incapacite_declaree',
  reclamee: 'attendue',
};

/**
 * `etatVuDuCandidat` hides a judgement: « nothing is sent until `demander_complements` » (domain §2).
 *
 * @param suivant the judgement, made in `incomplete`, is for the next request: of what was answered again, or of what
 * was not verified when the compléments were asked for. What is asked for at last is seen while it can be answered.
 */
export function etatVuDuCandidat(etatCandidature: EtatCandidature, etat: EtatPiece, suivant = false): EtatPiece {
  const annonce =
    JUGEMENTS_ANNONCES.has(etatCandidature) && !(etatCandidature === 'incomplete' ? suivant : etat === 'reclamee');
  if (annonce) return etat;
  if (etatCandidature === 'complete' && estRepondue(etat)) return etat;
  return SANS_JUGEMENT[etat] ?? etat;
}

function etatDe(ref: string, repondues: readonly PieceRepondue[]): EtatPiece {
  return repondues.find((piece) => piece.pieceDemandeeRef === ref)?.etat ?? 'attendue';
}

/** `estRequise` is true for an obligatoire without modalité, or of a modalité that is ranked (domain §1). */
export function estRequise(piece: PieceAttendue, voeux: Voeux): boolean {
  return piece.obligatoire && (piece.modalite === null || modalitesClassees(voeux).includes(piece.modalite));
}

export function piecesRequises<P extends PieceAttendue>(attendues: readonly P[], voeux: Voeux): P[] {
  return attendues.filter((piece) => estRequise(piece, voeux));
}

/**
 * `piecesManquantes` lists required entries that have no answer, or whose answer was refused. What the IUT asked for is
 * one of them: it wants an answer, be it an incapacité.
 */
export function piecesManquantes<P extends PieceAttendue>(
  attendues: readonly P[],
  repondues: readonly PieceRepondue[],
  voeux: Voeux,
): P[] {
  return attendues.filter((piece) => {
    const etat = etatDe(piece.pieceDemandeeRef, repondues);
    return etat === 'reclamee' || (estRequise(piece, voeux) && !estRepondue(etat));
  });
}

/** `refusDesPieces` gives why the pièces keep a dossier. Only a file that is not judged yet waits for its analysis. */
export function refusDesPieces(
  attendues: readonly PieceAttendue[],
  repondues: readonly PieceRepondue[],
  voeux: Voeux,
): Refus[] {
  const manquantes = piecesManquantes(attendues, repondues, voeux).map((piece): Refus => {
    const refusee = estRefusee(etatDe(piece.pieceDemandeeRef, repondues));
    return { code: refusee ? 'piece_a_reprendre' : 'piece_manquante', cible: piece.pieceDemandeeRef };
  });
  const enAnalyse = repondues.flatMap((piece): Refus[] => {
    if (piece.etat !== 'deposee') return [];
    if (piece.analyse === 'infecte') return [{ code: 'fichier_infecte', cible: piece.pieceDemandeeRef }];
    if (piece.analyse === 'en_cours') return [{ code: 'fichier_en_analyse', cible: piece.pieceDemandeeRef }];
    return [];
  });
  return [...manquantes, ...enAnalyse];
}

export type ComptePieces = {
  demandees: number;
  obligatoires: number;
  deposees: number;
  /** `incapacites` counts the entries answered by an incapacité that was not refused. */
  incapacites: number;
  manquantes: number;
};

/**
 * `compterPieces` gives the four figures of guide p. 15, and the incapacités. « manquantes » are required and
 * unanswered.
 */
export function compterPieces(
  attendues: readonly PieceAttendue[],
  repondues: readonly PieceRepondue[],
  voeux: Voeux,
): ComptePieces {
  return {
    demandees: attendues.length,
    obligatoires: piecesRequises(attendues, voeux).length,
    deposees: attendues.filter((piece) => AVEC_FICHIER.has(etatDe(piece.pieceDemandeeRef, repondues))).length,
    incapacites: attendues.filter((piece) => EN_INCAPACITE.has(etatDe(piece.pieceDemandeeRef, repondues))).length,
    manquantes: piecesManquantes(attendues, repondues, voeux).length,
  };
}

/** `phrasesDuCompte` writes the guide's words: « 7 pièces demandées dont », « 0 obligatoire », « 0 déposée »… */
export function phrasesDuCompte(compte: ComptePieces): { titre: string; lignes: string[] } {
  const accorder = (nombre: number, mots: string[]) =>
    [nombre, ...mots.map((mot) => (nombre > 1 ? `${mot}s` : mot))].join(' ');
  return {
    titre: `${accorder(compte.demandees, ['pièce', 'demandée'])} dont`,
    lignes: [
      accorder(compte.obligatoires, ['obligatoire']),
      accorder(compte.deposees, ['déposée']),
      // This line explains the count: three required and two deposited, none missing, would not add up.
      ...(compte.incapacites > 0 ? [accorder(compte.incapacites, ['incapacité', 'indiquée'])] : []),
      accorder(compte.manquantes, ['manquante']),
    ],
  };
}

/** `ContextePiece` is the part of a dossier that decides whether one of its pièces may change. */
export type ContextePiece = {
  etatCandidature: EtatCandidature;
  etat: EtatPiece;
  /** `reprise` is true when the pièce was answered again after a refusal, and may still change until it is sent. */
  reprise: boolean;
  /** `demandee` is true when the published formation still asks for the pièce. */
  demandee: boolean;
  /** `attendue` is true while the IUT waits for the pièce until a date of its own: see `attenduePlusTard`. */
  attendue?: boolean;
  /** `delaiDepasse` is true when the closing date, personal deadline or compléments deadline has passed. */
  delaiDepasse: boolean;
};

/** `peutModifierPieces` tells whether some of the dossier's pièces may change in this state. */
export function peutModifierPieces(etat: EtatCandidature): Decision {
  return etat === 'en_constitution' || etat === 'incomplete' ? ACCORDE : refuserModification(etat);
}

/** `peutModifier` lets all change in `en_constitution`, what is asked again only in `incomplete` (domain §2). */
function peutModifier({ etatCandidature, etat, reprise, delaiDepasse }: ContextePiece): Decision {
  const modifiables = peutModifierPieces(etatCandidature);
  if (!modifiables.ok) return modifiables;
  if (delaiDepasse) return refuser('date_limite_passee');
  if (etatCandidature === 'incomplete' && !estAReprendre(etat) && !reprise) return refuser('piece_non_modifiable');
  return ACCORDE;
}

export function peutDeposer(contexte: ContextePiece): Decision {
  if (contexte.attendue && contexte.demandee && etatApres('deposer_attendue', contexte.etat)) return ACCORDE;
  const modifiable = peutModifier(contexte);
  if (!modifiable.ok) return modifiable;
  if (!contexte.demandee) return refuser('piece_non_demandee');
  return etatApres('deposer', contexte.etat) ? ACCORDE : refuser('piece_non_modifiable');
}

/** `peutRetirer` lets a file or an incapacité be taken back before the transmission only. */
export function peutRetirer(contexte: ContextePiece): Decision {
  if (contexte.etatCandidature !== 'en_constitution') return refuserModification(contexte.etatCandidature);
  const modifiable = peutModifier(contexte);
  if (!modifiable.ok) return modifiable;
  const evenement = contexte.etat === 'incapacite_declaree' ? 'retirer_incapacite' : 'retirer';
  return etatApres(evenement, contexte.etat) ? ACCORDE : refuser('piece_sans_reponse');
}

export function peutDeclarerIncapacite(contexte: ContextePiece, motif: string): Decision {
  const modifiable = peutModifier(contexte);
  if (!modifiable.ok) return modifiable;
  if (!contexte.demandee) return refuser('piece_non_demandee');
  if (contexte.etat === 'incapacite_refusee') return refuser('incapacite_refusee');
  if (!etatApres('declarer_incapacite', contexte.etat)) return refuser(pourquoiPasDIncapacite(contexte));
  const longueur = motif.trim().length;
  return longueur < MOTIF_INCAPACITE.min || longueur > MOTIF_INCAPACITE.max
    ? refuser('motif_incapacite', 'motif')
    : ACCORDE;
}

/** `pourquoiPasDIncapacite` proposes to take a file back before the transmission only, as the rule allows. */
function pourquoiPasDIncapacite({ etatCandidature, etat }: ContextePiece): CodeRefus {
  if (etat === 'deposee' && etatCandidature === 'en_constitution') return 'piece_deja_deposee';
  return etat === 'deposee' || etat === 'incapacite_declaree' ? 'piece_deja_repondue' : 'piece_non_modifiable';
}

/** `ContexteJugement` is the part of a dossier that decides whether one of its answers may be judged. */
export type ContexteJugement = Pick<ContextePiece, 'etatCandidature' | 'etat' | 'reprise'> & {
  /**
   * `jugementReserve` is true for a judgement made since compléments were asked for: the candidat does not read it yet.
   */
  jugementReserve: boolean;
};

/**
 * `peutJuger` tells whether the bureau may accept or refuse this answer. It may in `transmise` and `complete`; in
 * `incomplete`, only for an item answered again or not verified before, or to accept one it had refused (domain §2,
 * `juger`).
 */
export function peutJuger(contexte: ContexteJugement, verdict: 'accepter' | 'refuser', motif: string): Decision {
  const { etatCandidature, etat, reprise } = contexte;
  if (etat === 'attendue' || etat === 'reclamee') return refuser('piece_sans_reponse');
  const ouvert =
    etatCandidature === 'transmise' ||
    etatCandidature === 'complete' ||
    (etatCandidature === 'incomplete' &&
      (reprise || jugementAReserver(contexte) || (verdict === 'accepter' && estRefusee(etat))));
  if (!ouvert) return refuser('etat_incompatible');
  if (verdict === 'refuser' && motif.trim() === '') return refuser('motif_manquant', 'motif');
  return etatApres(evenementDeJugement(verdict, etat), etat) ? ACCORDE : refuser('piece_non_modifiable');
}

/** `ETATS_OU_RECLAMER` are the states from which compléments may be asked for. */
const ETATS_OU_RECLAMER: ReadonlySet<EtatCandidature> = new Set(['transmise', 'incomplete', 'complete']);

/**
 * `peutReclamer` lets the bureau ask for a pièce that was not answered: one that the formation leaves to the candidat,
 * or one of the catalogue. As with a refusal, nothing is sent until `demander_complements`.
 */
export function peutReclamer(
  { etatCandidature, etat }: Pick<ContextePiece, 'etatCandidature' | 'etat'>,
  motif: string,
): Decision {
  if (!ETATS_OU_RECLAMER.has(etatCandidature)) return refuser('etat_incompatible');
  if (!etatApres('reclamer', etat)) return refuser('page_perimee');
  return motif.trim() === '' ? refuser('motif_manquant', 'motif') : ACCORDE;
}

/** `jugementAReserver` tells whether the candidat reads this judgement at the next request only. */
export function jugementAReserver({ etatCandidature, etat, reprise, jugementReserve }: ContexteJugement): boolean {
  return etatCandidature === 'incomplete' && !reprise && (jugementReserve || estAVerifier(etat));
}
