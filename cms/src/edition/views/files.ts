import type { Vue } from './view.ts';

export const DOCUMENT: Vue = {
  groupes: [
    {
      titre: 'Document à télécharger',
      lignes: [
        {
          intitule: {
            label: 'Intitulé',
            aide: 'Le texte du lien sur la page de la formation.',
            exemple: 'Plaquette de la formation',
            largeur: 8,
          },
          nature: {
            label: 'Nature',
            aide: 'À lire seulement, ou à remplir par le candidat.',
            largeur: 4,
          },
        },
        {
          fichier: { label: 'Fichier', aide: 'Un PDF ; il est public dès la publication du site.', largeur: 6 },
          etablissement: {
            label: 'IUT',
            aide: 'Celui dont l’équipe peut modifier ce document.',
            largeur: 6,
            principal: 'nom',
          },
        },
      ],
    },
  ],
  principal: 'intitule',
  colonnes: ['intitule', 'nature', 'fichier', 'etablissement'],
  tri: { par: 'intitule', sens: 'ASC' },
};

export const PIECE_DEMANDEE: Vue = {
  groupes: [
    {
      titre: 'Pièce à fournir',
      lignes: [
        {
          intitule: {
            label: 'Intitulé',
            aide: 'Tel que le candidat le lit dans son dossier.',
            exemple: 'Curriculum-vitae',
            largeur: 12,
          },
        },
        { description: { label: 'Description', aide: 'Ce que le candidat doit déposer exactement.', largeur: 12 } },
        {
          modele: {
            label: 'Modèle à remplir',
            aide: 'Si la pièce est prédéfinie : le PDF à télécharger et à remplir.',
            largeur: 6,
          },
          etablissement: {
            label: 'IUT',
            aide: 'Vide : la pièce est commune à tous les IUT.',
            largeur: 6,
            principal: 'nom',
          },
        },
        {
          identite: {
            label: 'Photo ou papier d’identité',
            aide: 'Les responsables de formation ne lisent pas ce fichier, sauf si leur IUT le leur montre.',
            largeur: 12,
          },
        },
      ],
    },
  ],
  principal: 'intitule',
  colonnes: ['intitule', 'description', 'etablissement'],
  tri: { par: 'intitule', sens: 'ASC' },
};
