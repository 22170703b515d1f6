import { debouches, liste, paragraphe } from '../blocs.ts';
import { facultative, obligatoire } from '../ecriture.ts';
import type { Formation } from '../types.ts';

export const LAVAL: readonly Formation[] = [
  {
    code: 'LP-A2SR-LA',
    slug: 'administration-et-securite-des-systemes-et-des-reseaux-a2sr-laval',
    intitule: 'Administration et sécurité des systèmes et des réseaux (A2SR)',
    mention: "Métiers de l'informatique : administration et sécurité des systèmes et des réseaux",
    etablissement: 'laval',
    classique: true,
    alternance: true,
    ouverture: -42,
    fermeture: 15,
    lettre: true,
    objectifs: [
      paragraphe(
        "La licence forme des administrateurs capables d'installer, d'exploiter et de défendre le système d'information d'une organisation de taille moyenne.",
      ),
      paragraphe(
        'Serveurs, virtualisation, sauvegardes et journaux sont étudiés sur une salle de machines dédiée, que les étudiants administrent eux-mêmes à tour de rôle.',
      ),
    ],
    competences: [
      liste(
        [
          'administrer des serveurs Linux et Windows, physiques ou virtuels',
          "automatiser des déploiements à l'aide de scripts et de gestionnaires de configuration",
        ],
        'Systèmes :',
      ),
      liste(
        [
          'segmenter un réseau et contrôler les accès distants',
          'auditer une infrastructure, corriger ses vulnérabilités et en rendre compte',
          "préparer un plan de reprise d'activité et en faire l'essai",
        ],
        'Réseaux et sécurité :',
      ),
    ],
    insertion: debouches("Infogérance, hébergeurs, services informatiques d'entreprises et d'administrations", [
      'administrateur systèmes et réseaux',
      'technicien en cybersécurité',
      "administrateur d'infrastructures virtualisées",
    ]),
    procedure: [
      paragraphe(
        "Après l'étude des dossiers complets, les candidats retenus sont convoqués à un entretien de trente minutes, sur place ou en visioconférence, et choisissent leur créneau sur le portail.",
      ),
    ],
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('questionnaire-laval'),
      facultative('avis-poursuite'),
      facultative('releve-bac'),
      facultative('alternance-laval', 'alternance'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-RVIW-LA',
    slug: 'realite-virtuelle-et-interfaces-pour-le-web-rviw-laval',
    intitule: 'Réalité virtuelle et interfaces pour le web (RVIW)',
    mention: "Métiers de l'informatique : applications web",
    etablissement: 'laval',
    classique: true,
    alternance: false,
    ouverture: -25,
    fermeture: 42,
    lettre: true,
    objectifs: [
      paragraphe(
        'Dans une ville connue pour son salon de la réalité virtuelle, la licence apprend à créer des expériences immersives qui se consultent depuis un simple navigateur.',
      ),
      paragraphe(
        "Elle s'ouvre aux développeurs comme aux créateurs numériques, réunis par binômes autour de prototypes montrés chaque printemps aux professionnels.",
      ),
    ],
    competences: [
      liste([
        'programmer une scène interactive en trois dimensions',
        'adapter une application à un casque, une tablette ou un écran mural',
        'optimiser modèles et textures pour un chargement rapide',
        "éprouver un prototype auprès d'utilisateurs et en tirer des corrections",
      ]),
    ],
    insertion: debouches('Studios de création numérique, musées, formation professionnelle, industrie', [
      "développeur d'applications immersives",
      'intégrateur 3D temps réel',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('portfolio'),
      obligatoire('releves-post-bac'),
      facultative('questionnaire-laval'),
      facultative('avis-poursuite'),
      facultative('niveau-anglais'),
    ],
  },
  {
    code: 'LP-DIXU-LA',
    slug: 'design-d-interface-et-experience-utilisateur-dixu-laval',
    intitule: "Design d'interface et expérience utilisateur (DIXU)",
    mention: 'Métiers du design',
    etablissement: 'laval',
    classique: true,
    alternance: false,
    ouverture: 8,
    fermeture: 50,
    lettre: true,
    objectifs: [
      paragraphe(
        "Observer avant de dessiner, essayer avant de produire : la licence place l'usager au centre de la conception des services numériques.",
      ),
      paragraphe(
        'Les ateliers durent une semaine entière et portent sur des sujets proposés par un hôpital, une bibliothèque, une régie de transports ou une jeune entreprise.',
      ),
    ],
    competences: [
      liste([
        "conduire des entretiens et des observations d'usage",
        'construire des parcours, des maquettes filaires et des prototypes cliquables',
        'définir un système graphique cohérent et accessible',
        'présenter et défendre un parti pris devant un commanditaire',
      ]),
    ],
    insertion: debouches('Agences de design, éditeurs de logiciels, équipes numériques du secteur public', [
      "designer d'interface",
      'assistant en recherche utilisateur',
    ]),
    pieces: [
      obligatoire('portfolio'),
      obligatoire('cv'),
      facultative('releves-post-bac'),
      facultative('lettre-recommandation'),
    ],
  },
  {
    code: 'LP-ECMN-LA',
    slug: 'e-commerce-et-marketing-numerique-des-pme-ecmn-laval',
    intitule: 'E-commerce et marketing numérique des PME (ECMN)',
    mention: 'E-commerce et marketing numérique',
    etablissement: 'laval',
    classique: true,
    alternance: true,
    ouverture: -44,
    fermeture: 5,
    lettre: false,
    objectifs: [
      paragraphe(
        "Bien des PME vendent encore peu en ligne, faute d'une personne qui sache relier la boutique, la logistique et la publicité. La licence forme cette personne.",
      ),
      paragraphe(
        "Une boutique pédagogique, approvisionnée par des artisans mayennais, est exploitée toute l'année par la promotion.",
      ),
    ],
    competences: [
      liste([
        'créer et administrer une boutique en ligne',
        "piloter des campagnes de référencement payant et d'e-mailing",
        'mesurer une audience et améliorer un taux de conversion',
        'gérer les expéditions, les retours et la relation client',
      ]),
    ],
    insertion: debouches('Commerçants en ligne, fabricants vendant en direct, agences de marketing', [
      'gestionnaire de boutique en ligne',
      'chargé de marketing numérique',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      facultative('avis-poursuite'),
      facultative('releve-bac'),
      facultative('alternance-laval', 'alternance'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-TCIA-LA',
    slug: 'technico-commercial-en-industries-agroalimentaires-tcia-laval',
    intitule: 'Technico-commercial en industries agroalimentaires (TCIA)',
    mention: 'Technico-commercial',
    etablissement: 'laval',
    classique: false,
    alternance: true,
    ouverture: -80,
    fermeture: -12,
    lettre: false,
    objectifs: [
      paragraphe(
        'Vendre un ingrédient, un emballage ou une machine à un industriel suppose de parler sa langue. La licence donne cette double compétence, technique et commerciale.',
      ),
      paragraphe(
        'Trois industriels de la Mayenne interviennent chaque mois pour des jeux de rôle filmés, de la prise de rendez-vous à la signature.',
      ),
    ],
    competences: [
      liste([
        'lire un cahier des charges alimentaire et y répondre par une offre chiffrée',
        'préparer une négociation annuelle avec un acheteur de la distribution',
        'suivre un compte client : marges, litiges, encours',
        'organiser un essai industriel chez un prospect',
      ]),
    ],
    insertion: debouches('Ingrédients, emballage, équipements et produits finis alimentaires', [
      'chef de secteur en agroalimentaire',
      'chargé de comptes clients industriels',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('permis'),
      facultative('alternance-laval'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-ITL-LA',
    slug: 'innovation-et-transformation-laitiere-itl-laval',
    intitule: 'Innovation et transformation laitière (ITL)',
    mention: 'Industries agroalimentaires : gestion, production et valorisation',
    etablissement: 'laval',
    classique: true,
    alternance: true,
    ouverture: -20,
    fermeture: 31,
    lettre: false,
    objectifs: [
      paragraphe(
        "Du lait cru au fromage affiné ou à la poudre, la licence prépare à conduire et à améliorer les fabrications laitières, à l'échelle de l'atelier fermier comme de la grande usine.",
      ),
      paragraphe(
        'La moitié des travaux pratiques se déroule dans un atelier pilote de deux cents litres, où chaque groupe met au point un produit nouveau.',
      ),
    ],
    competences: [
      liste([
        "maîtriser les traitements thermiques, la coagulation et l'affinage",
        'organiser une journée de production et en suivre les rendements',
        'formuler un produit laitier et en évaluer les qualités sensorielles',
        'valoriser le lactosérum et les autres coproduits',
      ]),
    ],
    insertion: debouches('Laiteries, fromageries, fournisseurs de ferments, fermes de transformation', [
      "responsable d'atelier de fabrication fromagère",
      'technicien en recherche et développement laitier',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      obligatoire('avis-poursuite'),
      facultative('diplome-bac-plus-2'),
      facultative('releve-bac'),
      facultative('synthese-stage'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-CRPE-LA',
    slug: 'creation-et-reprise-de-petites-entreprises-crpe-laval',
    intitule: 'Création et reprise de petites entreprises (CRPE)',
    mention: 'Management et gestion des organisations',
    etablissement: 'laval',
    classique: true,
    alternance: true,
    ouverture: -14,
    fermeture: 59,
    lettre: true,
    objectifs: [
      paragraphe(
        "Transformer une idée ou une occasion de reprise en entreprise viable : l'année suit le fil d'un projet réel, porté par l'étudiant ou confié par un cédant.",
      ),
      paragraphe(
        "Des banquiers, des notaires et des chefs d'entreprise forment le comité qui, quatre fois dans l'année, examine l'avancement des plans d'affaires.",
      ),
    ],
    competences: [
      liste([
        'étudier un marché local et choisir un emplacement',
        'évaluer une entreprise à reprendre',
        'bâtir un plan de financement sur trois ans',
        'choisir un statut juridique, fiscal et social',
        'convaincre un partenaire en dix minutes',
      ]),
    ],
    insertion: debouches("Commerce, artisanat, services, réseaux d'accompagnement à la création", [
      "créateur ou repreneur d'entreprise",
      'conseiller auprès de porteurs de projet',
    ]),
    procedure: [
      paragraphe(
        "Aucun projet abouti n'est exigé à l'entrée, mais la lettre doit exposer une intention : une activité, un lieu, ou une entreprise que vous aimeriez reprendre.",
      ),
    ],
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('certificats-travail'),
      facultative('dossier-vap'),
      facultative('situation-emploi'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-TNAS-LA',
    slug: 'technologies-numeriques-pour-l-autonomie-et-la-sante-tnas-laval',
    intitule: "Technologies numériques pour l'autonomie et la santé (TNAS)",
    mention: 'Métiers de la santé : technologies',
    etablissement: 'laval',
    classique: true,
    alternance: false,
    ouverture: -12,
    fermeture: 25,
    lettre: false,
    objectifs: [
      paragraphe(
        'Téléassistance, rééducation par le jeu, suivi à distance : la licence forme des techniciens qui choisissent, installent et expliquent ces outils aux patients et aux soignants.',
      ),
      paragraphe(
        "Les cours réunissent des diplômés de l'informatique, de l'électronique et des métiers de la santé, qui travaillent toujours en équipes mixtes.",
      ),
    ],
    competences: [
      liste([
        "recueillir les besoins d'une personne et de son entourage",
        'paramétrer des capteurs et des objets connectés médicaux',
        'appliquer la réglementation des dispositifs et des données de santé',
        'former une équipe soignante à un nouvel équipement',
      ]),
    ],
    insertion: debouches('Fabricants de dispositifs, établissements de soins, prestataires à domicile', [
      'technicien en télésanté',
      "chargé de déploiement de solutions d'autonomie",
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      obligatoire('cv'),
      facultative('questionnaire-laval'),
      facultative('releve-bac'),
      facultative('attestation-b2'),
      facultative('validation-etudes'),
    ],
  },
  {
    code: 'LP-MPVR-LA',
    slug: 'management-de-point-de-vente-en-reseau-mpvr-laval',
    intitule: 'Management de point de vente en réseau (MPVR)',
    mention: 'Management des activités commerciales',
    etablissement: 'laval',
    classique: false,
    alternance: true,
    ouverture: -28,
    fermeture: 11,
    lettre: false,
    objectifs: [
      paragraphe(
        "Conduire une équipe de vente, tenir un compte d'exploitation, donner envie d'entrer : la licence prépare aux responsabilités de chef de rayon, puis de directeur de magasin.",
      ),
      paragraphe(
        "Les enseignes partenaires s'engagent à confier à chaque alternant la responsabilité d'un rayon avant la fin de l'année.",
      ),
    ],
    competences: [
      liste([
        "analyser les ventes, les marges et la démarque d'un rayon",
        "bâtir un plan d'implantation saisonnier",
        'établir des plannings et conduire un entretien annuel',
        'animer une opération commerciale et en faire le bilan',
      ]),
    ],
    insertion: debouches('Grande distribution alimentaire, jardinage, équipement de la maison', [
      'chef de rayon',
      'adjoint au directeur de magasin',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('alternance-laval'),
      facultative('photo'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-PCMS-LA',
    slug: 'production-de-contenus-et-medias-sociaux-pcms-laval',
    intitule: 'Production de contenus et médias sociaux (PCMS)',
    mention: 'Métiers du numérique : conception, rédaction et réalisation web',
    etablissement: 'laval',
    classique: true,
    alternance: true,
    ouverture: -10,
    fermeture: 38,
    lettre: true,
    objectifs: [
      paragraphe(
        'Photographier, filmer, monter, écrire et publier : le producteur de contenus fait tout cela, souvent seul, et doit encore prouver que ses publications ont servi.',
      ),
      paragraphe(
        "La formation alterne des semaines de tournage et des semaines d'analyse, à partir des comptes réels d'entreprises volontaires.",
      ),
    ],
    competences: [
      liste([
        'définir une ligne éditoriale et un calendrier de publication',
        'réaliser des vidéos courtes, du scénario au sous-titrage',
        'modérer une communauté et répondre à une crise',
        "lire des statistiques d'engagement sans se laisser abuser",
      ]),
    ],
    insertion: debouches('Marques, agences, offices de tourisme, clubs sportifs', [
      'gestionnaire de communautés en ligne',
      'vidéaste pour le web',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('portfolio'),
      facultative('releves-post-bac'),
      facultative('photo'),
      facultative('alternance-laval', 'alternance'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
];
