import type { Vue } from './view.ts';

export const ETABLISSEMENT: Vue = {
  groupes: [
    {
      titre: 'L’IUT',
      lignes: [
        {
          nom: { label: 'Nom', aide: 'Tel qu’il paraît partout sur le site.', exemple: 'IUT de Laval', largeur: 6 },
          code: {
            label: 'Code',
            aide: 'Fait l’adresse de sa page : minuscules sans accent, chiffres et tirets. L’administration seule le change.',
            exemple: 'laval',
            largeur: 4,
          },
          ordre: { label: 'Rang', aide: 'Sa place dans les listes.', largeur: 2 },
        },
      ],
    },
    {
      titre: 'Présentation, sur la page de l’IUT',
      lignes: [
        {
          presentation: {
            label: 'Présentation',
            aide: 'Quelques lignes sur l’IUT : ses sites, ses spécialités, comment y venir.',
            largeur: 12,
          },
        },
      ],
    },
    {
      titre: 'Coordonnées, sur la page de chaque formation',
      lignes: [
        {
          adresse: {
            label: 'Adresse',
            aide: 'Numéro et voie.',
            exemple: '52 rue des Docteurs Calmette et Guérin',
            largeur: 6,
          },
          codePostal: { label: 'Code postal', exemple: '53000', largeur: 2 },
          ville: { label: 'Ville', exemple: 'Laval', largeur: 4 },
        },
        {
          telephone: {
            label: 'Téléphone',
            aide: 'Le numéro que les candidats appellent.',
            exemple: '02 43 59 49 01',
            largeur: 4,
          },
          email: { label: 'Adresse mail', aide: 'Celle à laquelle les candidats écrivent.', largeur: 4 },
          web: { label: 'Site web', aide: 'L’adresse complète, avec https://.', exemple: 'https://…', largeur: 4 },
        },
      ],
    },
    {
      titre: 'Courriels aux candidats',
      lignes: [
        {
          motCourriels: {
            label: 'Mot de l’IUT',
            aide: 'Ajouté à la fin de chaque courriel sur un dossier de cet IUT : horaires du secrétariat, qui appeler… 1 000 caractères au plus, sans mise en forme.',
            exemple: 'Le secrétariat répond du lundi au vendredi, de 9 h à 12 h.',
            largeur: 12,
          },
        },
      ],
    },
  ],
  principal: 'nom',
  colonnes: ['nom', 'ville', 'telephone', 'email'],
  tri: { par: 'nom', sens: 'ASC' },
};
