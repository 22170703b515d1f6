/** These rules describe what the bureau does to many dossiers at once: its acts, their words, and how many. */
import type { CodeRefus, Refus } from '../refusals.ts';

/** `LOT_MAX` is how many dossiers one act takes: a page shows them all before anything is done. */
export const LOT_MAX = 1000;

/** `ObjetDeLot` is what an act of the suivi gives to the dossiers: a colleague, or an étiquette. */
export type ObjetDeLot = 'agent' | 'etiquette';

type DefinitionActe = { libelle: string; envoi: string; fait: string; delai: boolean; objet: ObjetDeLot | null };

const SANS_COURRIEL = 'Les candidats ne reçoivent rien.';

/**
 * `ACTES_DE_LOT` are the acts. `envoi` says what each candidat receives, and `fait` what became of a dossier; `delai` is
 * true where a date is chosen, and `objet` says what else is.
 */
export const ACTES_DE_LOT = {
  declarer_complete: {
    libelle: 'Déclarer complets',
    envoi: 'Chaque candidat reçoit un courriel : son dossier est complet, et va être étudié.',
    fait: 'Déclaré complet',
    delai: false,
    objet: null,
  },
  demander_complements: {
    libelle: 'Demander des compléments',
    envoi: 'Chaque candidat reçoit un courriel : les pièces que vous avez refusées, vos motifs, et la date limite.',
    fait: 'Compléments demandés',
    delai: true,
    objet: null,
  },
  accorder_delai: {
    libelle: 'Accorder un délai',
    envoi: 'Chaque candidat reçoit un courriel avec sa nouvelle date limite.',
    fait: 'Délai accordé',
    delai: true,
    objet: null,
  },
  convoquer: {
    libelle: 'Convoquer à un entretien',
    envoi:
      'Chaque candidat reçoit une convocation, et choisit un créneau parmi les entretiens ouverts pour sa formation.',
    fait: 'Convoqué',
    delai: false,
    objet: null,
  },
  affecter: { libelle: 'Affecter', envoi: SANS_COURRIEL, fait: 'Affecté', delai: false, objet: 'agent' },
  etiqueter: { libelle: 'Étiqueter', envoi: SANS_COURRIEL, fait: 'Étiquette posée', delai: false, objet: 'etiquette' },
  desetiqueter: {
    libelle: 'Retirer une étiquette',
    envoi: SANS_COURRIEL,
    fait: 'Étiquette retirée',
    delai: false,
    objet: 'etiquette',
  },
} as const satisfies Record<string, DefinitionActe>;
export type ActeDeLot = keyof typeof ACTES_DE_LOT;

/** `ActeDeSuivi` are the acts that change what the staff keep beside a dossier, and nothing of the dossier. */
export type ActeDeSuivi = { [A in ActeDeLot]: (typeof ACTES_DE_LOT)[A]['objet'] extends null ? never : A }[ActeDeLot];
export const estDeSuivi = (acte: ActeDeLot): acte is ActeDeSuivi => ACTES_DE_LOT[acte].objet !== null;

export const NOMS_ACTES_DE_LOT = Object.keys(ACTES_DE_LOT) as [ActeDeLot, ...ActeDeLot[]];

/** `PIECES_EN_CAUSE` says how many pièces keep a dossier, by what keeps them. */
const PIECES_EN_CAUSE: Partial<Record<CodeRefus, [une: string, plusieurs: string]>> = {
  piece_non_jugee: ['1 pièce à vérifier', 'pièces à vérifier'],
  piece_refusee: ['1 pièce refusée', 'pièces refusées'],
  piece_manquante: ['1 pièce non déposée', 'pièces non déposées'],
};

const RAISONS: Partial<Record<CodeRefus, string>> = {
  etat_incompatible: 'Son état ne le permet pas',
  aucune_piece_refusee: 'Aucune pièce n’est refusée',
  motif_manquant: 'Un refus n’a pas de motif',
  delai_apres_campagne: 'La date dépasserait la fin de la campagne',
  delai_pas_plus_tard: 'Sa date limite est déjà plus tard',
  delai_pas_dans_le_futur: 'Cette date est passée',
  deja_convoque: 'Est déjà convoqué',
  dossier_non_convocable: 'N’est pas à convoquer',
  aucun_creneau: 'Aucun entretien n’est ouvert pour sa formation',
  deja_affecte: 'Est déjà suivi par cette personne',
  deja_sans_suivi: 'Personne ne le suit',
  collegue_sans_acces: 'Cette personne ne le voit pas',
  deja_etiquete: 'Porte déjà cette étiquette',
  etiquette_non_posee: 'Ne porte pas cette étiquette',
  etiquette_absente: 'Cette étiquette n’est pas de son IUT',
  dossier_perime: 'A changé depuis que vous l’avez choisi',
  introuvable: 'N’est plus de votre portée',
};

/** `raisonDeLot` says in a few words why an act leaves a dossier as it is. */
export function raisonDeLot(refus: readonly Pick<Refus, 'code'>[]): string {
  const parCode = Map.groupBy(refus, ({ code }) => code);
  const pieces = [...parCode].flatMap(([code, cas]) => {
    const mots = PIECES_EN_CAUSE[code];
    return mots ? [cas.length === 1 ? mots[0] : `${cas.length} ${mots[1]}`] : [];
  });
  if (pieces.length > 0) return pieces.join(', ');
  return RAISONS[refus[0]?.code ?? 'etat_incompatible'] ?? 'N’est pas possible pour ce dossier';
}
