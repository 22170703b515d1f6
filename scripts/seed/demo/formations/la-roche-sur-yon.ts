import { debouches, liste, paragraphe } from '../blocs.ts';
import { facultative, obligatoire } from '../ecriture.ts';
import type { Formation } from '../types.ts';

export const LA_ROCHE_SUR_YON: readonly Formation[] = [
  {
    code: 'LP-CCP-LR',
    slug: 'parcours-charge-de-clientele-sur-le-marche-des-particuliers-ccp-la-roche-sur-yon',
    intitule: 'Parcours Chargé de Clientèle sur le marché des Particuliers (CCP)',
    mention: 'Assurance, banque, finance : chargé de clientèle',
    etablissement: 'la-roche-sur-yon',
    classique: false,
    alternance: true,
    ouverture: -30,
    fermeture: 36,
    lettre: true,
    objectifs: [
      paragraphe(
        "Le parcours prépare à gérer un portefeuille de clients particuliers dans une agence bancaire ou une mutuelle, en conciliant la qualité du conseil et les objectifs de l'agence.",
      ),
      paragraphe(
        "Il est construit avec les réseaux bancaires implantés en Vendée, qui prennent part à l'enseignement et accueillent les alternants à raison de trois semaines par mois.",
      ),
    ],
    competences: [
      liste([
        'mener un entretien de découverte et formuler une proposition argumentée',
        'étudier une demande de crédit à la consommation ou de crédit immobilier',
        'conseiller une épargne adaptée au projet et au profil de risque du client',
        'appliquer les règles de lutte contre le blanchiment et de protection de la clientèle',
      ]),
    ],
    insertion: debouches('Banques de réseau, mutuelles, sociétés de crédit', [
      'conseiller de clientèle de particuliers en agence',
      'conseiller en banque à distance',
    ]),
    procedure: [
      paragraphe(
        "L'admission est prononcée après un entretien avec l'équipe pédagogique ; l'inscription devient définitive à la signature du contrat.",
      ),
    ],
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('avis-poursuite'),
      facultative('releve-bac'),
      facultative('recherche-entreprise'),
      facultative('alternance-la-roche-sur-yon'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-BMCC-LR',
    slug: 'biologie-moleculaire-et-culture-cellulaire-bmcc-la-roche-sur-yon',
    intitule: 'Biologie moléculaire et culture cellulaire (BMCC)',
    mention: 'Bio-industries et biotechnologies',
    etablissement: 'la-roche-sur-yon',
    classique: true,
    alternance: false,
    ouverture: -28,
    fermeture: 22,
    lettre: false,
    objectifs: [
      paragraphe(
        "Offrir aux diplômés de génie biologique ou de BTS Biotechnologies une année de spécialisation très pratique, dans des salles de culture équipées comme celles d'une entreprise.",
      ),
      paragraphe("Le dernier trimestre est réservé à un stage, en France ou chez l'un de nos partenaires européens."),
    ],
    competences: [
      liste([
        'cloner, exprimer et purifier une protéine recombinante',
        'cultiver des cellules animales en milieu confiné et en suivre la viabilité',
        'utiliser les bases de données de séquences et les outils de bio-informatique',
        'travailler selon les bonnes pratiques de laboratoire et de fabrication',
        'lire et résumer un article scientifique en anglais',
      ]),
    ],
    insertion: debouches(
      'Biotechnologies de la santé, laboratoires de recherche, fabricants de réactifs de diagnostic',
      ['technicien supérieur en biotechnologies', 'technicien de production de biomédicaments'],
    ),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('avis-poursuite'),
      obligatoire('cv'),
      facultative('releve-bac'),
      facultative('synthese-stage'),
      facultative('niveau-anglais'),
      facultative('attestation-b2'),
    ],
  },
  {
    code: 'LP-CENA-LR',
    slug: 'conseil-en-elevage-et-nutrition-animale-cena-la-roche-sur-yon',
    intitule: 'Conseil en élevage et nutrition animale (CENA)',
    mention: 'Productions animales',
    etablissement: 'la-roche-sur-yon',
    classique: false,
    alternance: true,
    ouverture: -68,
    fermeture: -3,
    lettre: false,
    objectifs: [
      paragraphe(
        "Volailles, bovins, porcs, lapins : la Vendée élève de tout, et ses éleveurs attendent des conseillers qui comprennent aussi bien une ration qu'un compte de résultat.",
      ),
      paragraphe(
        "La licence réunit zootechnie, formulation des aliments et relation client. Une visite d'élevage est préparée et restituée chaque quinzaine de cours.",
      ),
    ],
    competences: [
      liste([
        'calculer et ajuster une ration selon le stade de production',
        'interpréter des performances techniques et sanitaires',
        "proposer des améliorations du bien-être animal et de l'ambiance des bâtiments",
        'conduire une visite de conseil et en rédiger le compte rendu',
      ]),
    ],
    insertion: debouches("Fabricants d'aliments, groupements d'éleveurs, organismes de contrôle de performances", [
      "conseiller d'élevage",
      'technico-commercial en nutrition animale',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('permis'),
      facultative('alternance-la-roche-sur-yon'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-DAT-LR',
    slug: 'developpement-d-applications-et-tests-dat-la-roche-sur-yon',
    intitule: "Développement d'applications et tests (DAT)",
    mention: "Métiers de l'informatique : conception, développement et test de logiciels",
    etablissement: 'la-roche-sur-yon',
    classique: false,
    alternance: true,
    ouverture: -24,
    fermeture: 39,
    lettre: false,
    objectifs: [
      paragraphe(
        'Écrire un programme est une chose, en prouver la qualité en est une autre : ce parcours forme des développeurs pour qui le test fait partie du métier.',
      ),
      paragraphe(
        "Les étudiants rejoignent une équipe agile dès octobre et livrent toutes les trois semaines une version d'une application commandée par une association.",
      ),
    ],
    competences: [
      liste([
        "concevoir une application en couches et en documenter l'architecture",
        "écrire des tests unitaires, d'intégration et de non-régression",
        "mettre en place une chaîne d'intégration continue",
        "formaliser un besoin avec un utilisateur et en tirer des critères d'acceptation",
      ]),
    ],
    insertion: debouches(
      'Entreprises de services du numérique, éditeurs, services informatiques des enseignes vendéennes',
      ["développeur d'applications", 'testeur ou automaticien de tests logiciels'],
    ),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('portfolio'),
      facultative('avis-poursuite'),
      facultative('alternance-la-roche-sur-yon'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-ASUR-LR',
    slug: 'administration-et-securite-des-reseaux-asur-la-roche-sur-yon',
    intitule: 'Administration et sécurité des réseaux (ASUR)',
    mention: 'Métiers des réseaux informatiques et télécommunications',
    etablissement: 'la-roche-sur-yon',
    classique: true,
    alternance: true,
    ouverture: -30,
    fermeture: 26,
    lettre: true,
    objectifs: [
      paragraphe(
        "Donner aux futurs administrateurs la maîtrise des réseaux d'entreprise, filaires et sans fil, et les réflexes de sécurité qu'exige leur exposition permanente aux attaques.",
      ),
      paragraphe(
        "La pédagogie repose sur des mises en situation de deux jours, où une équipe exploite un réseau pendant qu'une autre tente de le prendre en défaut.",
      ),
    ],
    competences: [
      liste([
        'concevoir et déployer un réseau commuté et routé',
        'filtrer, chiffrer et authentifier les échanges',
        'superviser une infrastructure et réagir à un incident',
        'installer une téléphonie sur IP et en garantir la qualité de service',
      ]),
    ],
    insertion: debouches('Opérateurs, hôpitaux, collectivités, intégrateurs de réseaux', [
      'administrateur réseau',
      'technicien supérieur en sécurité des réseaux',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      obligatoire('avis-poursuite'),
      facultative('releve-bac'),
      facultative('alternance-la-roche-sur-yon', 'alternance'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-GVA-LR',
    slug: 'gestion-et-valorisation-des-archives-gva-la-roche-sur-yon',
    intitule: 'Gestion et valorisation des archives (GVA)',
    mention: "Métiers de l'information : archives, médiation et patrimoine",
    etablissement: 'la-roche-sur-yon',
    classique: true,
    alternance: false,
    ouverture: 5,
    fermeture: 60,
    lettre: true,
    objectifs: [
      paragraphe(
        'Former des archivistes de terrain, capables de collecter, classer et faire connaître aussi bien des registres anciens que des fichiers nés numériques.',
      ),
      paragraphe(
        "Le projet de l'année consiste à traiter un fonds confié par une commune, de la prise en charge des boîtes jusqu'à une petite exposition ouverte au public.",
      ),
    ],
    competences: [
      liste([
        "établir un tableau de gestion et instruire une demande d'élimination",
        'rédiger un instrument de recherche normalisé',
        'préserver et numériser des documents fragiles',
        'monter une action de médiation pour des scolaires ou des associations',
      ]),
    ],
    insertion: debouches("Services d'archives publics, entreprises, hôpitaux, sociétés de tiers archivage", [
      'assistant archiviste',
      "gestionnaire de documents d'activité",
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('releve-bac'),
      facultative('lettre-recommandation'),
      facultative('certificat-scolarite'),
    ],
  },
  {
    code: 'LP-CCA-LR',
    slug: 'communication-des-collectivites-et-des-associations-cca-la-roche-sur-yon',
    intitule: 'Communication des collectivités et des associations (CCA)',
    mention: 'Métiers de la communication : chargé de communication',
    etablissement: 'la-roche-sur-yon',
    classique: true,
    alternance: true,
    ouverture: -21,
    fermeture: 16,
    lettre: true,
    objectifs: [
      paragraphe(
        "Informer des habitants, mobiliser des bénévoles, faire vivre un débat local : la communication d'intérêt général a ses codes, que cette licence enseigne par la pratique.",
      ),
      paragraphe(
        'Les étudiants forment une agence junior et mènent, de septembre à mars, trois campagnes pour des commanditaires du territoire.',
      ),
    ],
    competences: [
      liste([
        'élaborer un plan de communication et son budget',
        'écrire pour un bulletin municipal, un site et des réseaux sociaux',
        'organiser une réunion publique ou un événement associatif',
        "diriger le travail d'un graphiste, d'un photographe ou d'un imprimeur",
      ]),
    ],
    insertion: debouches('Communes et intercommunalités, associations, établissements publics', [
      'chargé de communication publique',
      "responsable de la communication d'une association",
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('portfolio'),
      facultative('photo'),
      facultative('avis-poursuite'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-EREE-LR',
    slug: 'energies-renouvelables-et-efficacite-energetique-eree-la-roche-sur-yon',
    intitule: 'Énergies renouvelables et efficacité énergétique (EREE)',
    mention: "Maîtrise de l'énergie, électricité et développement durable",
    etablissement: 'la-roche-sur-yon',
    classique: true,
    alternance: true,
    ouverture: -19,
    fermeture: 47,
    lettre: false,
    objectifs: [
      paragraphe(
        "Accompagner entreprises et collectivités dans la réduction de leurs consommations et l'installation de productions locales : solaire, petit éolien, bois, biogaz.",
      ),
      paragraphe(
        "Une plateforme extérieure, ouverte toute l'année aux étudiants, permet de mesurer les installations en conditions réelles.",
      ),
    ],
    competences: [
      liste([
        'réaliser un audit énergétique et hiérarchiser les actions',
        'dimensionner une installation photovoltaïque en autoconsommation',
        'suivre un comptage et détecter une dérive de consommation',
        "évaluer la rentabilité d'un projet et les aides mobilisables",
      ]),
    ],
    insertion: debouches("Bureaux d'études thermiques, syndicats d'énergie, installateurs, collectivités", [
      'conseiller en énergie partagé',
      "chargé d'études en énergies renouvelables",
      'économe de flux',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      obligatoire('cv'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('permis'),
      facultative('alternance-la-roche-sur-yon', 'alternance'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-QSE-LR',
    slug: 'management-integre-qualite-securite-environnement-qse-la-roche-sur-yon',
    intitule: 'Management intégré qualité, sécurité, environnement (QSE)',
    mention: 'Qualité, hygiène, sécurité, santé, environnement',
    etablissement: 'la-roche-sur-yon',
    classique: false,
    alternance: true,
    ouverture: -58,
    fermeture: 2,
    lettre: false,
    objectifs: [
      paragraphe(
        'Réunir dans une seule démarche ce que les entreprises traitaient hier en trois services : satisfaire le client, protéger les salariés, préserver le voisinage.',
      ),
      paragraphe(
        "Les alternants prennent en main, dès le premier mois, un sujet de progrès choisi avec leur tuteur et évalué en fin d'année par un auditeur extérieur.",
      ),
    ],
    competences: [
      liste([
        'décrire des processus et choisir leurs indicateurs',
        'évaluer les risques professionnels et tenir le document unique',
        'conduire un audit interne selon les normes ISO 9001, 14001 et 45001',
        'animer un groupe de résolution de problèmes',
      ]),
    ],
    insertion: debouches('Industrie, bâtiment, services, cabinets de conseil', [
      'animateur qualité, sécurité, environnement',
      'assistant du responsable des systèmes de management',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      facultative('avis-poursuite'),
      facultative('alternance-la-roche-sur-yon'),
      facultative('attestation-embauche'),
      facultative('certificats-travail'),
    ],
  },
  {
    code: 'LP-RCW-LR',
    slug: 'redacteur-et-concepteur-web-rcw-la-roche-sur-yon',
    intitule: 'Rédacteur et concepteur web (RCW)',
    mention: 'Métiers du numérique : conception, rédaction et réalisation web',
    etablissement: 'la-roche-sur-yon',
    classique: true,
    alternance: false,
    ouverture: -15,
    fermeture: 29,
    lettre: true,
    objectifs: [
      paragraphe(
        "Former des professionnels de l'écrit qui savent aussi bâtir le site où leurs textes seront lus, trouvés par les moteurs et compris de tous.",
      ),
      paragraphe(
        'Chaque étudiant tient une rubrique du magazine en ligne de la promotion, dont la rédaction en chef change toutes les semaines.',
      ),
    ],
    competences: [
      liste([
        'écrire des contenus clairs, structurés et bien référencés',
        'concevoir une arborescence et des maquettes de pages',
        'intégrer un gabarit en HTML et CSS dans un système de gestion de contenu',
        "respecter le droit d'auteur et les règles d'accessibilité",
      ]),
    ],
    insertion: debouches('Agences web, presse régionale, services de communication', [
      'rédacteur web',
      'chef de projet éditorial junior',
    ]),
    procedure: [
      paragraphe(
        "Joignez au portfolio un texte de 2 000 signes, écrit pour l'occasion, qui présente un lieu que vous aimez à quelqu'un qui ne l'a jamais vu.",
      ),
    ],
    pieces: [
      obligatoire('cv'),
      obligatoire('portfolio'),
      obligatoire('releves-post-bac'),
      facultative('releve-bac'),
      facultative('attestation-b2'),
    ],
  },
  {
    code: 'LP-GPS-LR',
    slug: 'gestion-de-la-paie-et-du-social-gps-la-roche-sur-yon',
    intitule: 'Gestion de la paie et du social (GPS)',
    mention: 'Métiers de la gestion et de la comptabilité : comptabilité et paie',
    etablissement: 'la-roche-sur-yon',
    classique: false,
    alternance: true,
    ouverture: -23,
    fermeture: 34,
    lettre: false,
    objectifs: [
      paragraphe(
        "La paie est un métier de précision, dont les règles changent chaque année. La licence en donne les bases juridiques et l'entraînement, sur deux logiciels du marché.",
      ),
      paragraphe(
        'Elle convient aux comptables qui veulent se spécialiser comme aux assistants de gestion déjà en poste.',
      ),
    ],
    competences: [
      liste([
        'établir des bulletins dans plusieurs conventions collectives',
        'contrôler et transmettre la déclaration sociale nominative',
        'calculer une indemnité de rupture ou un maintien de salaire',
        'expliquer un bulletin à un salarié et une charge à un employeur',
      ]),
    ],
    insertion: debouches("Cabinets d'expertise comptable, centres de gestion, services du personnel", [
      'gestionnaire de paie',
      'collaborateur social en cabinet',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('avis-poursuite'),
      facultative('diplome-bac-plus-2'),
      facultative('certificats-travail'),
      facultative('situation-emploi'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
];
