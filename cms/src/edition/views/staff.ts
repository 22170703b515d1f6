/**
 * This file holds the views that say who of the staff sees what; `api/affectation/services/portees.ts` reads these
 * rows.
 */
import type { Vue } from './view.ts';

export const AFFECTATION: Vue = {
  groupes: [
    {
      titre: 'Affectation',
      lignes: [
        {
          agent: {
            label: 'Personne',
            aide: 'Par son adresse mail. Son rôle se choisit dans Paramètres, Utilisateurs.',
            largeur: 6,
            principal: 'email',
          },
          etablissement: { label: 'IUT', aide: 'Celui dont elle s’occupe.', largeur: 6, principal: 'nom' },
        },
        {
          formationCode: {
            label: 'Code de la formation',
            aide: 'Pour un responsable de formation seulement : celui d’une formation de cet IUT, le même chaque année.',
            exemple: 'LP-ABF-LM',
            largeur: 6,
          },
        },
      ],
    },
  ],
  principal: 'formationCode',
  colonnes: ['agent', 'etablissement', 'formationCode'],
  tri: { par: 'id', sens: 'DESC' },
};
