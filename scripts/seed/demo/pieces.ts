import type { CodeEtablissement } from './etablissements.ts';

/** `Piece` is an entry of the catalogue of pièces à fournir. */
export interface Piece {
  cle: string;
  intitule: string;
  description?: string;
  /** `etablissement` is the IUT that owns it; absent: common to all six. */
  etablissement?: CodeEtablissement;
  /** `identite` marks a photo or an identity paper, which responsables do not read. */
  identite?: true;
}

/** `PIECES` is the catalogue of pièces à fournir. The first eight are the guide's (pages 6 and 18), to the letter. */
export const PIECES = [
  {
    cle: 'attestation-b2',
    intitule:
      "Attestation de langue française niveau B2 européen pour les candidats dont la langue officielle n'est pas le français",
    description:
      "Résultat du DELF B2, du TCF ou d'un test équivalent, de moins de deux ans ; inutile si votre baccalauréat a été passé en français.",
  },
  {
    cle: 'avis-poursuite',
    intitule: "Avis de poursuite d'études",
    description:
      "Avis rempli et signé par le responsable de la formation que vous suivez cette année, avec le cachet de l'établissement.",
  },
  {
    cle: 'cv',
    intitule: 'Curriculum-vitae',
    description:
      'Une ou deux pages à jour, où figurent vos études, vos stages, vos emplois et un moyen de vous joindre.',
  },
  {
    cle: 'validation-etudes',
    intitule: 'Demande de validation des études pour candidat ayant diplôme étranger',
    description:
      'À fournir seulement si votre diplôme de niveau bac + 2 a été délivré hors de France, avec la traduction du diplôme par un traducteur assermenté.',
  },
  {
    cle: 'photo',
    intitule: "Photo d'identité",
    identite: true,
    description:
      "Photo récente, de face et tête nue, enregistrée au format PDF ; elle aide le jury à vous reconnaître lors de l'entretien.",
  },
  {
    cle: 'releve-bac',
    intitule: 'Relevé de notes obtenues au Bac',
    description:
      'Relevé officiel remis par le rectorat, recto et verso ; vous pouvez le demander à nouveau au service des examens de votre académie.',
  },
  {
    cle: 'releves-post-bac',
    intitule: 'Tous les relevés de notes après bac',
    description:
      "Relevés de chaque semestre ou de chaque année, y compris ceux de l'année en cours, réunis dans un seul fichier dans l'ordre des dates.",
  },
  {
    cle: 'attestation-embauche',
    intitule: "Attestation provisoire d'embauche si vous avez déjà trouvé une entreprise",
    description:
      "Engagement daté et signé par l'entreprise qui souhaite vous accueillir en alternance, avec les missions qu'elle envisage.",
  },
  {
    cle: 'diplome-bac-plus-2',
    intitule: 'Copie du diplôme de niveau bac + 2, ou attestation de réussite',
    description:
      'DUT, BTS, L2 ou titre équivalent ; si vous préparez encore ce diplôme, déclarez une incapacité de dépôt et indiquez la date des résultats.',
  },
  {
    cle: 'piece-identite',
    intitule: "Copie de la carte d'identité, du passeport ou du titre de séjour",
    identite: true,
    description: "Document en cours de validité le jour du dépôt, recto et verso pour une carte d'identité.",
  },
  {
    cle: 'certificat-scolarite',
    intitule: "Certificat de scolarité de l'année en cours",
    description:
      "Document remis par le secrétariat de votre établissement actuel ; les candidats en reprise d'études n'ont pas à le fournir.",
  },
  {
    cle: 'synthese-stage',
    intitule: 'Synthèse du rapport de stage ou du projet tuteuré',
    description:
      'Deux pages au plus qui présentent la mission confiée, ce que vous avez fait vous-même et ce que vous en avez retenu.',
  },
  {
    cle: 'lettre-recommandation',
    intitule: "Lettre de recommandation d'un enseignant ou d'un maître de stage",
    description:
      'Lettre signée par une personne qui vous a encadré pendant au moins un mois, avec ses coordonnées professionnelles.',
  },
  {
    cle: 'niveau-anglais',
    intitule: 'Attestation de niveau en anglais (TOEIC, CLES ou équivalent)',
    description:
      "Score ou niveau obtenu depuis moins de trois ans ; à défaut, une attestation de votre professeur d'anglais convient.",
  },
  {
    cle: 'recherche-entreprise',
    intitule: "Tableau de suivi de la recherche d'entreprise",
    description:
      'Liste des entreprises que vous avez contactées, avec la date, la personne jointe et la réponse reçue.',
  },
  {
    cle: 'certificats-travail',
    intitule: "Certificats de travail ou attestations d'emploi",
    description:
      "Pour les candidats en reprise d'études : les documents qui prouvent les emplois en rapport avec la formation demandée.",
  },
  {
    cle: 'dossier-vap',
    intitule: 'Dossier de validation des acquis professionnels (VAP)',
    description:
      "À fournir si vous n'avez pas de diplôme de niveau bac + 2 et souhaitez entrer en formation au titre de votre expérience.",
  },
  {
    cle: 'situation-emploi',
    intitule: "Avis de situation de demandeur d'emploi",
    description:
      "Avis de moins d'un mois, utile au service de formation continue pour étudier le financement de l'année.",
  },
  {
    cle: 'permis',
    intitule: "Copie du permis de conduire ou attestation d'inscription à l'auto-école",
    description:
      'Demandée quand les missions en entreprise supposent des déplacements fréquents sans transport en commun.',
  },
  {
    cle: 'portfolio',
    intitule: 'Portfolio ou présentation de réalisations personnelles',
    description:
      'Cinq réalisations au plus, chacune avec une image ou un lien, le contexte et la part que vous y avez prise.',
  },
  {
    cle: 'projet-angers-cholet',
    intitule: 'Fiche de projet professionnel',
    description:
      "Fiche d'une page propre à l'IUT d'Angers-Cholet, où vous décrivez le métier visé et les raisons de ce choix.",
    etablissement: 'angers-cholet',
  },
  {
    cle: 'laboratoire-angers-cholet',
    intitule: 'Relevé des techniques de laboratoire pratiquées',
    description:
      "Tableau à remplir : pour chaque technique, indiquez si vous l'avez vue en cours, pratiquée en TP ou utilisée en stage.",
    etablissement: 'angers-cholet',
  },
  {
    cle: 'alternance-la-roche-sur-yon',
    intitule: "Fiche de renseignements sur l'entreprise d'accueil",
    description:
      "Fiche à faire remplir par l'entreprise : adresse, activité, nom du tuteur envisagé et convention collective.",
    etablissement: 'la-roche-sur-yon',
  },
  {
    cle: 'questionnaire-laval',
    intitule: 'Questionnaire de prérequis techniques',
    description:
      "Une vingtaine de questions sur vos connaissances, auxquelles vous répondez seul ; il sert à préparer l'entretien et n'est pas noté.",
    etablissement: 'laval',
  },
  {
    cle: 'alternance-laval',
    intitule: "Engagement de recherche d'une entreprise",
    description:
      "Document signé par lequel vous indiquez les villes et les secteurs où vous cherchez un contrat d'apprentissage ou de professionnalisation.",
    etablissement: 'laval',
  },
  {
    cle: 'grille-le-mans',
    intitule: "Grille d'auto-évaluation des compétences",
    description:
      "Grille de deux pages où vous situez votre niveau dans chaque matière utile à la formation, exemples à l'appui.",
    etablissement: 'le-mans',
  },
  {
    cle: 'alternance-nantes',
    intitule: "Fiche de mission en alternance visée par l'entreprise",
    description:
      "Description des missions confiées pendant l'année, datée et signée par l'entreprise, pour accord du responsable de formation.",
    etablissement: 'nantes',
  },
  {
    cle: 'classement-nantes',
    intitule: 'Attestation de classement dans la promotion',
    description:
      'Rang et effectif pour chaque semestre après le bac, certifiés par le secrétariat de votre formation actuelle.',
    etablissement: 'nantes',
  },
  {
    cle: 'securite-saint-nazaire',
    intitule: 'Attestations de formation à la sécurité (SST, habilitation électrique, CACES)',
    description:
      'Copie des titres que vous possédez déjà, même expirés depuis peu ; ils facilitent votre accueil sur chantier et en atelier.',
    etablissement: 'saint-nazaire',
  },
  {
    cle: 'choix-saint-nazaire',
    intitule: "Fiche de présentation du projet de poursuite d'études",
    description:
      "Une page qui situe cette candidature dans votre parcours et indique, dans l'ordre, les autres formations demandées à l'IUT.",
    etablissement: 'saint-nazaire',
  },
] as const satisfies readonly Piece[];

export type ClePiece = (typeof PIECES)[number]['cle'];
