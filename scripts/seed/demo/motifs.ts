import type { ClePiece } from './pieces.ts';

/** `Motif` is proposed for one pièce of the catalogue, or for all when it names none. */
export type Motif = {
  libelle: string;
  texte: string;
  piece?: ClePiece;
};

/** `MOTIFS` are the refusals that a secretariat writes over and over; administration edits them. */
export const MOTIFS: readonly Motif[] = [
  {
    libelle: 'Illisible',
    texte: 'Ce document est illisible. Déposez-le à nouveau, plus net et en entier.',
  },
  {
    libelle: 'Pages manquantes',
    texte: 'Il manque des pages à ce document. Déposez toutes les pages dans un seul fichier.',
  },
  {
    libelle: 'Autre document',
    texte: 'Le fichier déposé n’est pas le document demandé. Déposez celui que décrit cette pièce.',
  },
  {
    libelle: 'Autre personne',
    texte: 'Ce document ne porte pas votre nom. Déposez celui qui vous concerne.',
  },
  {
    libelle: 'Ni daté ni signé',
    texte: 'Ce document doit être daté et signé. Déposez-le à nouveau une fois complété.',
  },
  {
    libelle: 'Sans traduction',
    texte: 'Ce document doit être accompagné de sa traduction en français par un traducteur assermenté.',
  },
  {
    libelle: 'Justificatif possible',
    texte: 'Ce document peut s’obtenir auprès de votre établissement. Demandez-le, puis déposez-le.',
  },
  {
    libelle: 'CV incomplet',
    texte: 'Votre CV ne dit pas vos études, vos stages ou vos emplois les plus récents. Complétez-le, puis déposez-le.',
    piece: 'cv',
  },
  {
    libelle: 'Diplôme au lieu du relevé',
    texte: 'Vous avez déposé le diplôme. C’est le relevé de notes du baccalauréat qui est demandé.',
    piece: 'releve-bac',
  },
  {
    libelle: 'Semestres manquants',
    texte: 'Il manque des semestres. Déposez tous vos relevés de notes depuis le bac dans un seul fichier.',
    piece: 'releves-post-bac',
  },
  {
    libelle: 'Relevés de l’année en cours',
    texte: 'Les relevés de l’année en cours manquent. Ajoutez ceux que vous avez déjà reçus.',
    piece: 'releves-post-bac',
  },
  {
    libelle: 'Avis non signé',
    texte: 'L’avis doit être signé par le responsable de votre formation, avec le cachet de l’établissement.',
    piece: 'avis-poursuite',
  },
  {
    libelle: 'Attestation trop ancienne',
    texte: 'Cette attestation a plus de deux ans. Déposez-en une plus récente.',
    piece: 'attestation-b2',
  },
];
