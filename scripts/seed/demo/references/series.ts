/**
 * This file holds the séries of the bac, with the first and last sessions that had them. A year too many offers a
 * choice that nobody needs; one too few refuses somebody their own: the last sessions kept for those who sat again are
 * counted.
 */
import type { References, TypeBac } from '@portail/config/rules/parcours';

type Serie = References['series'][number];
type Ligne = readonly [intitule: string, de?: number | null, a?: number];

const series = (type: TypeBac, lignes: readonly Ligne[]): Serie[] =>
  lignes.map(([intitule, de = null, a = null]) => ({ type, intitule, de, a, avecSpecialites: false }));

const GENERALES: Serie[] = [
  { type: 'Bac Général', intitule: 'Générale', de: 2021, a: null, avecSpecialites: true },
  ...series('Bac Général', [
    ['SCIENTIFIQUE', 1995, 2020],
    ['ECONOMIQUE ET SOCIALE', 1995, 2020],
    ['LITTERAIRE', 1995, 2020],
    ['A : lettres et philosophie', 1968, 1994],
    ['B : économique et social', 1968, 1994],
    ['C : mathématiques et sciences physiques', 1968, 1994],
    ['D : mathématiques et sciences de la nature', 1968, 1994],
    ['D’ : sciences agronomiques et techniques', 1968, 1994],
    ['E : sciences et techniques', 1968, 1994],
    ['Philosophie', 1950, 1967],
    ['Sciences expérimentales', 1950, 1967],
    ['Mathématiques élémentaires', 1950, 1967],
  ]),
];

const TECHNOLOGIQUES = series('Bac Technologique', [
  ['STMG : sciences et technologies du management et de la gestion', 2014],
  ['STI2D : sciences et technologies de l’industrie et du développement durable', 2013],
  ['STL : sciences et technologies de laboratoire', 1995],
  ['ST2S : sciences et technologies de la santé et du social', 2009],
  ['STAV : sciences et technologies de l’agronomie et du vivant', 2008],
  ['STD2A : sciences et technologies du design et des arts appliqués', 2013],
  ['STHR : sciences et technologies de l’hôtellerie et de la restauration', 2018],
  ['S2TMD : sciences et techniques du théâtre, de la musique et de la danse', 2021],
  ['TMD : techniques de la musique et de la danse', 1995, 2020],
  ['STG : sciences et technologies de la gestion', 2007, 2013],
  ['STI : sciences et technologies industrielles', 1995, 2012],
  ['Hôtellerie', 1995, 2017],
  ['SMS : sciences médico-sociales', 1995, 2008],
  ['STT : sciences et technologies tertiaires', 1995, 2007],
  ['STAE : sciences et technologies de l’agronomie et de l’environnement', 1995, 2007],
  ['STPA : sciences et technologies du produit agroalimentaire', 1995, 2007],
  ['F : techniques industrielles, médico-sociales, musique', 1969, 1995],
  ['G : techniques administratives, de gestion, commerciales', 1969, 1995],
  ['H : techniques informatiques', 1971, 1995],
]);

const PROFESSIONNELLES = series('Bac Professionnel', [
  ['Accompagnement, soins et services à la personne', 2014],
  ['Accueil - relation clients et usagers', 2012, 2021],
  ['Aéronautique'],
  ['Agroéquipement'],
  ['Aménagements paysagers'],
  ['Artisanat et métiers d’art'],
  ['Assistance à la gestion des organisations et de leurs activités', 2023],
  ['Bio-industries de transformation'],
  ['Boulanger-pâtissier'],
  ['Commerce', 1987, 2021],
  ['Commercialisation et services en restauration', 2014],
  ['Comptabilité', 1987, 2014],
  ['Conduite et gestion de l’entreprise agricole'],
  ['Construction des carrosseries'],
  ['Cuisine', 2014],
  ['Cybersécurité, informatique et réseaux, électronique', 2026],
  ['Électrotechnique, énergie, équipements communicants', 2006, 2018],
  ['Esthétique cosmétique parfumerie'],
  ['Étude et définition de produits industriels'],
  ['Gestion-administration', 2015, 2022],
  ['Hygiène, propreté, stérilisation'],
  ['Laboratoire contrôle qualité'],
  ['Logistique'],
  ['Maintenance des équipements industriels', 1987, 2023],
  ['Maintenance des matériels'],
  ['Maintenance des systèmes de production connectés', 2024],
  ['Maintenance des véhicules'],
  ['Métiers de l’accueil', 2022],
  ['Métiers de l’électricité et de ses environnements connectés', 2019],
  ['Métiers de la mode - vêtements'],
  ['Métiers de la sécurité'],
  ['Métiers du commerce et de la vente', 2022],
  ['Microtechniques'],
  ['Optique lunetterie'],
  ['Pilote de ligne de production', 2012],
  ['Plastiques et composites'],
  ['Procédés de la chimie, de l’eau et des papiers-cartons'],
  ['Productions horticoles'],
  ['Prothèse dentaire'],
  ['Réalisation de produits imprimés et plurimédia'],
  ['Secrétariat', 1987, 2014],
  ['Services aux personnes et aux territoires'],
  ['Services de proximité et vie locale'],
  ['Systèmes électroniques numériques', 2008, 2018],
  ['Systèmes numériques', 2019, 2026],
  ['Technicien conseil vente en alimentation'],
  ['Technicien d’études du bâtiment'],
  ['Technicien d’usinage', 1987, 2023],
  ['Technicien du bâtiment : organisation et réalisation du gros œuvre'],
  ['Technicien en chaudronnerie industrielle'],
  ['Technicien en installation des systèmes énergétiques et climatiques'],
  ['Technicien géomètre-topographe'],
  ['Technicien menuisier agenceur'],
  ['Transport'],
  ['Travaux publics'],
  ['Vente', 1987, 2021],
  ['Autre spécialité'],
]);

export const SERIES: readonly Serie[] = [...GENERALES, ...TECHNOLOGIQUES, ...PROFESSIONNELLES];
