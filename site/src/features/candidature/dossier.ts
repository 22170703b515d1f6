/** This file works out the texts of a dossier's page from the rules that the cms decides with. */
import type { Dossier, ResumeCandidature } from '@portail/config/contract/candidature';
import type { PieceDuDossier } from '@portail/config/contract/piece';
import { afficherInstant, afficherJour, jourDeParis, joursEntre } from '@portail/config/paris';
import { type CodeRefus, messageRefus, refusDe } from '@portail/config/refusals';
import { peutCompleter, peutEcrire, peutTransmettre } from '@portail/config/rules/candidature';
import { estPassee } from '@portail/config/rules/echeances';
import { type aQuiDeJouer, libelleEtat } from '@portail/config/rules/etats';
import {
  type ContextePiece,
  estAReprendre,
  estRefusee,
  estRequise,
  MOTIF_INCAPACITE,
  peutDeclarerIncapacite,
  peutDeposer,
  peutRetirer,
} from '@portail/config/rules/pieces';
import type { Erreur } from '../../lib/formulaire.ts';

/** `ancre` is the id of the place that a refusal is about: the vœux, the lettre, one pièce. */
export function ancre(cible: string): string {
  return cible === 'voeux' || cible === 'lettre' ? cible : `piece-${cible}`;
}

export function etatEnMots(candidature: ResumeCandidature, motif: string | null = null): string {
  const { etatLu: etat, limite, abandonneeLe } = candidature;
  if (etat === 'incomplete') return libelleEtat(etat, afficherInstant(new Date(limite)));
  if (etat === 'abandonnee' && abandonneeLe)
    return libelleEtat(etat, afficherJour(jourDeParis(new Date(abandonneeLe))));
  return libelleEtat(etat, motif ?? '');
}

export const TOUR = {
  candidat: 'À vous de jouer',
  iut: 'Chez l’IUT',
  personne: 'Terminée',
} as const satisfies Record<ReturnType<typeof aQuiDeJouer>, string>;

/** `COULEUR` is the colour of each label of `TOUR`. */
export const COULEUR = {
  candidat: 'attente',
  iut: 'info',
  personne: 'neutre',
} as const satisfies Record<keyof typeof TOUR, string>;

/** `tempsRestant` writes « Il vous reste 3 jours », until a deadline that is the candidat's to keep. */
export function tempsRestant(limite: Date, maintenant: Date): string {
  if (estPassee(limite, maintenant)) return 'La date limite est passée';
  const jours = joursEntre(jourDeParis(maintenant), jourDeParis(limite));
  if (jours === 0) return 'C’est le dernier jour';
  return jours === 1 ? 'Il vous reste jusqu’à demain' : `Il vous reste ${jours} jours`;
}

/**
 * `resteAFaire` lists the acts that are left before the IUT gets the dossier, in the page's order. It is empty when
 * none is left.
 */
export function resteAFaire(dossier: Dossier): { message: string; ancre?: string }[] {
  const remise = {
    ...echeance(dossier),
    modalites: dossier.formation,
    voeux: dossier.voeux,
    lettreDemandee: dossier.formation.lettreDemandee,
    lettre: dossier.lettre,
    attendues: dossier.pieces.filter(({ demandee }) => demandee),
    repondues: dossier.pieces.map(({ pieceDemandeeRef, etat, fichier }) => ({
      pieceDemandeeRef,
      etat,
      analyse: fichier?.analyse ?? null,
    })),
  };
  const decision = dossier.etat === 'incomplete' ? peutCompleter(remise) : peutTransmettre(remise);
  return refusDe(decision).map(({ code, cible }) => {
    const piece = dossier.pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === cible);
    const message = (piece && GESTE_MANQUANT[code]?.(piece)) ?? ACTE_MANQUANT[code] ?? messageRefus(code);
    return { message, ...(cible !== undefined && { ancre: ancre(cible) }) };
  });
}

/** `ACTE_MANQUANT` is shorter than the refusal: it stands in a list of what is left. */
const ACTE_MANQUANT: Partial<Record<CodeRefus, string>> = {
  voeux_manquants: 'Indiquez vos vœux',
  lettre_manquante: 'Écrivez votre lettre de motivation',
};

