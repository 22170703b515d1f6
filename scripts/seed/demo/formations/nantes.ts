import { debouches, liste, paragraphe } from '../blocs.ts';
import { facultative, obligatoire } from '../ecriture.ts';
import type { Formation } from '../types.ts';

export const NANTES: readonly Formation[] = [
  {
    code: 'LP-SIL-NA',
    slug: 'systemes-informatiques-et-logiciels-sil-nantes',
    intitule: 'Systèmes informatiques et logiciels (SIL)',
    mention: "Métiers de l'informatique : conception, développement et test de logiciels",
    etablissement: 'nantes',
    classique: false,
    alternance: true,
    ouverture: -60,
    fermeture: 3,
    lettre: true,
    objectifs: [
      paragraphe(
        'Spécialiser en un an des techniciens déjà solides en programmation dans la construction de logiciels de gestion : modélisation, architecture, persistance et mise en production.',
      ),
      paragraphe(
        "Le recrutement est exigeant ; l'équipe attache autant de prix à la régularité des résultats qu'à l'envie de travailler en groupe.",
      ),
    ],
    competences: [
      liste([
        'modéliser un domaine et le traduire en objets et en tables',
        'développer des services en Java ou en C# et leur interface',
        'conteneuriser une application et la surveiller en exploitation',
        "relire le code d'un collègue et accepter la relecture du sien",
      ]),
    ],
    insertion: debouches('Services numériques, banque et assurance, éditeurs de progiciels', [
      'concepteur-développeur',
      'analyste-programmeur',
    ]),
    procedure: [
      paragraphe(
        "Indiquez dans la lettre un programme que vous avez écrit et dont vous êtes fier ; il servira de point de départ à l'entretien.",
      ),
    ],
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      obligatoire('classement-nantes'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('alternance-nantes'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-SID-NA',
    slug: 'statistique-et-informatique-decisionnelle-sid-nantes',
    intitule: 'Statistique et informatique décisionnelle (SID)',
    mention: 'Métiers du décisionnel et de la statistique',
    etablissement: 'nantes',
    classique: true,
    alternance: true,
    ouverture: -26,
    fermeture: 35,
    lettre: false,
    objectifs: [
      paragraphe(
        "Faire parler les données d'une organisation suppose de savoir les réunir, les nettoyer, les analyser et surtout les raconter. La licence couvre toute cette chaîne.",
      ),
      paragraphe(
        "Les données étudiées viennent de l'observatoire des transports, d'un club de basket et d'un centre hospitalier, liés à l'IUT par convention.",
      ),
    ],
    competences: [
      liste([
        'alimenter un entrepôt de données et en contrôler la qualité',
        'choisir et appliquer une méthode de classification ou de régression',
        'programmer en R, en Python et en SQL',
        'concevoir des tableaux de bord lisibles par des non-spécialistes',
      ]),
    ],
    insertion: debouches("Assurances, distribution, santé, instituts d'études, collectivités", [
      "chargé d'études statistiques",
      'développeur décisionnel',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('classement-nantes'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-SEOC-NA',
    slug: 'systemes-embarques-et-objets-connectes-seoc-nantes',
    intitule: 'Systèmes embarqués et objets connectés (SEOC)',
    mention: "Métiers de l'électronique : communication, systèmes embarqués",
    etablissement: 'nantes',
    classique: true,
    alternance: true,
    ouverture: -21,
    fermeture: 49,
    lettre: false,
    objectifs: [
      paragraphe(
        "Une carte de quelques centimètres, une pile qui doit durer cinq ans, une liaison radio à bas débit : la licence forme aux contraintes propres de l'électronique embarquée.",
      ),
      paragraphe(
        'Par groupes de quatre, les étudiants conçoivent un objet complet, du schéma au boîtier, et le font fonctionner trois mois sur le terrain.',
      ),
    ],
    competences: [
      liste([
        'router une carte électronique et en préparer la fabrication',
        'programmer un microcontrôleur en C, avec ou sans noyau temps réel',
        'mettre en œuvre LoRa, Bluetooth et les réseaux cellulaires',
        "réduire la consommation d'un système et la mesurer",
      ]),
    ],
    insertion: debouches('Électronique professionnelle, automobile, agriculture de précision, comptage', [
      'technicien de développement en électronique',
      "intégrateur d'objets connectés",
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      obligatoire('cv'),
      facultative('avis-poursuite'),
      facultative('synthese-stage'),
      facultative('alternance-nantes', 'alternance'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-CDM-NA',
    slug: 'caracterisation-et-durabilite-des-materiaux-cdm-nantes',
    intitule: 'Caractérisation et durabilité des matériaux (CDM)',
    mention: 'Chimie et physique des matériaux',
    etablissement: 'nantes',
    classique: true,
    alternance: false,
    ouverture: 12,
    fermeture: 55,
    lettre: false,
    objectifs: [
      paragraphe(
        "Pourquoi cette hélice s'est-elle fissurée ? Combien d'années tiendra ce revêtement face aux embruns ? La licence donne les méthodes pour répondre, preuves à l'appui.",
      ),
      paragraphe(
        "Elle s'appuie sur un microscope électronique et un banc de corrosion que les étudiants apprennent à utiliser seuls.",
      ),
    ],
    competences: [
      liste([
        'préparer et observer un échantillon aux différentes échelles',
        'conduire des essais mécaniques, thermiques et de corrosion',
        "mener l'expertise d'une pièce rompue",
        "rédiger un rapport d'essais conforme aux exigences d'accréditation",
      ]),
    ],
    insertion: debouches("Centres techniques, métallurgie, énergie, laboratoires d'expertise", [
      'technicien de laboratoire en matériaux',
      "technicien d'expertise de défaillances",
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('releve-bac'),
      facultative('classement-nantes'),
      facultative('attestation-b2'),
    ],
  },
  {
    code: 'LP-PMC-NA',
    slug: 'plasturgie-et-materiaux-composites-pmc-nantes',
    intitule: 'Plasturgie et matériaux composites (PMC)',
    mention: 'Chimie et physique des matériaux',
    etablissement: 'nantes',
    classique: true,
    alternance: true,
    ouverture: -15,
    fermeture: 23,
    lettre: false,
    objectifs: [
      paragraphe(
        "Coques de bateaux, pales d'éoliennes, panneaux d'avions : les composites sont partout dans la région. La licence forme les techniciens qui les mettent en œuvre et cherchent à les recycler.",
      ),
      paragraphe(
        "Les travaux pratiques occupent un tiers de l'année, sur presse à injecter, en autoclave et en salle de drapage.",
      ),
    ],
    competences: [
      liste([
        'choisir un polymère, un renfort et un procédé de mise en forme',
        "régler une presse et traiter les défauts d'injection",
        'réaliser une pièce par infusion, enroulement ou drapage',
        'prendre en compte la recyclabilité dès la conception',
      ]),
    ],
    insertion: debouches('Nautisme, aéronautique, éolien, transformation des plastiques', [
      'technicien procédés composites',
      'technicien de mise au point en injection',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('avis-poursuite'),
      facultative('alternance-nantes', 'alternance'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-GFCA-NA',
    slug: 'genie-frigorifique-et-conditionnement-d-air-gfca-nantes',
    intitule: "Génie frigorifique et conditionnement d'air (GFCA)",
    mention: "Maîtrise de l'énergie, électricité et développement durable",
    etablissement: 'nantes',
    classique: false,
    alternance: true,
    ouverture: -30,
    fermeture: 51,
    lettre: false,
    objectifs: [
      paragraphe(
        'Le froid conserve les aliments, climatise les hôpitaux et chauffe désormais les maisons grâce aux pompes à chaleur. Les entreprises du secteur recrutent bien au-delà de nos promotions.',
      ),
      paragraphe("L'année comprend le passage de l'attestation d'aptitude à la manipulation des fluides frigorigènes."),
    ],
    competences: [
      liste([
        'établir un bilan thermique et sélectionner une machine',
        "régler et dépanner une installation au CO2 ou à l'ammoniac",
        "programmer la régulation d'une centrale de traitement d'air",
        'chiffrer une affaire et en suivre le chantier',
      ]),
    ],
    insertion: debouches('Installateurs frigoristes, exploitants de chauffage, grande distribution', [
      "chargé d'affaires en génie climatique",
      'technicien supérieur frigoriste',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('permis'),
      facultative('recherche-entreprise'),
      facultative('alternance-nantes'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-CGAD-NA',
    slug: 'controle-de-gestion-et-aide-a-la-decision-cgad-nantes',
    intitule: 'Contrôle de gestion et aide à la décision (CGAD)',
    mention: 'Métiers de la gestion et de la comptabilité : contrôle de gestion',
    etablissement: 'nantes',
    classique: true,
    alternance: true,
    ouverture: -28,
    fermeture: 14,
    lettre: false,
    objectifs: [
      paragraphe(
        "Dans les grandes organisations, le contrôle de gestion dialogue avec l'informatique autant qu'avec la comptabilité. La licence prépare à cette double culture des chiffres et des systèmes.",
      ),
      paragraphe(
        'Un progiciel de gestion intégré, commun à plusieurs cours, sert de fil rouge et permet de suivre une entreprise simulée sur douze mois.',
      ),
    ],
    competences: [
      liste([
        'extraire, rapprocher et fiabiliser des données de gestion',
        'construire un processus budgétaire et son calendrier',
        'produire une analyse mensuelle et un commentaire synthétique',
        "simuler l'effet d'un prix, d'un volume ou d'un change sur le résultat",
      ]),
    ],
    insertion: debouches('Groupes industriels, collectivités, protection sociale, logistique', [
      'contrôleur de gestion débutant',
      'gestionnaire de budgets',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      obligatoire('avis-poursuite'),
      facultative('classement-nantes'),
      facultative('niveau-anglais'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-ARFC-NA',
    slug: 'assistant-recrutement-formation-et-competences-arfc-nantes',
    intitule: 'Assistant recrutement, formation et compétences (ARFC)',
    mention: 'Métiers de la GRH : assistant',
    etablissement: 'nantes',
    classique: true,
    alternance: true,
    ouverture: -9,
    fermeture: 46,
    lettre: true,
    objectifs: [
      paragraphe(
        'Attirer des candidats, les choisir sans discriminer, les former ensuite : la licence prépare au versant « développement » des ressources humaines.',
      ),
      paragraphe(
        "Chaque étudiant conduit dans l'année vingt entretiens d'entraînement, filmés puis commentés avec un psychologue du travail.",
      ),
    ],
    competences: [
      liste([
        'rédiger une offre, trier des candidatures et mener un entretien structuré',
        'construire un plan de développement des compétences et le financer',
        "évaluer les effets d'une formation",
        'cartographier des métiers et préparer des mobilités internes',
      ]),
    ],
    insertion: debouches('Directions des ressources humaines, organismes de formation, cabinets de recrutement', [
      'chargé de recrutement',
      'assistant de formation',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('lettre-recommandation'),
      facultative('avis-poursuite'),
      facultative('alternance-nantes', 'alternance'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-CCPRO-NA',
    slug: 'parcours-charge-de-clientele-sur-le-marche-des-professionnels-ccpro-nantes',
    intitule: 'Parcours Chargé de Clientèle sur le marché des Professionnels (CCPro)',
    mention: 'Assurance, banque, finance : chargé de clientèle',
    etablissement: 'nantes',
    classique: false,
    alternance: true,
    ouverture: -82,
    fermeture: -20,
    lettre: false,
    objectifs: [
      paragraphe(
        "Commerçants, artisans et professions libérales ont des besoins où se mêlent l'entreprise et la famille. Le parcours forme les conseillers chargés de cette clientèle.",
      ),
      paragraphe(
        'Il accueille en priorité des candidats qui ont déjà une première expérience, en stage ou en emploi, dans une banque ou une assurance.',
      ),
    ],
    competences: [
      liste([
        "lire une liasse fiscale et apprécier la santé d'une petite entreprise",
        'financer un investissement, un stock ou un décalage de trésorerie',
        'protéger le dirigeant, ses proches et son outil de travail',
        'négocier des conditions et formaliser une décision de crédit',
      ]),
    ],
    insertion: debouches("Banques régionales, compagnies d'assurance, organismes de caution", [
      'conseiller de clientèle professionnelle',
      "chargé d'études en crédit aux professionnels",
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('certificats-travail'),
      facultative('photo'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-PPSI-NA',
    slug: 'pilotage-de-la-production-et-systemes-d-information-ppsi-nantes',
    intitule: "Pilotage de la production et systèmes d'information (PPSI)",
    mention: "Métiers de l'industrie : gestion de la production industrielle",
    etablissement: 'nantes',
    classique: true,
    alternance: true,
    ouverture: -11,
    fermeture: 40,
    lettre: false,
    objectifs: [
      paragraphe(
        "Planifier, ordonnancer, livrer à l'heure : ces tâches passent aujourd'hui par des logiciels qu'il faut savoir paramétrer. La licence réunit l'atelier et l'écran.",
      ),
      paragraphe(
        "Elle est ouverte aux diplômés de la logistique industrielle, du génie mécanique et de l'informatique de gestion.",
      ),
    ],
    competences: [
      liste([
        'établir un plan industriel et un programme directeur',
        'paramétrer nomenclatures, gammes et stocks dans un ERP',
        "suivre une production au moyen d'un système MES",
        "conduire le changement auprès des équipes d'un atelier",
      ]),
    ],
    insertion: debouches('Mécanique, électronique, agroalimentaire, éditeurs de logiciels de production', [
      'gestionnaire de production',
      'assistant chef de projet ERP',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      obligatoire('cv'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('dossier-vap'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-MASA-NA',
    slug: 'methodes-et-assemblage-de-structures-aeronautiques-masa-nantes',
    intitule: 'Méthodes et assemblage de structures aéronautiques (MASA)',
    mention: "Métiers de l'industrie : industrie aéronautique",
    etablissement: 'nantes',
    classique: false,
    alternance: true,
    ouverture: -25,
    fermeture: 21,
    lettre: true,
    objectifs: [
      paragraphe(
        'Un caisson de voilure compte des milliers de perçages, tous tracés. La licence forme les préparateurs qui décrivent ces opérations et les font évoluer avec les compagnons.',
      ),
      paragraphe('Les cours techniques sont en partie donnés en anglais, langue de toute la documentation du secteur.'),
    ],
    competences: [
      liste([
        "rédiger une gamme d'assemblage et choisir les outillages",
        'traiter une non-conformité selon les règles de navigabilité',
        'simuler un poste de montage en trois dimensions',
        'connaître les fixations, mastics et protections des structures',
      ]),
    ],
    insertion: debouches("Avionneurs, sous-traitants de rang 1, ateliers d'outillage aéronautique", [
      'préparateur méthodes en aéronautique',
      "technicien d'industrialisation",
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('niveau-anglais'),
      facultative('diplome-bac-plus-2'),
      facultative('recherche-entreprise'),
      facultative('alternance-nantes'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-DWM-NA',
    slug: 'developpement-web-et-mobile-dwm-nantes',
    intitule: 'Développement web et mobile (DWM)',
    mention: "Métiers de l'informatique : applications web",
    etablissement: 'nantes',
    classique: true,
    alternance: true,
    ouverture: -19,
    fermeture: 9,
    lettre: false,
    objectifs: [
      paragraphe(
        "Concevoir une application, c'est choisir ce qui s'exécute dans la poche de l'utilisateur et ce qui reste sur le serveur. La licence enseigne les deux côtés et leur dialogue.",
      ),
      paragraphe(
        "Quatre projets de complexité croissante rythment l'année ; le dernier est publié sur un magasin d'applications.",
      ),
    ],
    competences: [
      liste([
        'développer une interface réactive et accessible en TypeScript',
        'concevoir et documenter une API sécurisée',
        'réaliser une application mobile qui fonctionne hors connexion',
        "mesurer et réduire l'empreinte d'un service numérique",
      ]),
    ],
    insertion: debouches('Agences numériques, jeunes entreprises, services informatiques', [
      'développeur web',
      "développeur d'applications mobiles",
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('portfolio'),
      facultative('classement-nantes'),
      facultative('avis-poursuite'),
      facultative('alternance-nantes', 'alternance'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-AIRF-NA',
    slug: 'achats-industriels-et-relations-avec-les-fournisseurs-airf-nantes',
    intitule: 'Achats industriels et relations avec les fournisseurs (AIRF)',
    mention: 'Gestion des achats et des approvisionnements',
    etablissement: 'nantes',
    classique: false,
    alternance: true,
    ouverture: -16,
    fermeture: 37,
    lettre: false,
    objectifs: [
      paragraphe(
        'Acheter ne consiste plus à obtenir le prix le plus bas, mais à bâtir avec des fournisseurs une relation sûre, équitable et durable. La licence forme à cette fonction en plein essor.',
      ),
      paragraphe(
        "Les candidats viennent de la gestion, du commerce ou d'une spécialité technique : c'est la diversité des groupes qui fait la richesse des études de cas.",
      ),
    ],
    competences: [
      liste([
        'analyser un besoin et rédiger un cahier des charges fonctionnel',
        "rechercher et évaluer des fournisseurs en France et à l'étranger",
        'comparer des offres en coût complet et négocier',
        'suivre des approvisionnements et anticiper une rupture',
      ]),
    ],
    insertion: debouches('Construction navale et mécanique, santé, énergie, achats publics', [
      'acheteur junior',
      'approvisionneur',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      facultative('niveau-anglais'),
      facultative('avis-poursuite'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
];
