/**
 * This file says the next act of one dossier, in a sentence and at most one button (guide p. 16, 18 and 19). The list
 * of candidatures, the home page and the page after a transmission say it alike.
 */
import { afficherInstant, afficherJour, afficherMoment, jourDeParis } from '../paris.ts';
import { estPassee } from './echeances.ts';
import type { EtatCandidature } from './etats.ts';
import type { Manque } from './transmissible.ts';

/** `DossierResume` is what the rule reads of a dossier. */
export type DossierResume = {
  /** `etat` is the state whose words the candidat reads (`etatLu`). */
  etat: EtatCandidature;
  limite: Date;
  /** `pret` is true when nothing keeps the dossier from being transmitted, or sent back. */
  pret: boolean;
  manque: readonly Manque[];
  /** `manquantes` counts the required pièces that are not answered. */
  manquantes: number;
  transmiseLe: Date | null;
  numeroAccuse: string | null;
  abandonneeLe: Date | null;
  /**
   * `entretien` is the convocation that is open and not past, in a sentence; `aChoisir` when an hour is to be chosen.
   */
  entretien: { phrase: string; aChoisir: boolean } | null;
};

/** `Lieu` is where a button leads: the dossier, the page that transmits it or sends it back, the entretien. */
export type Lieu = 'dossier' | 'transmission' | 'entretien';

export type ProchainActe = {
  phrase: string;
  /** `bouton` is null when nobody waits for the candidat, or when only the établissement can help. */
  bouton: { libelle: string; lieu: Lieu } | null;
};

/** `prochainActe` gives the next act; an hour to choose comes first, because others take it. */
export function prochainActe(dossier: DossierResume, maintenant: Date): ProchainActe {
  const { etat, limite, pret, entretien } = dossier;
  const passee = estPassee(limite, maintenant);
  if (etat === 'en_constitution') return passee ? TROP_TARD : pret ? TRANSMETTRE : continuer(dossier);
  if (etat === 'incomplete') return passee ? DELAI_PASSE : completer(dossier);
  if (entretien) {
    const libelle = entretien.aChoisir ? 'Choisir un créneau' : 'Voir mon entretien';
    return { phrase: entretien.phrase, bouton: { libelle, lieu: 'entretien' } };
  }
  return { phrase: attente(dossier), bouton: null };
}

const TRANSMETTRE: ProchainActe = {
  phrase: 'Prêt :',
  bouton: { libelle: 'Transmettre mon dossier à l’établissement', lieu: 'transmission' },
};

const TROP_TARD: ProchainActe = {
  phrase: 'La date limite est passée : contactez l’établissement, lui seul peut vous accorder un délai.',
  bouton: null,
};

const DELAI_PASSE: ProchainActe = {
  phrase: 'Le délai pour compléter est passé : contactez l’établissement, lui seul peut vous en accorder un autre.',
  bouton: null,
};

function continuer({ manque, manquantes }: DossierResume): ProchainActe {
  const points = compterPoints(manque, manquantes);
  const combien = points > 1 ? `${points} points` : '1 point';
  return {
    phrase: `Il vous reste ${combien} : ${enumerer(manque.map((un) => NOMS[un](manquantes)))}.`,
    bouton: { libelle: 'Continuer mon dossier', lieu: 'dossier' },
  };
}

function completer({ pret, limite, manquantes }: DossierResume): ProchainActe {
  const avant = `avant le ${afficherInstant(limite)}`;
  if (pret) {
    return {
      phrase: `Vos réponses sont prêtes : renvoyez votre dossier ${avant}.`,
      bouton: { libelle: 'Renvoyer mon dossier', lieu: 'transmission' },
    };
  }
  return {
    phrase: `À compléter ${avant} : ${direPieces(manquantes, 'à reprendre')}.`,
    bouton: { libelle: 'Compléter mon dossier', lieu: 'dossier' },
  };
}

function attente({ etat, transmiseLe, numeroAccuse, abandonneeLe }: DossierResume): string {
  if (etat === 'abandonnee' && abandonneeLe) return `Abandonnée le ${afficherJour(jourDeParis(abandonneeLe))}.`;
  const transmis =
    transmiseLe && numeroAccuse ? `Transmis le ${afficherMoment(transmiseLe)}, n°\u00a0${numeroAccuse}.` : '';
  return [transmis, ATTENTES[etat]].filter(Boolean).join(' ');
}

const ATTENTES: Partial<Record<EtatCandidature, string>> = {
  transmise: 'L’établissement vérifie vos pièces.',
  complete: 'Votre dossier est complet, les responsables de la formation l’étudient.',
  irrecevable: 'L’établissement l’a déclaré irrecevable : le dossier dit pourquoi.',
  non_transmise: 'Non transmise à la date limite.',
};

const NOMS: Record<Manque, (manquantes: number) => string> = {
  voeux: () => 'vos vœux',
  lettre: () => 'votre lettre de motivation',
  pieces: (manquantes) => direPieces(manquantes, 'à déposer'),
};

/** `direPieces` counts the pièces; without any, what keeps the dossier is a file that is checked or refused by the check. */
function direPieces(nombre: number, quoi: string): string {
  if (nombre === 0) return 'un fichier à vérifier';
  return nombre > 1 ? `${nombre} pièces ${quoi}` : `1 pièce ${quoi}`;
}

function compterPoints(manque: readonly Manque[], manquantes: number): number {
  return manque.reduce((points, un) => points + (un === 'pieces' ? Math.max(manquantes, 1) : 1), 0);
}

function enumerer(noms: readonly string[]): string {
  return noms.length > 1 ? `${noms.slice(0, -1).join(', ')} et ${noms.at(-1)}` : (noms[0] ?? '');
}
