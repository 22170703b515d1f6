import { debouches, liste, paragraphe } from '../blocs.ts';
import { facultative, obligatoire } from '../ecriture.ts';
import type { Formation } from '../types.ts';

export const SAINT_NAZAIRE: readonly Formation[] = [
  {
    code: 'LP-CTGC-SN',
    slug: 'conduite-de-travaux-en-genie-civil-ctgc-saint-nazaire',
    intitule: 'Conduite de travaux en génie civil (CTGC)',
    mention: 'Métiers du BTP : génie civil et construction',
    etablissement: 'saint-nazaire',
    classique: false,
    alternance: true,
    ouverture: -27,
    fermeture: 38,
    lettre: true,
    objectifs: [
      paragraphe(
        "Préparer, organiser et mener un chantier d'ouvrage d'art, de quai ou de bâtiment industriel, en tenant ensemble la qualité, les délais, le budget et la sécurité des équipes.",
      ),
      paragraphe(
        "L'alternance, par périodes de quatre à six semaines, permet de suivre un chantier de son installation à sa réception.",
      ),
    ],
    competences: [
      liste([
        "étudier un marché de travaux et établir un planning d'exécution",
        'choisir coffrages, bétons et moyens de levage',
        'gérer les commandes, les sous-traitants et les situations mensuelles',
        'faire appliquer le plan de prévention',
      ]),
    ],
    insertion: debouches("Entreprises de génie civil, travaux maritimes, maîtrise d'œuvre", [
      'conducteur de travaux',
      'chef de chantier en génie civil',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      facultative('permis'),
      facultative('securite-saint-nazaire'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-VRD-SN',
    slug: 'voirie-et-reseaux-divers-vrd-saint-nazaire',
    intitule: 'Voirie et réseaux divers (VRD)',
    mention: 'Métiers du BTP : génie civil et construction',
    etablissement: 'saint-nazaire',
    classique: false,
    alternance: true,
    ouverture: -66,
    fermeture: -9,
    lettre: false,
    objectifs: [
      paragraphe(
        "Rues, pistes cyclables, réseaux d'eau et de fibre : la licence forme les techniciens qui dessinent ces aménagements et ceux qui les réalisent.",
      ),
      paragraphe(
        'Un relevé topographique, un projet de rue apaisée et une étude de gestion des eaux de pluie jalonnent les trois trimestres.',
      ),
    ],
    competences: [
      liste([
        'lever un terrain et produire un plan topographique',
        "dimensionner une chaussée et un réseau d'assainissement",
        'coordonner les interventions des concessionnaires de réseaux',
        'établir un avant-métré et une estimation',
      ]),
    ],
    insertion: debouches('Entreprises routières, services techniques municipaux, géomètres', [
      "technicien d'études en voirie",
      "chef d'équipe puis conducteur de travaux en réseaux",
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('permis'),
      facultative('securite-saint-nazaire'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-REBA-SN',
    slug: 'renovation-energetique-du-bati-ancien-reba-saint-nazaire',
    intitule: 'Rénovation énergétique du bâti ancien (REBA)',
    mention: 'Métiers du BTP : performance énergétique et environnementale des bâtiments',
    etablissement: 'saint-nazaire',
    classique: true,
    alternance: true,
    ouverture: -23,
    fermeture: 45,
    lettre: false,
    objectifs: [
      paragraphe(
        "Isoler un mur de pierre ou de bauge sans l'abîmer demande d'autres réponses que celles du neuf. La licence forme des spécialistes de ces rénovations respectueuses.",
      ),
      paragraphe(
        "Chaque groupe suit pendant l'année une maison habitée du pays de Guérande, de la première visite à la remise d'un programme de travaux aux propriétaires.",
      ),
    ],
    competences: [
      liste([
        'relever un bâtiment et en repérer les pathologies',
        'réaliser une simulation thermique dynamique',
        'prescrire des isolants et des enduits compatibles avec le support',
        'conseiller un ménage sur les aides et le phasage des travaux',
      ]),
    ],
    insertion: debouches("Bureaux d'études, entreprises de rénovation, espaces conseil en habitat", [
      'conseiller en rénovation énergétique',
      "technicien d'études thermiques",
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('avis-poursuite'),
      facultative('choix-saint-nazaire'),
      facultative('permis'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-LPTM-SN',
    slug: 'logistique-portuaire-et-transport-maritime-lptm-saint-nazaire',
    intitule: 'Logistique portuaire et transport maritime (LPTM)',
    mention: 'Logistique et pilotage des flux',
    etablissement: 'saint-nazaire',
    classique: true,
    alternance: true,
    ouverture: -20,
    fermeture: 17,
    lettre: false,
    objectifs: [
      paragraphe(
        "Former les exploitants qui organisent l'escale d'un navire, le passage d'un conteneur en douane et sa livraison par le rail, la route ou le fleuve.",
      ),
      paragraphe(
        "La proximité des terminaux permet de suivre en direct plusieurs escales ; une semaine d'études se déroule dans un port du nord de l'Europe.",
      ),
    ],
    competences: [
      liste([
        'organiser une chaîne de transport multimodale et la chiffrer',
        'établir les documents douaniers et maritimes',
        'planifier les moyens de manutention et de stockage',
        'échanger en anglais avec un armateur ou un transitaire',
      ]),
    ],
    insertion: debouches('Agents maritimes, transitaires, manutentionnaires, chargeurs industriels', [
      "agent d'exploitation portuaire",
      'affréteur',
      'déclarant en douane',
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('niveau-anglais'),
      facultative('diplome-bac-plus-2'),
      facultative('releve-bac'),
      facultative('choix-saint-nazaire'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-BPM-SN',
    slug: 'bioprocedes-et-produits-de-la-mer-bpm-saint-nazaire',
    intitule: 'Bioprocédés et produits de la mer (BPM)',
    mention: 'Génie des procédés et bioprocédés industriels',
    etablissement: 'saint-nazaire',
    classique: true,
    alternance: false,
    ouverture: 20,
    fermeture: 70,
    lettre: true,
    objectifs: [
      paragraphe(
        'Microalgues, coproduits de la pêche, extraits marins : la licence forme à les cultiver, à les extraire et à les purifier en passant du laboratoire au pilote.',
      ),
      paragraphe(
        "Les serres et les photobioréacteurs voisins de l'IUT accueillent les travaux pratiques, puis, pour certains, le stage de fin d'année.",
      ),
    ],
    competences: [
      liste([
        'conduire une fermentation ou une culture de microalgues',
        'dimensionner une étape de filtration, de centrifugation ou de séchage',
        "établir les bilans de matière et d'énergie d'un procédé",
        'transposer une fabrication à plus grande échelle',
      ]),
    ],
    insertion: debouches('Ingrédients marins, nutrition, cosmétique, énergie issue de la biomasse', [
      'technicien procédés en bioproduction',
      'assistant en développement de bioprocédés',
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      facultative('avis-poursuite'),
      facultative('choix-saint-nazaire'),
      facultative('lettre-recommandation'),
    ],
  },
  {
    code: 'LP-TEE-SN',
    slug: 'traitement-des-eaux-et-des-effluents-tee-saint-nazaire',
    intitule: 'Traitement des eaux et des effluents (TEE)',
    mention: "Génie des procédés pour l'environnement",
    etablissement: 'saint-nazaire',
    classique: true,
    alternance: true,
    ouverture: -14,
    fermeture: 29,
    lettre: false,
    objectifs: [
      paragraphe(
        "Rendre potable une eau de surface, épurer celle d'une ville ou d'une usine, en réutiliser une part : la licence prépare aux métiers d'exploitation et d'études de ces installations.",
      ),
      paragraphe(
        "Une station d'épuration de démonstration, raccordée au campus, fonctionne sous la responsabilité des étudiants.",
      ),
    ],
    competences: [
      liste([
        'analyser une eau et choisir une filière de traitement',
        'exploiter une boue activée, une membrane ou un lagunage',
        "régler les boucles de dosage et d'aération",
        "rendre compte à l'autorité de contrôle et au public",
      ]),
    ],
    insertion: debouches("Régies et délégataires de l'eau, constructeurs de stations, industries", [
      "responsable d'exploitation de station",
      "technicien d'études en traitement des eaux",
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('diplome-bac-plus-2'),
      obligatoire('cv'),
      facultative('releve-bac'),
      facultative('avis-poursuite'),
      facultative('securite-saint-nazaire'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-CRN-SN',
    slug: 'construction-et-reparation-navales-crn-saint-nazaire',
    intitule: 'Construction et réparation navales (CRN)',
    mention: "Métiers de l'industrie : industrie navale et maritime",
    etablissement: 'saint-nazaire',
    classique: false,
    alternance: true,
    ouverture: -30,
    fermeture: 33,
    lettre: true,
    objectifs: [
      paragraphe(
        'Au pied des grandes formes de construction, la licence forme les coordinateurs qui font se succéder, dans un même bloc de navire, coque, tuyauterie, électricité et aménagement.',
      ),
      paragraphe(
        'Les alternants sont accueillis par le chantier et par ses sous-traitants ; ils échangent leurs places pendant deux semaines pour connaître les deux côtés.',
      ),
    ],
    competences: [
      liste([
        "lire les plans d'armement et repérer les interférences entre métiers",
        "préparer le montage d'un bloc et ordonnancer les lots",
        'contrôler des soudures et des tracés avec une société de classification',
        'veiller à la sécurité du travail en espace confiné',
      ]),
    ],
    insertion: debouches('Chantiers navals, équipementiers de marine, réparation et entretien de flotte', [
      'coordinateur de zone',
      'préparateur en construction navale',
    ]),
    procedure: [
      paragraphe(
        'Une visite du chantier, obligatoire pour les candidats retenus, a lieu avant les entretiens ; la date en est donnée dans la convocation.',
      ),
    ],
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('piece-identite'),
      facultative('securite-saint-nazaire'),
      facultative('recherche-entreprise'),
      facultative('attestation-embauche'),
    ],
  },
  {
    code: 'LP-MEM-SN',
    slug: 'maintenance-des-energies-marines-mem-saint-nazaire',
    intitule: 'Maintenance des énergies marines (MEM)',
    mention: 'Maintenance et technologie : systèmes pluritechniques',
    etablissement: 'saint-nazaire',
    classique: true,
    alternance: true,
    ouverture: -17,
    fermeture: 56,
    lettre: false,
    objectifs: [
      paragraphe(
        'Entretenir une éolienne à quinze kilomètres des côtes oblige à tout prévoir : la météo, le bateau, la pièce et le geste. La licence forme à cette maintenance préparée à terre et exécutée en mer.',
      ),
      paragraphe(
        "Les exercices de survie et d'évacuation sont organisés avec un centre agréé ; leur coût est pris en charge par la formation.",
      ),
    ],
    competences: [
      liste([
        'diagnostiquer une panne sur une chaîne de conversion électrique',
        'entretenir des systèmes hydrauliques et des multiplicateurs',
        'planifier des interventions selon les fenêtres de mer',
        "exploiter à distance les données d'un parc",
      ]),
    ],
    insertion: debouches('Exploitants de parcs éoliens, fabricants de turbines, bases de maintenance', [
      'technicien de maintenance éolienne',
      "préparateur d'interventions en mer",
    ]),
    pieces: [
      obligatoire('cv'),
      obligatoire('releves-post-bac'),
      obligatoire('piece-identite'),
      facultative('niveau-anglais'),
      facultative('securite-saint-nazaire'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
  {
    code: 'LP-PRI-SN',
    slug: 'prevention-des-risques-industriels-pri-saint-nazaire',
    intitule: 'Prévention des risques industriels (PRI)',
    mention: 'Qualité, hygiène, sécurité, santé, environnement',
    etablissement: 'saint-nazaire',
    classique: true,
    alternance: true,
    ouverture: -22,
    fermeture: 28,
    lettre: false,
    objectifs: [
      paragraphe(
        "L'estuaire rassemble raffinage, engrais, gaz et chimie. La licence forme les préventeurs que ces sites classés emploient pour imaginer l'accident avant qu'il n'arrive.",
      ),
      paragraphe(
        'Un exercice de crise grandeur nature, joué avec les pompiers et la préfecture, conclut les enseignements.',
      ),
    ],
    competences: [
      liste([
        "mener une étude de dangers par la méthode HAZOP ou l'arbre des causes",
        "constituer un dossier d'installation classée",
        "organiser un plan d'opération interne et son entraînement",
        'mesurer les expositions au bruit, aux poussières et aux produits chimiques',
      ]),
    ],
    insertion: debouches('Sites industriels à risques, bureaux de contrôle, services de prévention', [
      'animateur sécurité et environnement de site',
      "chargé d'études de dangers",
    ]),
    pieces: [
      obligatoire('releves-post-bac'),
      obligatoire('cv'),
      obligatoire('avis-poursuite'),
      facultative('releve-bac'),
      facultative('choix-saint-nazaire'),
      facultative('synthese-stage'),
      facultative('attestation-embauche', 'alternance'),
    ],
  },
];
