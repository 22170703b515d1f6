/**
 * This file holds the views of the lists: those of the wizard, steps 4 to 6 of the creation of an account (guide
 * p. 9–11), and the motifs that are proposed to the secretariats.
 */
import type { Champ, Vue } from './view.ts';

const ORDRE: Champ = {
  label: 'Rang',
  aide: 'Place dans la liste, du plus petit au plus grand ; à rang égal, la première saisie d’abord.',
  exemple: '10',
  largeur: 3,
};

export const SITUATION: Vue = {
  groupes: [
    {
      titre: 'Situation actuelle',
      lignes: [
        {
          intitule: {
            label: 'Intitulé',
            aide: 'Tel que le candidat le choisit à l’étape 4. Le modifier ne change rien aux comptes déjà créés.',
            exemple: 'Etudiant en formation initiale',
            largeur: 9,
          },
          ordre: ORDRE,
        },
      ],
    },
  ],
  principal: 'intitule',
  colonnes: ['intitule', 'ordre'],
  tri: { par: 'ordre', sens: 'ASC' },
};

export const SERIE_BAC: Vue = {
  groupes: [
    {
      titre: 'Série de bac',
      lignes: [
        {
          type: { label: 'Type de bac', aide: 'La série n’est proposée que pour ce type.', largeur: 6 },
          intitule: {
            label: 'Intitulé',
            aide: 'Tel que le candidat le choisit à l’étape 4.',
            exemple: 'SCIENTIFIQUE',
            largeur: 6,
          },
        },
        {
          de: {
            label: 'Première année',
            aide: 'Première session du bac qui l’a eue ; vide : depuis toujours.',
            exemple: '1995',
            largeur: 3,
          },
          a: {
            label: 'Dernière année',
            aide: 'Dernière session du bac qui l’a eue ; vide : elle existe encore.',
            exemple: '2020',
            largeur: 3,
          },
          avecSpecialites: {
            label: 'Avec deux spécialités',
            aide: 'Oui : le candidat choisit ensuite ses deux spécialités de terminale.',
            largeur: 3,
          },
          ordre: ORDRE,
        },
      ],
    },
  ],
  principal: 'intitule',
  colonnes: ['type', 'intitule', 'de', 'a', 'ordre'],
  tri: { par: 'ordre', sens: 'ASC' },
};

export const SPECIALITE_BAC: Vue = {
  groupes: [
    {
      titre: 'Spécialité de bac',
      lignes: [
        {
          intitule: {
            label: 'Intitulé',
            aide: 'Tel que le candidat le choisit à l’étape 4, après une série qui a des spécialités.',
            exemple: 'Mathématiques',
            largeur: 9,
          },
          ordre: ORDRE,
        },
      ],
    },
  ],
  principal: 'intitule',
  colonnes: ['intitule', 'ordre'],
  tri: { par: 'ordre', sens: 'ASC' },
};

export const TYPE_DIPLOME: Vue = {
  groupes: [
    {
      titre: 'Type de diplôme',
      lignes: [
        {
          intitule: {
            label: 'Intitulé',
            aide: 'Tel que le candidat le choisit aux étapes 5 et 6.',
            exemple: 'DUT',
            largeur: 9,
          },
          ordre: ORDRE,
        },
        {
          usage: {
            label: 'Proposé comme',
            aide: 'Dernier diplôme obtenu (étape 5), dernier diplôme préparé (étape 6), ou les deux.',
            largeur: 6,
          },
          nature: {
            label: 'Nature',
            aide: 'Le baccalauréat demande sa série ; « aucun diplôme » dispense du reste de l’étape 6.',
            largeur: 6,
          },
        },
      ],
    },
  ],
  principal: 'intitule',
  colonnes: ['intitule', 'usage', 'nature', 'ordre'],
  tri: { par: 'ordre', sens: 'ASC' },
};

export const ECOLE: Vue = {
  groupes: [
    {
      titre: 'École',
      lignes: [
        {
          nom: {
            label: 'Nom',
            aide: 'Proposé au candidat qui en tape quelques mots, avec le code postal et la ville.',
            exemple: 'Lycée polyvalent Chevrolier',
            largeur: 8,
          },
          genre: {
            label: 'Genre',
            aide: 'Pour le bac, seuls les lycées sont proposés ; pour les autres diplômes, toutes les écoles.',
            largeur: 4,
          },
        },
        {
          adresse: {
            label: 'Adresse',
            aide: 'La rue, sans code postal ni ville : elle remplit le formulaire du candidat.',
            exemple: '2 rue Adrien Recouvreur',
            largeur: 12,
          },
        },
        {
          codePostal: { label: 'Code postal', aide: 'Celui du courrier, CEDEX compris.', exemple: '49035', largeur: 4 },
          ville: { label: 'Ville', aide: 'Sans le mot CEDEX.', exemple: 'Angers', largeur: 8 },
        },
      ],
    },
  ],
  principal: 'nom',
  colonnes: ['nom', 'genre', 'codePostal', 'ville'],
  tri: { par: 'nom', sens: 'ASC' },
};

export const MOTIF_REFUS: Vue = {
  groupes: [
    {
      titre: 'Motif de refus d’une pièce',
      lignes: [
        {
          libelle: {
            label: 'Libellé',
            aide: 'Ce que le secrétariat choisit, en quelques mots.',
            exemple: 'Illisible',
            largeur: 9,
          },
          ordre: ORDRE,
        },
        {
          texte: {
            label: 'Motif',
            aide: 'Ce que le candidat lira : dites ce qu’il doit déposer. Le secrétariat peut le compléter.',
            exemple: 'Ce document est illisible : déposez-le à nouveau, plus net.',
            largeur: 12,
          },
        },
        {
          piece: {
            label: 'Pièce',
            aide: 'Vide : le motif est proposé pour toutes les pièces.',
            largeur: 12,
            principal: 'intitule',
          },
        },
      ],
    },
  ],
  principal: 'libelle',
  colonnes: ['libelle', 'piece', 'ordre'],
  tri: { par: 'ordre', sens: 'ASC' },
};
