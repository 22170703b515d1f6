import { debouches, liste, paragraphe, titre } from '../blocs.ts';
import { facultative, obligatoire } from '../ecriture.ts';
import type { Formation } from '../types.ts';

export const ANGERS_CHOLET: readonly Formation[] = [
  {
    code: 'LP-AB-AC',
    slug: 'lp-ab-angers-cholet',
    intitule: 'LP AB',
    mention: 'Agriculture biologique : production, conseil, certification et commercialisation',
    etablissement: 'angers-cholet',
    classique: true,
    alternance: true,
    ouverture: -30,
    fermeture: 28,
    lettre: true,
    objectifs: [
      paragraphe(
        "La licence forme des techniciens capables d'accompagner une exploitation ou une entreprise à chaque étape de la filière biologique, de la parcelle au rayon. Elle s'adresse aux titulaires d'un diplôme agricole ou biologique comme aux commerciaux attirés par ces produits.",
      ),
      paragraphe(
        "Une semaine d'immersion chez un producteur ouvre l'année ; un projet de groupe, mené pour une coopérative ou une collectivité, la termine.",
      ),
    ],
    competences: [
      liste(
        [
          'conduire une culture ou un élevage selon le cahier des charges européen',
          "établir le diagnostic technique et économique d'une conversion",
          "préparer un contrôle d'organisme certificateur et en lire le rapport",
        ],
        'Production et certification :',
      ),
      liste(
        [
          'animer un groupe de producteurs autour de pratiques économes en intrants',
          'construire une gamme biologique et en négocier le référencement',
        ],
        'Conseil et commercialisation :',
      ),
    ],
    insertion: debouches(
      "Chambres d'agriculture, groupements de producteurs, organismes certificateurs, magasins spécialisés",
      ['conseiller en agriculture biologique', 'contrôleur-certificateur', 'responsable de rayon ou de gamme bio'],
    ),
    procedure: [
      paragraphe(
        "Les candidats qui projettent de s'installer précisent dans leur lettre la commune, la surface et les productions envisagées.",
      ),
    ],
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('avis-poursuite'),
      facultative('diplome-bac-plus-2'),
      facultative('releve-bac'),
      facultative('projet-angers-cholet'),
      facultative('permis'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    // This formation is the guide's own text, pages 6 and 14, to the letter. Its picture is cut after « Prévoyance : »:
    // the last list of « Insertion professionnelle » is ours.
    code: 'LP-EPR-AC',
    slug: 'metiers-de-l-epargne-de-la-prevoyance-et-de-la-retraite-angers-cholet',
    intitule: "Métiers de l'Epargne, de la Prévoyance et de la Retraite",
    mention: 'Assurance, banque, finance : supports opérationnels',
    etablissement: 'angers-cholet',
    classique: true,
    alternance: true,
    ouverture: -30,
    fermeture: 45,
    lettre: false,
    objectifs: [
      paragraphe(
        "L'objectif de cette licence est de permettre à des institutions de retraite et de prévoyance, des mutuelles, des banques, des compagnies d'assurance, de recruter des salariés ayant acquis les compétences techniques nécessaires à l'exercice des fonctions administratives et/ou commerciales dans le domaine de la retraite et de la prévoyance.",
      ),
    ],
    competences: [
      liste(
        [
          "maîtriser les compétences techniques concernant l'ensemble des régimes de retraite de base et complémentaires des salariés, professions indépendantes et agricoles",
          "connaître les différents produits d'épargne retraite",
        ],
        'Retraite :',
      ),
      liste(
        [
          'maîtriser les différents régimes de prévoyance santé concernant les salariés, professions indépendantes et agricoles',
          'avoir les aptitudes professionnelles nécessaires pour négocier, assurer le suivi des différents contrats de prévoyance: contrats individuels de « complémentaire santé », contrats collectifs de « complémentaire santé », contrats « dépendance »',
          'acquérir les techniques de commercialisation.',
        ],
        'Prévoyance :',
      ),
    ],
    insertion: [
      liste(
        ["Institutions de retraite et de prévoyance, mutuelles, banques, compagnies d'assurance"],
        "Secteurs d'activité :",
      ),
      titre('Métiers visés :'),
      liste(
        [
          'gestionnaire de retraite : gestion des cotisations, suivi de carrière, liquidation des pensions de retraite',
          "chargé d'accueil, conseiller",
          "attaché de clientèle : commercialisation des produits d'épargne retraite, assurance-vie",
          "chargé d'études",
        ],
        'Retraite :',
      ),
      liste(
        [
          'gestionnaire de contrats de prévoyance, individuels ou collectifs',
          'conseiller en complémentaire santé et dépendance',
        ],
        'Prévoyance :',
      ),
    ],
    pieces: [
      facultative('attestation-b2'),
      facultative('avis-poursuite'),
      facultative('cv'),
      facultative('validation-etudes'),
      facultative('photo'),
      facultative('releve-bac'),
      facultative('releves-post-bac'),
    ],
  },
  {
    code: 'LP-BAEA-AC',
    slug: 'animal-angers-cholet',
    intitule: 'Animal',
    mention: 'Biologie analytique et expérimentale',
    etablissement: 'angers-cholet',
    classique: true,
    alternance: true,
    ouverture: -29,
    fermeture: 44,
    lettre: true,
    objectifs: [
      paragraphe(
        'Ce parcours prépare au travail expérimental sur des modèles animaux et sur des cellules en culture, dans le respect de la règle des trois R : remplacer, réduire, raffiner.',
      ),
      paragraphe(
        "Les étudiants suivent l'enseignement réglementaire sur l'utilisation des animaux à des fins scientifiques, puis douze semaines au moins de travaux en laboratoire.",
      ),
    ],
    competences: [
      liste([
        'entretenir une lignée cellulaire et en contrôler la qualité',
        "réaliser des prélèvements et des dosages selon un protocole approuvé par un comité d'éthique",
        "mettre en œuvre les techniques de PCR quantitative, de cytométrie et d'histologie",
        'tenir un cahier de laboratoire et exploiter statistiquement des résultats',
      ]),
    ],
    insertion: debouches(
      'Recherche publique, industrie pharmaceutique, sociétés de prestation en toxicologie, laboratoires vétérinaires',
      ['assistant ingénieur en biologie', "technicien d'expérimentation animale", 'technicien en culture cellulaire'],
    ),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('laboratoire-angers-cholet'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('validation-etudes'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-BAEV-AC',
    slug: 'vegetal-angers-cholet',
    intitule: 'Végétal',
    mention: 'Biologie analytique et expérimentale',
    etablissement: 'angers-cholet',
    classique: true,
    alternance: true,
    ouverture: -29,
    fermeture: 44,
    lettre: true,
    objectifs: [
      paragraphe(
        "Au cœur d'un bassin de semenciers et d'horticulteurs, ce parcours forme des techniciens supérieurs pour les laboratoires et les serres où se créent et se contrôlent les variétés.",
      ),
      paragraphe(
        "Il associe la biologie moléculaire, la physiologie de la plante et l'expérimentation au champ, avec une part égale de cours et de travaux pratiques.",
      ),
    ],
    competences: [
      liste([
        "conduire des cultures in vitro, de la désinfection à l'acclimatation",
        'identifier une variété ou un agent pathogène par marqueurs moléculaires',
        'mettre en place un essai en serre ou en plein champ et en noter les résultats',
        "appliquer les règles d'échantillonnage et d'analyse des semences",
      ]),
    ],
    insertion: debouches(
      'Entreprises semencières, instituts techniques, pépinières, laboratoires de santé des végétaux',
      ['technicien en sélection variétale', "technicien d'expérimentation végétale", 'analyste de semences'],
    ),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('laboratoire-angers-cholet'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('validation-etudes'),
      facultative('permis'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-QSA-AC',
    slug: 'qualite-et-securite-des-aliments-qsa-angers-cholet',
    intitule: 'Qualité et sécurité des aliments (QSA)',
    mention: 'Industries agroalimentaires : gestion, production et valorisation',
    etablissement: 'angers-cholet',
    classique: true,
    alternance: true,
    ouverture: -25,
    fermeture: 33,
    lettre: false,
    objectifs: [
      paragraphe(
        "Former des cadres intermédiaires qui garantissent qu'un aliment est sain, conforme à son étiquette et fabriqué dans les règles. La formation s'appuie sur une halle de technologie où sont produits conserves, jus et plats cuisinés.",
      ),
      paragraphe(
        "Les promotions mêlent des diplômés de biologie et de l'agroalimentaire ; un mois de remise à niveau croisée leur donne un langage commun.",
      ),
    ],
    competences: [
      liste([
        'bâtir et faire vivre un plan HACCP',
        'organiser un plan de contrôle microbiologique et en interpréter les résultats',
        'traiter une réclamation, un retrait ou un rappel de produit',
        'préparer un audit IFS, BRC ou ISO 22000',
      ]),
    ],
    insertion: debouches(
      'Conserveries, industries de la viande et des légumes, restauration collective, laboratoires de contrôle',
      ['assistant qualité en industrie alimentaire', 'animateur hygiène et sécurité des denrées'],
    ),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('avis-poursuite'),
      facultative('releve-bac'),
      facultative('attestation-b2'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-TCVS-AC',
    slug: 'technico-commercial-en-vins-et-spiritueux-tcvs-angers-cholet',
    intitule: 'Technico-commercial en vins et spiritueux (TCVS)',
    mention: 'Technico-commercial',
    etablissement: 'angers-cholet',
    classique: false,
    alternance: true,
    ouverture: -22,
    fermeture: 24,
    lettre: true,
    objectifs: [
      paragraphe(
        "Donner à de futurs vendeurs une vraie connaissance de la vigne, de la cave et de la dégustation, puis les outils pour développer une clientèle de cavistes, de restaurateurs et d'importateurs.",
      ),
      paragraphe(
        "Le rythme de l'alternance suit celui de la profession : aucune semaine de cours n'a lieu pendant les vendanges.",
      ),
    ],
    competences: [
      liste([
        'déguster, décrire et conseiller un vin ou un spiritueux',
        'prospecter un secteur et tenir un plan de tournée',
        'négocier en anglais avec un importateur',
        'connaître les règles de circulation et de taxation des alcools',
      ]),
    ],
    insertion: debouches('Domaines et maisons de négoce, coopératives viticoles, grossistes en boissons', [
      'attaché commercial auprès des cafés, hôtels et restaurants',
      'assistant export en vins',
    ]),
    procedure: [
      paragraphe(
        "Les candidats retenus sur dossier passent un entretien de vingt minutes, en français puis en anglais ; aucune connaissance préalable de la dégustation n'est exigée.",
      ),
    ],
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('niveau-anglais'),
      facultative('permis'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-TCAE-AC',
    slug: 'technico-commercial-en-agroequipements-tcae-angers-cholet',
    intitule: 'Technico-commercial en agroéquipements (TCAE)',
    mention: 'Technico-commercial',
    etablissement: 'angers-cholet',
    classique: false,
    alternance: true,
    ouverture: -18,
    fermeture: 37,
    lettre: false,
    objectifs: [
      paragraphe(
        "La formation répond aux concessions et aux constructeurs de l'Ouest qui cherchent des vendeurs aussi à l'aise devant un tracteur que devant un plan de financement.",
      ),
      paragraphe(
        "Elle accueille des diplômés de mécanique, d'électronique embarquée ou d'agronomie. Deux semaines de démonstration de matériels sont organisées chez des agriculteurs partenaires.",
      ),
    ],
    competences: [
      liste([
        "analyser l'organisation d'une exploitation pour proposer le matériel adapté",
        "expliquer le réglage et le guidage par satellite d'un équipement",
        'estimer une reprise et monter un dossier de financement',
        "suivre un parc d'occasions et un carnet de commandes",
      ]),
    ],
    insertion: debouches('Concessions agricoles, constructeurs et importateurs de matériels, coopératives', [
      'technico-commercial itinérant en matériel agricole',
      'inspecteur commercial de marque',
      'démonstrateur',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('permis'),
      facultative('avis-poursuite'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-TAM-AC',
    slug: 'technologies-avancees-de-maintenance-tam-angers-cholet',
    intitule: 'Technologies avancées de maintenance (TAM)',
    mention: 'Maintenance et technologie : systèmes pluritechniques',
    etablissement: 'angers-cholet',
    classique: true,
    alternance: true,
    ouverture: -50,
    fermeture: 4,
    lettre: false,
    objectifs: [
      paragraphe(
        'Face à des lignes de production bardées de capteurs, le technicien de maintenance doit prévoir la panne plutôt que la subir. La licence forme à cette maintenance conditionnelle, puis prédictive.',
      ),
      paragraphe(
        'Les travaux pratiques se font sur une ligne de conditionnement complète, où les défauts sont provoqués puis recherchés en équipe.',
      ),
    ],
    competences: [
      liste([
        'analyser des vibrations, une huile ou une image thermique',
        'intervenir en sécurité sur des systèmes mécaniques, électriques et pneumatiques',
        "exploiter les historiques d'une GMAO pour fixer des priorités",
        "chiffrer le coût complet d'un arrêt de production",
      ]),
    ],
    insertion: debouches("Agroalimentaire, automobile, production d'énergie, sociétés de services en maintenance", [
      'technicien méthodes de maintenance',
      'responsable de secteur en maintenance industrielle',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      obligatoire('avis-poursuite'),
      facultative('releve-bac'),
      facultative('certificat-scolarite'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-RIIC-AC',
    slug: 'robotique-industrielle-et-integration-de-cellules-riic-angers-cholet',
    intitule: 'Robotique industrielle et intégration de cellules (RIIC)',
    mention: "Métiers de l'industrie : mécatronique, robotique",
    etablissement: 'angers-cholet',
    classique: false,
    alternance: true,
    ouverture: -20,
    fermeture: 41,
    lettre: false,
    objectifs: [
      paragraphe(
        'Apprendre à étudier, programmer et mettre en service une cellule robotisée, du premier croquis à la réception par le client.',
      ),
      paragraphe(
        "L'atelier réunit six robots de trois marques, dont deux collaboratifs. Chaque étudiant quitte l'année avec un projet d'intégration mené pour son entreprise.",
      ),
    ],
    competences: [
      liste([
        'choisir un robot, un préhenseur et une architecture de commande',
        'programmer hors ligne et valider une trajectoire par simulation',
        "conduire l'analyse des risques d'une cellule et choisir ses protections",
        'former les opérateurs et rédiger le dossier machine',
      ]),
    ],
    insertion: debouches(
      "Intégrateurs, équipementiers de l'automobile, industries de l'emballage et de la menuiserie",
      ['technicien roboticien', "chargé d'affaires en robotisation"],
    ),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      facultative('synthese-stage'),
      facultative('projet-angers-cholet'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-ASRI-AC',
    slug: 'automatismes-et-supervision-des-reseaux-industriels-asri-angers-cholet',
    intitule: 'Automatismes et supervision des réseaux industriels (ASRI)',
    mention: 'Systèmes automatisés, réseaux et informatique industrielle',
    etablissement: 'angers-cholet',
    classique: true,
    alternance: true,
    ouverture: -27,
    fermeture: 30,
    lettre: false,
    objectifs: [
      paragraphe(
        "Relier les automates, les variateurs et les serveurs d'une usine, puis en donner une image claire aux équipes de conduite : c'est le métier auquel mène cette licence.",
      ),
      paragraphe(
        "Les titulaires d'un diplôme d'électrotechnique y renforcent leur culture des réseaux ; les informaticiens y découvrent l'automatisme lors d'un module d'accueil de soixante heures.",
      ),
    ],
    competences: [
      liste([
        'programmer un automate dans les langages de la norme CEI 61131-3',
        'déployer et dépanner un réseau Profinet, Modbus TCP ou OPC UA',
        "concevoir les vues et les alarmes d'un superviseur",
        'protéger une installation industrielle des intrusions',
      ]),
    ],
    insertion: debouches("Bureaux d'études en automatisme, traitement de l'eau, industrie pharmaceutique", [
      'automaticien',
      "technicien d'études en supervision",
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-ARHP-AC',
    slug: 'assistant-ressources-humaines-et-paie-arhp-angers-cholet',
    intitule: 'Assistant ressources humaines et paie (ARHP)',
    mention: 'Métiers de la GRH : assistant',
    etablissement: 'angers-cholet',
    classique: false,
    alternance: true,
    ouverture: -16,
    fermeture: 19,
    lettre: true,
    objectifs: [
      paragraphe(
        "Former des collaborateurs polyvalents, capables de tenir l'administration du personnel d'une entreprise de cinquante à cinq cents salariés et d'établir ses bulletins de paie.",
      ),
      paragraphe(
        'Une large place est faite aux cas pratiques de droit du travail, traités avec des juristes et des gestionnaires en activité.',
      ),
    ],
    competences: [
      liste([
        "rédiger un contrat de travail et suivre les formalités d'embauche",
        'produire une paie et les déclarations sociales qui en découlent',
        'préparer les réunions du comité social et économique',
        'tenir les tableaux de bord sociaux : absences, effectifs, masse salariale',
      ]),
    ],
    insertion: debouches("Entreprises de tous secteurs, collectivités, agences d'intérim", [
      'assistant de gestion du personnel',
      'gestionnaire paie et administration du personnel',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('avis-poursuite'),
      facultative('diplome-bac-plus-2'),
      facultative('projet-angers-cholet'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-GPMO-AC',
    slug: 'gestion-des-petites-et-moyennes-organisations-gpmo-angers-cholet',
    intitule: 'Gestion des petites et moyennes organisations (GPMO)',
    mention: 'Management et gestion des organisations',
    etablissement: 'angers-cholet',
    classique: true,
    alternance: true,
    ouverture: -26,
    fermeture: 52,
    lettre: false,
    objectifs: [
      paragraphe(
        "Le dirigeant d'une petite entreprise a besoin d'un bras droit qui sache passer, dans la même journée, d'un devis à un recrutement et d'un plan de trésorerie à un appel d'offres.",
      ),
      paragraphe(
        "Enseignée à Cholet, la licence s'appuie sur le tissu de PME du bocage : chaque étudiant réalise le diagnostic complet d'une entreprise réelle.",
      ),
    ],
    competences: [
      liste([
        'tenir une comptabilité courante et dialoguer avec le cabinet comptable',
        'suivre la trésorerie et préparer un dossier de demande de prêt',
        "organiser le recrutement et l'accueil d'un salarié",
        'répondre à un marché public',
      ]),
    ],
    insertion: debouches('PME industrielles et artisanales, associations, coopératives', [
      'adjoint de dirigeant de PME',
      "responsable administratif d'une association",
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('dossier-vap'),
      facultative('photo'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-DEAR-AC',
    slug: 'developpement-de-l-enseigne-et-animation-de-reseau-dear-angers-cholet',
    intitule: "Développement de l'enseigne et animation de réseau (DEAR)",
    mention: 'Management des activités commerciales',
    etablissement: 'angers-cholet',
    classique: false,
    alternance: true,
    ouverture: -75,
    fermeture: -6,
    lettre: true,
    objectifs: [
      paragraphe(
        "Franchise, commission-affiliation, coopérative de commerçants : la licence explore ces modèles et prépare à ouvrir puis accompagner les points de vente d'une enseigne.",
      ),
      paragraphe('Les alternants sont sur le terrain du mercredi au samedi, pour vivre les jours forts du commerce.'),
    ],
    competences: [
      liste([
        "mener une étude d'implantation et estimer un chiffre d'affaires",
        "former et conseiller les gérants d'un réseau",
        'contrôler le respect du concept et des engagements du contrat',
        "coordonner une opération d'animation dans plusieurs magasins",
      ]),
    ],
    insertion: debouches('Enseignes de la mode, du bricolage, de la restauration rapide et des services', [
      'animateur de réseau',
      'responsable de magasin affilié',
      "chargé de développement d'enseigne",
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('photo'),
      facultative('permis'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-ECPI-AC',
    slug: 'eco-conception-des-produits-industriels-ecpi-angers-cholet',
    intitule: 'Éco-conception des produits industriels (ECPI)',
    mention: "Métiers de l'industrie : conception de produits industriels",
    etablissement: 'angers-cholet',
    classique: true,
    alternance: false,
    ouverture: 10,
    fermeture: 58,
    lettre: false,
    objectifs: [
      paragraphe(
        "Dessiner un produit en pensant dès l'origine à sa réparation, à son transport et à sa fin de vie : la licence ajoute cette exigence au métier de concepteur mécanicien.",
      ),
      paragraphe(
        "Un stage de seize semaines conclut l'année. Les étudiants présentent auparavant, devant un jury d'industriels, un objet du quotidien qu'ils ont entièrement repensé.",
      ),
    ],
    competences: [
      liste([
        'réaliser une analyse du cycle de vie et en discuter les hypothèses',
        'modéliser un ensemble en CAO et le dimensionner',
        'choisir une matière et un procédé selon leurs impacts et leurs coûts',
        'fabriquer une maquette fonctionnelle par impression 3D',
      ]),
    ],
    insertion: debouches("Bureaux d'études, mobilier, équipement sportif, appareils ménagers", [
      'concepteur-projeteur',
      'chargé de projet en éco-conception',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('portfolio'),
      facultative('avis-poursuite'),
      facultative('niveau-anglais'),
    ],
  },
];
