import { debouches, liste, paragraphe } from '../blocs.ts';
import { facultative, obligatoire } from '../ecriture.ts';
import type { Formation } from '../types.ts';

export const LE_MANS: readonly Formation[] = [
  {
    // This formation agrees with guide p. 15: « 5 pièces demandées dont 3 obligatoires ».
    code: 'LP-ABF-LM',
    slug: 'parcours-banque-abf-le-mans',
    intitule: 'Parcours Banque (ABF)',
    mention: 'Assurance, banque, finance : chargé de clientèle',
    etablissement: 'le-mans',
    classique: false,
    alternance: true,
    ouverture: -30,
    fermeture: 40,
    lettre: true,
    objectifs: [
      paragraphe(
        "Préparer en un an, avec les établissements bancaires de la Sarthe, des conseillers capables d'accueillir un client, de comprendre sa situation et de lui proposer des solutions sûres.",
      ),
      paragraphe(
        "L'alternance se déroule en agence, deux jours de cours succédant à trois jours d'activité. Une préparation à la certification de l'Autorité des marchés financiers est comprise dans l'année.",
      ),
    ],
    competences: [
      liste([
        "présenter les comptes, moyens de paiement et services d'une banque",
        "analyser le budget et le patrimoine d'un ménage",
        'monter un dossier de prêt et en apprécier le risque',
        'proposer une assurance de biens ou de personnes',
        'développer et fidéliser un portefeuille de clients',
      ]),
    ],
    insertion: debouches("Banques mutualistes et commerciales, sociétés d'assurance ayant une activité bancaire", [
      'chargé de clientèle particuliers en banque',
      "conseiller d'accueil et de vente en agence",
    ]),
    procedure: [
      paragraphe(
        "Les candidats dont le dossier est complet reçoivent la liste des agences qui recrutent des alternants et leur adressent eux-mêmes une candidature ; l'IUT ne communique aucun dossier aux banques.",
      ),
    ],
    pieces: [
      obligatoire('cv'),
      obligatoire('releve-bac'),
      obligatoire('releves-post-bac'),
      facultative('avis-poursuite'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-CACL-LM',
    slug: 'chimie-analytique-et-controle-en-laboratoire-cacl-le-mans',
    intitule: 'Chimie analytique et contrôle en laboratoire (CACL)',
    mention: 'Chimie analytique, contrôle, qualité, environnement',
    etablissement: 'le-mans',
    classique: true,
    alternance: true,
    ouverture: -27,
    fermeture: 20,
    lettre: false,
    objectifs: [
      paragraphe(
        "Identifier une impureté, doser une trace, garantir un résultat : la licence approfondit les méthodes d'analyse et la rigueur documentaire qu'attend un laboratoire accrédité.",
      ),
      paragraphe(
        "Chaque étudiant valide une méthode complète, de la bibliographie au calcul d'incertitude, sur un appareil dont il a la charge pendant un mois.",
      ),
    ],
    competences: [
      liste([
        'mettre au point une séparation par chromatographie liquide ou gazeuse',
        'interpréter des spectres de masse, infrarouges et de RMN',
        'valider une méthode et estimer une incertitude de mesure',
        'entretenir un appareil et en suivre la dérive',
      ]),
    ],
    insertion: debouches('Pharmacie, cosmétique, analyse des eaux et des sols, police scientifique', [
      "technicien supérieur d'analyse",
      'technicien en validation de méthodes',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      obligatoire('grille-le-mans'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-FPAC-LM',
    slug: 'formulation-des-peintures-adhesifs-et-cosmetiques-fpac-le-mans',
    intitule: 'Formulation des peintures, adhésifs et cosmétiques (FPAC)',
    mention: 'Chimie : formulation',
    etablissement: 'le-mans',
    classique: false,
    alternance: true,
    ouverture: -52,
    fermeture: 1,
    lettre: false,
    objectifs: [
      paragraphe(
        "Une crème, une colle et une laque ont en commun l'art du mélange stable. La licence en enseigne la physico-chimie et la pratique, jusqu'au passage du bécher au réacteur pilote.",
      ),
      paragraphe(
        "Le recrutement vise des chimistes à l'aise au laboratoire, curieux des matières premières d'origine végétale.",
      ),
    ],
    competences: [
      liste([
        "choisir liants, tensioactifs, charges et additifs selon l'usage",
        "caractériser l'écoulement, la tenue et le vieillissement d'un produit",
        "bâtir un plan d'expériences pour réduire le nombre d'essais",
        'vérifier la conformité aux règlements REACH et CLP',
      ]),
    ],
    insertion: debouches("Peintures et encres, colles, produits d'hygiène et de beauté", [
      'formulateur',
      "technicien d'application auprès des clients",
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('grille-le-mans'),
      facultative('synthese-stage'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-CMPN-LM',
    slug: 'conception-mecanique-et-prototypage-numerique-cmpn-le-mans',
    intitule: 'Conception mécanique et prototypage numérique (CMPN)',
    mention: "Métiers de l'industrie : conception de produits industriels",
    etablissement: 'le-mans',
    classique: false,
    alternance: true,
    ouverture: -22,
    fermeture: 48,
    lettre: false,
    objectifs: [
      paragraphe(
        "Du sport automobile à la machine agricole, les bureaux d'études veulent des projeteurs qui calculent autant qu'ils dessinent. C'est à eux que la licence destine ses étudiants.",
      ),
      paragraphe(
        "Le projet collectif aboutit chaque printemps à un véhicule à faible consommation engagé dans une épreuve d'endurance.",
      ),
    ],
    competences: [
      liste([
        'construire une maquette numérique paramétrée et la mettre en plan',
        'calculer une pièce par éléments finis et critiquer le résultat',
        'coter et tolérancer selon les normes ISO',
        'préparer une fabrication additive ou un usinage à commande numérique',
      ]),
    ],
    insertion: debouches('Automobile et sport mécanique, machines spéciales, ferroviaire', [
      'projeteur en mécanique',
      'technicien calcul et simulation',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('grille-le-mans'),
      facultative('portfolio'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-MCND-LM',
    slug: 'metrologie-et-controle-non-destructif-mcnd-le-mans',
    intitule: 'Métrologie et contrôle non destructif (MCND)',
    mention: 'Maintenance et technologie : électronique, instrumentation',
    etablissement: 'le-mans',
    classique: true,
    alternance: true,
    ouverture: 15,
    fermeture: 62,
    lettre: false,
    objectifs: [
      paragraphe(
        "Voir à l'intérieur d'une pièce sans l'abîmer, mesurer au micromètre et savoir ce que vaut cette mesure : deux métiers voisins que la licence enseigne ensemble.",
      ),
      paragraphe(
        "Les enseignements conduisent aux épreuves théoriques de deux certifications de contrôle, au choix de l'étudiant.",
      ),
    ],
    competences: [
      liste([
        'contrôler une pièce par ultrasons, ressuage ou courants de Foucault',
        'programmer une machine à mesurer tridimensionnelle',
        "gérer un parc d'instruments et leurs étalonnages",
        'rédiger un procès-verbal de contrôle qui engage son signataire',
      ]),
    ],
    insertion: debouches("Fonderie, nucléaire, aéronautique, organismes d'inspection", [
      'contrôleur non destructif',
      'technicien métrologue',
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
    code: 'LP-AVI-LM',
    slug: 'acoustique-vibrations-et-instrumentation-avi-le-mans',
    intitule: 'Acoustique, vibrations et instrumentation (AVI)',
    mention: 'Maintenance et technologie : électronique, instrumentation',
    etablissement: 'le-mans',
    classique: true,
    alternance: false,
    ouverture: -17,
    fermeture: 43,
    lettre: true,
    objectifs: [
      paragraphe(
        "Le Mans doit à ses laboratoires une réputation ancienne dans l'étude du son. La licence en fait profiter des techniciens qui mesurent et réduisent le bruit des machines, des bâtiments et des transports.",
      ),
      paragraphe(
        "Les campagnes de mesure ont lieu en chambre sourde, en chambre réverbérante et sur la voie publique, toujours à partir d'une plainte ou d'un cahier des charges réel.",
      ),
    ],
    competences: [
      liste([
        "mettre en œuvre microphones, accéléromètres et chaînes d'acquisition",
        'traiter un signal et en interpréter le spectre',
        "prévoir la propagation d'un bruit dans l'environnement",
        'proposer une isolation ou une correction acoustique',
      ]),
    ],
    insertion: debouches("Bureaux d'études acoustiques, constructeurs automobiles, agglomérations", [
      'technicien acousticien',
      "technicien d'essais vibratoires",
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('avis-poursuite'),
      facultative('grille-le-mans'),
      facultative('lettre-recommandation'),
      facultative('attestation-b2'),
    ],
  },
  {
    code: 'LP-CGP-LM',
    slug: 'controle-de-gestion-des-pme-cgp-le-mans',
    intitule: 'Contrôle de gestion des PME (CGP)',
    mention: 'Métiers de la gestion et de la comptabilité : contrôle de gestion',
    etablissement: 'le-mans',
    classique: false,
    alternance: true,
    ouverture: -24,
    fermeture: 27,
    lettre: false,
    objectifs: [
      paragraphe(
        'Dans une PME, le contrôleur de gestion est souvent seul et doit tout construire. La licence apprend à monter, sans grand logiciel, des outils simples que le dirigeant lira vraiment.',
      ),
      paragraphe(
        "L'enseignement part de l'atelier : les étudiants visitent, chronomètrent et interrogent avant de calculer un coût.",
      ),
    ],
    competences: [
      liste([
        'calculer des coûts complets, partiels et par activités',
        'élaborer un budget et expliquer ses écarts',
        'concevoir un tableau de bord et automatiser sa mise à jour',
        "éclairer une décision d'investissement ou de sous-traitance",
      ]),
    ],
    insertion: debouches('PME industrielles, établissements médico-sociaux, groupes de services', [
      'assistant contrôleur de gestion',
      'responsable administratif et financier adjoint',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('avis-poursuite'),
      facultative('diplome-bac-plus-2'),
      facultative('releve-bac'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-CCEC-LM',
    slug: 'collaborateur-de-cabinet-d-expertise-comptable-ccec-le-mans',
    intitule: "Collaborateur de cabinet d'expertise comptable (CCEC)",
    mention: 'Métiers de la gestion et de la comptabilité : comptabilité et paie',
    etablissement: 'le-mans',
    classique: false,
    alternance: true,
    ouverture: -29,
    fermeture: 18,
    lettre: true,
    objectifs: [
      paragraphe(
        "Tenir plusieurs dossiers à la fois, respecter des échéances fiscales, rassurer un artisan ou un agriculteur : la vie d'un cabinet demande de la méthode et de l'écoute, que l'année développe.",
      ),
      paragraphe('Le calendrier libère les alternants de janvier à avril, pendant la période des bilans.'),
    ],
    competences: [
      liste([
        "réviser les comptes d'une entreprise individuelle ou d'une société",
        'préparer la liasse et les principales déclarations fiscales',
        'établir une paie courante et ses déclarations',
        'commenter des comptes annuels devant un client',
      ]),
    ],
    insertion: debouches('Cabinets comptables, centres de gestion agréés, associations de gestion agricole', [
      'collaborateur comptable',
      'assistant de révision',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-GLSC-LM',
    slug: 'gestion-locative-et-syndic-de-copropriete-glsc-le-mans',
    intitule: 'Gestion locative et syndic de copropriété (GLSC)',
    mention: "Métiers de l'immobilier : gestion et administration de biens",
    etablissement: 'le-mans',
    classique: false,
    alternance: true,
    ouverture: -70,
    fermeture: -5,
    lettre: true,
    objectifs: [
      paragraphe(
        "Former les gestionnaires d'immeubles dont les agences et les bailleurs sociaux manquent, avec un solide bagage juridique et le goût du contact avec les occupants.",
      ),
      paragraphe("Le diplôme donne l'aptitude professionnelle exigée pour demander la carte de gestion immobilière."),
    ],
    competences: [
      liste([
        'rédiger un bail, réviser un loyer, traiter un impayé',
        'préparer et tenir une assemblée générale de copropriétaires',
        'diagnostiquer un désordre du bâtiment et suivre des travaux',
        "établir et répartir les charges d'un immeuble",
      ]),
    ],
    insertion: debouches("Administrateurs de biens, offices publics de l'habitat, foncières", [
      'gestionnaire locatif',
      'gestionnaire de copropriétés',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('avis-poursuite'),
      facultative('photo'),
      facultative('permis'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-DCIE-LM',
    slug: 'developpement-commercial-interentreprises-dcie-le-mans',
    intitule: 'Développement commercial interentreprises (DCIE)',
    mention: 'Management des activités commerciales',
    etablissement: 'le-mans',
    classique: true,
    alternance: true,
    ouverture: -13,
    fermeture: 54,
    lettre: false,
    objectifs: [
      paragraphe(
        "Entre professionnels, une vente se prépare longtemps et se joue à plusieurs. La licence forme à ce commerce de projet, de l'étude du secteur à la fidélisation du client.",
      ),
      paragraphe(
        "Pendant une semaine, toute la promotion devient la force de vente d'une entreprise sarthoise et obtient pour elle de vrais rendez-vous.",
      ),
    ],
    competences: [
      liste([
        'segmenter un marché professionnel et cibler des prospects',
        'exploiter un logiciel de gestion de la relation client',
        'construire une offre de services et en défendre le prix',
        'encadrer une petite équipe commerciale',
      ]),
    ],
    insertion: debouches('Négoce, services aux entreprises, transport, équipement de bureau', [
      "chargé d'affaires auprès des professionnels",
      'responsable de secteur commercial',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      facultative('releve-bac'),
      facultative('photo'),
      facultative('niveau-anglais'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-ACPI-LM',
    slug: 'amelioration-continue-de-la-production-industrielle-acpi-le-mans',
    intitule: 'Amélioration continue de la production industrielle (ACPI)',
    mention: "Métiers de l'industrie : gestion de la production industrielle",
    etablissement: 'le-mans',
    classique: true,
    alternance: true,
    ouverture: -18,
    fermeture: 32,
    lettre: false,
    objectifs: [
      paragraphe(
        "Observer un poste, supprimer un geste inutile, réduire un temps de changement : la licence enseigne l'amélioration continue comme un travail mené avec les opérateurs et non contre eux.",
      ),
      paragraphe(
        "Une petite usine-école, où l'on assemble des trottinettes, sert de terrain d'essai tout au long de l'année.",
      ),
    ],
    competences: [
      liste([
        'cartographier un flux et repérer ses gaspillages',
        'animer un chantier 5S, SMED ou Kanban',
        "aménager un poste en tenant compte de l'ergonomie",
        'mesurer des gains et les rendre durables',
      ]),
    ],
    insertion: debouches("Automobile, biens d'équipement, imprimerie, logistique industrielle", [
      "animateur d'amélioration continue",
      'technicien méthodes et organisation',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      facultative('avis-poursuite'),
      facultative('grille-le-mans'),
      facultative('certificats-travail'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
];
