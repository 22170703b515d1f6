/**
 * `nouvelleDuDossier` is the sentence of a dossier's page after an act, by the word of its address. It is said only if
 * the address proves that the act was just done (`lib/preuve.ts`), and the dossier agrees.
 */
import type { Dossier } from '@portail/config/contract/candidature';
import type { PieceDuDossier } from '@portail/config/contract/piece';
import type { ActeRaconte } from '@portail/config/rules/historique';

type Nouvelle = {
  phrase: string;
  /** `vraie` says whether the sentence is still true of this dossier, which may have changed since. */
  vraie(dossier: Dossier): boolean;
};
type NouvelleDePiece = { phrase: string; vraie(piece: PieceDuDossier, dossier: Dossier): boolean };

const enConstitution = ({ etat }: Dossier) => etat === 'en_constitution';
const modifiable = ({ etat }: Dossier) => etat === 'en_constitution' || etat === 'incomplete';
const ouverte = ({ attendueJusquau }: PieceDuDossier, dossier: Dossier) =>
  modifiable(dossier) || Boolean(attendueJusquau);
const deposee = ({ etat }: PieceDuDossier) => etat === 'deposee';

/** `actesSur` are the last acts of the candidat on this pièce, latest first. */
const actesSur = ({ pieceDemandeeRef }: PieceDuDossier, { historique }: Dossier): ActeRaconte[] =>
  historique
    .filter(({ piece }) => piece === pieceDemandeeRef)
    .map(({ acte }) => acte)
    .reverse();

const retiree = (acte: ActeRaconte) => (piece: PieceDuDossier, dossier: Dossier) => {
  const [dernier, avant] = actesSur(piece, dossier);
  return enConstitution(dossier) && piece.etat === 'attendue' && dernier === 'piece.retirer' && avant === acte;
};

const DU_DOSSIER: Readonly<Record<string, Nouvelle>> = {
  existante: {
    phrase:
      'Vous aviez déjà une candidature à cette formation, la voici : une seule candidature par formation est possible.',
    vraie: () => true,
  },
  voeux_enregistres: {
    phrase: 'Vos vœux sont enregistrés.',
    vraie: (dossier) => enConstitution(dossier) && dossier.historique.some(({ acte }) => acte === 'candidature.ranger'),
  },
  lettre_enregistree: {
    phrase: 'Votre lettre de motivation est enregistrée.',
    vraie: (dossier) => enConstitution(dossier) && dossier.formation.lettreDemandee && dossier.lettre.trim() !== '',
  },
  lettre_effacee: {
    phrase: 'Votre lettre de motivation est effacée.',
    vraie: (dossier) => enConstitution(dossier) && dossier.formation.lettreDemandee && dossier.lettre.trim() === '',
  },
  abandonnee: {
    phrase: 'Votre candidature est abandonnée.',
    vraie: ({ etat }) => etat === 'abandonnee',
  },
};

const DE_PIECE: Readonly<Record<string, NouvelleDePiece>> = {
  piece_deposee: {
    phrase: 'La pièce est déposée.',
    vraie: (piece, dossier) => ouverte(piece, dossier) && deposee(piece),
  },
  document_choisi: {
    phrase: 'Le document choisi est déposé.',
    vraie: (piece, dossier) => ouverte(piece, dossier) && deposee(piece),
  },
  piece_supprimee: { phrase: 'La pièce déposée est supprimée.', vraie: retiree('piece.deposer') },
  incapacite_indiquee: {
    phrase: 'L’incapacité de dépôt est indiquée.',
    vraie: (piece, dossier) => modifiable(dossier) && piece.etat === 'incapacite_declaree',
  },
  incapacite_retiree: {
    phrase: 'L’incapacité de dépôt est retirée.',
    vraie: retiree('piece.declarer-incapacite'),
  },
};

/**
 * `nouvelleDuDossier` checks the act and the dossier.
 *
 * @param fait that the address proves
 * @param cible from the address: it may be anything
 * @returns the sentence, and the pièce that says it when it is not the top of the page
 */
export function nouvelleDuDossier(
  dossier: Dossier,
  fait: string | undefined,
  cible: string | null,
): { phrase: string; piece?: string } | undefined {
  const generale = entree(DU_DOSSIER, fait);
  if (generale) return generale.vraie(dossier) ? { phrase: generale.phrase } : undefined;
  const dePiece = entree(DE_PIECE, fait);
  const piece = dossier.pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === cible);
  if (!dePiece || !piece || !dePiece.vraie(piece, dossier)) return undefined;
  return { phrase: dePiece.phrase, piece: piece.pieceDemandeeRef };
}

function entree<T>(table: Readonly<Record<string, T>>, nom: string | undefined): T | undefined {
  return nom !== undefined && Object.hasOwn(table, nom) ? table[nom] : undefined;
}