const GESTE_MANQUANT: Partial<Record<CodeRefus, (piece: PieceDuDossier) => string>> = {
  piece_manquante: ({ intitule }) => `Déposez : ${intitule}`,
  // A refused incapacité has no deposit to replace yet.
  piece_a_reprendre: ({ intitule, etat }) =>
    etat === 'incapacite_refusee' ? `Déposez : ${intitule}` : `Déposez à nouveau : ${intitule}`,
};

/** `enNommantLaPiece` names the pièce in a message about it, for the top of a page where there are several. */
export function enNommantLaPiece(erreur: Erreur, { pieces }: Pick<Dossier, 'pieces'>): Erreur {
  const piece = pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === erreur.champ);
  if (!piece || erreur.code !== 'fichier_non_parti') return erreur;
  const message = `Votre session avait pris fin : le fichier choisi pour « ${piece.intitule} » n’a pas été envoyé. Choisissez-le à nouveau.`;
  return { ...erreur, message };
}

/**
 * `facultativesRefusees` are refused pièces that may be left as they are. The candidat reads them before sending the
 * dossier back.
 */
export function facultativesRefusees({ pieces, voeux }: Dossier): PieceDuDossier[] {
  return pieces.filter((piece) => estRefusee(piece.etat) && !estRequise(piece, voeux));
}

/** `facultativesAbsentes` are asked, not required, and left out. */
export function facultativesAbsentes({ pieces, voeux }: Dossier): PieceDuDossier[] {
  return pieces.filter((piece) => piece.demandee && piece.etat === 'attendue' && !estRequise(piece, voeux));
}

/** `enOrdreDeReprise` lists the pièces with those that the IUT refused or asked for first: they are what is asked again. */
export function enOrdreDeReprise({ etatLu, pieces }: Dossier): PieceDuDossier[] {
  if (etatLu !== 'incomplete') return pieces;
  const aReprendre = ({ etat, reprise }: PieceDuDossier) => estAReprendre(etat) || reprise;
  return [...pieces.filter(aReprendre), ...pieces.filter((piece) => !aReprendre(piece))];
}

/** `estModifiable` says whether vœux, lettre and all the pièces may change. */
export function estModifiable(dossier: Dossier): boolean {
  return peutEcrire(echeance(dossier)).ok;
}

/** `estACompleter` is true while refused pièces are to be answered again, and there is time. */
export function estACompleter(dossier: Dossier): boolean {
  return dossier.etatLu === 'incomplete' && !delaiPasse(dossier);
}

/** `acteDeRemise` is the act that the whole page leads to, in the guide's words (p. 18). */
export function acteDeRemise({ etat }: Pick<Dossier, 'etat'>): string {
  return etat === 'incomplete' ? 'Renvoyer mon dossier à l’établissement' : 'Transmettre mon dossier à l’établissement';
}

export function delaiPasse({ limite, maintenant }: { limite: string; maintenant: string }): boolean {
  return estPassee(new Date(limite), new Date(maintenant));
}

/** `MOTIF_ASSEZ_LONG` stands for the motif that will be typed: the button shows whatever it is. */
const MOTIF_ASSEZ_LONG = 'x'.repeat(MOTIF_INCAPACITE.min);

/** `Gestes` says which buttons a pièce has. */
type Gestes = { deposer: boolean; declarerIncapacite: boolean; retirer: boolean };

export function gestes(dossier: Dossier, piece: PieceDuDossier): Gestes {
  const { limite, instant } = echeance(dossier);
  const contexte: ContextePiece = {
    etatCandidature: dossier.etat,
    etat: piece.etat,
    reprise: piece.reprise,
    demandee: piece.demandee,
    attendue: piece.attendueJusquau !== null,
    delaiDepasse: estPassee(limite, instant),
  };
  return {
    deposer: peutDeposer(contexte).ok,
    declarerIncapacite: peutDeclarerIncapacite(contexte, MOTIF_ASSEZ_LONG).ok,
    retirer: peutRetirer(contexte).ok,
  };
}

function echeance({ etat, limite, maintenant }: Dossier) {
  return { etat, limite: new Date(limite), instant: new Date(maintenant) };
}
