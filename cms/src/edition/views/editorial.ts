import type { Vue } from './view.ts';

export const MENTION: Vue = {
  groupes: [
    {
      titre: 'Mention',
      lignes: [
        {
          intitule: {
            label: 'Intitulé national',
            aide: 'Sans « Licence professionnelle » : les pages l’écrivent devant.',
            exemple: 'Assurance, banque, finance : chargé de clientèle',
            largeur: 12,
          },
        },
      ],
    },
  ],
  principal: 'intitule',
  colonnes: ['intitule'],
  tri: { par: 'intitule', sens: 'ASC' },
};

export const CAMPAGNE: Vue = {
  groupes: [
    {
      titre: 'Campagne',
      lignes: [
        {
          intitule: { label: 'Intitulé', aide: 'Tel qu’il paraît sur le site.', exemple: 'Campagne 2018', largeur: 6 },
          annee: { label: 'Année', aide: 'Celle des formations que l’on y ouvre.', largeur: 3 },
          courante: {
            label: 'Campagne en cours',
            aide: 'Une seule à la fois : le site ne montre que ses formations.',
            largeur: 3,
          },
        },
        {
          du: { label: 'Du', aide: 'Premier jour de la campagne, sur la page d’accueil.', largeur: 6 },
          au: { label: 'Au', aide: 'Dernier jour de la campagne.', largeur: 6 },
        },
        {
          annonce: {
            label: 'Annonce',
            aide: 'Un message en haut de la page d’accueil ; laissez vide pour n’en montrer aucun.',
            exemple: 'Les secrétariats sont fermés du 24 décembre au 2 janvier.',
            largeur: 9,
          },
          annonceJusquau: { label: 'Jusqu’au', aide: 'Ensuite, l’annonce s’en va seule.', largeur: 3 },
        },
        {
          paragrapheAccuse: {
            label: 'Paragraphe de l’accusé de réception',
            aide: 'Ajouté à l’accusé que reçoit le candidat quand il transmet son dossier.',
            largeur: 12,
          },
        },
        {
          lieuNaissanceDemande: {
            label: 'Demander le lieu de naissance',
            aide: 'Non : le champ n’est plus montré à l’étape 1.',
            largeur: 4,
          },
          nationaliteDemandee: {
            label: 'Demander la nationalité',
            aide: 'Non : le champ n’est plus montré à l’étape 1.',
            largeur: 4,
          },
          conservationJusquau: {
            label: 'Dossiers transmis gardés jusqu’au',
            aide: 'Dit au candidat dans « Mes droits » ; vide : la date n’est pas encore fixée.',
            largeur: 4,
          },
        },
      ],
    },
  ],
  principal: 'intitule',
  colonnes: ['intitule', 'annee', 'courante'],
  tri: { par: 'annee', sens: 'DESC' },
};

export const PAGE: Vue = {
  groupes: [
    {
      titre: 'Page du site',
      lignes: [
        {
          titre: { label: 'Titre', aide: 'En haut de la page et dans l’onglet du navigateur.', largeur: 6 },
          slug: {
            label: 'Adresse de la page',
            aide: 'La fin de l’adresse sur le site : minuscules sans accent, chiffres et tirets.',
            exemple: 'mentions-legales',
            largeur: 6,
          },
        },
        {
          contenu: {
            label: 'Contenu',
            aide: 'Titres, paragraphes, listes et liens : le site n’affiche rien d’autre.',
            largeur: 12,
          },
        },
      ],
    },
  ],
  principal: 'titre',
  colonnes: ['titre', 'slug'],
  tri: { par: 'titre', sens: 'ASC' },
};
