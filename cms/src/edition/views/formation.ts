import type { Groupe, Rangee, Vue, VueDeComposant } from './view.ts';

const EN_TETE: Groupe = {
  titre: 'En-tête de la page',
  lignes: [
    {
      intitule: {
        label: 'Intitulé du parcours',
        aide: 'Le nom du parcours, sans « Licence professionnelle » ni la mention : la page les écrit devant.',
        exemple: 'Parcours Banque (ABF)',
        largeur: 12,
      },
    },
    {
      mention: {
        label: 'Mention',
        aide: 'L’intitulé national. Il manque dans la liste ? L’administration du portail peut l’ajouter.',
        largeur: 7,
        principal: 'intitule',
      },
      etablissement: {
        label: 'IUT',
        aide: 'Son adresse, son téléphone et son mail paraissent sur la page.',
        largeur: 5,
        principal: 'nom',
      },
    },
    {
      slug: {
        label: 'Adresse de la page',
        aide: 'La fin de l’adresse sur le site : minuscules sans accent, chiffres et tirets. Proposée d’après l’intitulé ; elle ne change plus une fois la formation publiée.',
        exemple: 'assurance-banque-finance-le-mans',
        largeur: 6,
      },
      code: {
        label: 'Code',
        aide: 'Le même chaque année, et sur les dossiers. Proposé d’après l’intitulé.',
        exemple: 'LP-ABF-LM',
        largeur: 3,
      },
      annee: {
        label: 'Année',
        aide: 'Celle de la campagne : le site ne montre que la campagne en cours.',
        largeur: 3,
      },
    },
  ],
};

const CANDIDATURES: Groupe = {
  titre: 'Candidatures',
  lignes: [
    {
      du: { label: 'Du', aide: 'Premier jour des candidatures, dès 0 h 00.', largeur: 6 },
      au: { label: 'Au', aide: 'Dernier jour des candidatures, jusqu’à 23 h 59.', largeur: 6 },
    },
    {
      classique: { label: 'Formation classique', aide: 'Ouverte à temps plein.', largeur: 6 },
      alternance: { label: 'Alternance', aide: 'Ouverte en alternance.', largeur: 6 },
    },
    {
      lettreDemandee: {
        label: 'Lettre de motivation demandée',
        aide: 'Le candidat l’écrit dans son dossier, en plus des pièces.',
        largeur: 12,
      },
    },
  ],
};

const PRESENTATION: Groupe = {
  titre: 'Présentation',
  lignes: [
    { objectifs: { label: 'Objectifs', aide: 'Ce que la formation prépare à faire.', largeur: 12 } },
    { competences: { label: 'Compétences', aide: 'Ce que l’on y apprend.', largeur: 12 } },
    { insertion: { label: 'Insertion professionnelle', aide: 'Métiers et secteurs, après le diplôme.', largeur: 12 } },
    {
      procedure: {
        label: 'Procédure de candidature',
        aide: 'Ce qui est propre à cette formation : examen des dossiers, entretiens, calendrier.',
        largeur: 12,
      },
    },
  ],
};

const PIECES: Groupe = {
  titre: 'Pièces et documents',
  lignes: [
    {
      pieces: {
        label: 'Pièces à fournir',
        aide: 'Demandées aux candidats dans cet ordre. Une pièce ajoutée paraît aussitôt publiée dans les dossiers non transmis.',
        largeur: 12,
      },
    },
    {
      documents: {
        label: 'Documents à télécharger',
        aide: 'Plaquette, calendrier de l’alternance, fiche à remplir… : créez-les d’abord dans « Document ».',
        largeur: 12,
        principal: 'intitule',
      },
    },
  ],
};

export const FORMATION: Vue = {
  groupes: [EN_TETE, CANDIDATURES, PRESENTATION, PIECES],
  principal: 'intitule',
  colonnes: ['intitule', 'etablissement', 'annee', 'du', 'au', 'mention'],
  tri: { par: 'intitule', sens: 'ASC' },
};

const SEULEMENT: Readonly<Record<string, string>> = {
  classique: 'en formation classique seulement',
  alternance: 'en alternance seulement',
};

/** `nommerPieceAttendue` writes « Curriculum-vitae · obligatoire · en alternance seulement ». */
export function nommerPieceAttendue({ lien, valeurs }: Rangee): string {
  const exigence = valeurs['obligatoire'] ? 'obligatoire' : 'facultative';
  const modalite = SEULEMENT[String(valeurs['modalite'])];
  return [lien ?? 'Pièce à choisir', exigence, modalite].filter(Boolean).join(' · ');
}

export const PIECE_ATTENDUE: VueDeComposant = {
  groupes: [
    {
      titre: 'Pièce attendue',
      lignes: [
        {
          piece: {
            label: 'Pièce',
            aide: 'Choisie dans le catalogue des pièces à fournir.',
            largeur: 12,
            principal: 'intitule',
          },
        },
        {
          obligatoire: {
            label: 'Obligatoire',
            aide: 'Sans elle, le dossier ne peut pas être transmis.',
            largeur: 6,
          },
          modalite: {
            label: 'Modalité',
            aide: 'À choisir si elle n’est demandée que pour l’une des deux ; sinon, laissez vide.',
            largeur: 6,
          },
        },
      ],
    },
  ],
  // `principal` cannot be a relation in Strapi: the function names the lines.
  principal: 'modalite',
  relation: 'piece',
  nommer: nommerPieceAttendue,
  colonnes: ['piece', 'obligatoire', 'modalite'],
  tri: { par: 'modalite', sens: 'ASC' },
};
