/** `Acces` says how one comes to an IUT. Lines, stops and streets are fictitious, as the addresses are. */
import type { CodeEtablissement } from './etablissements.ts';

export interface Acces {
  /** `eau` is the name of the water on the map. */
  eau: string;
  gare: string;
  /** `rues` are three names of streets. */
  rues: [string, string, string];
  transports: string[];
  route: string[];
  surPlace: string[];
}

/** `ACCES` leaves out Angers-Cholet, which hands out the guide's four documents and no other (p. 6). */
export const ACCES: Partial<Record<CodeEtablissement, Acces>> = {
  'la-roche-sur-yon': {
    eau: "L'Yon",
    gare: 'Gare',
    rues: ['Allée des Trois Bocages', 'Rue du Haras', 'Rue des Haies'],
    transports: [
      'depuis la gare : ligne de bus 4, direction Bocages, descendre à Campus, dix-huit minutes',
      'cars des lignes départementales : correspondance à la gare routière, devant la gare',
    ],
    route: [
      'voie verte depuis le centre, quinze minutes à vélo ; deux abris couverts devant le bâtiment B',
      'périphérique sud, sortie Bocages, puis première à droite ; parking ouvert, sans barrière',
    ],
    surPlace: [
      'accueil dans le hall du bâtiment B, plan des salles affiché à gauche de l’entrée',
      'restaurant universitaire de 11 h 30 à 13 h 30, ouvert aux candidats sur présentation de la convocation',
    ],
  },
  laval: {
    eau: 'La Mayenne',
    gare: 'Gare',
    rues: ['Rue du Halage', 'Rue des Faïenciers', 'Passage du Bief'],
    transports: [
      'depuis la gare : ligne B, direction Halage, terminus, neuf minutes',
      'le dernier bus vers la gare part à 20 h 10 les jours de cours',
    ],
    route: [
      'chemin de halage depuis le centre, ouvert aux vélos ; arceaux devant les deux entrées',
      'rocade, sortie Halage ; le parking du fond est réservé aux enseignants, celui de l’entrée aux visiteurs',
    ],
    surPlace: [
      'licences professionnelles du numérique : bâtiment Web, au bout de l’allée centrale',
      'halle agroalimentaire : blouse et charlotte fournies pour les visites',
    ],
  },
  'le-mans': {
    eau: "L'Huisne",
    gare: 'Gare',
    rues: ['Avenue des Deux Rives', 'Rue des Tanneurs', "Rue de l'Écluse"],
    transports: [
      'depuis la gare : tramway, direction Université, descendre à Deux Rives, quatorze minutes',
      'abonnement au mois possible pour les alternants, aux dates des semaines de cours',
    ],
    route: [
      'vélos en libre service au pied de la gare et devant l’IUT',
      'entrée par l’avenue ; le parking est gratuit mais complet après 9 h',
    ],
    surPlace: [
      'bâtiment du tertiaire à droite, laboratoires et ateliers à gauche de la cour',
      'les visiteurs des laboratoires signent le registre à l’accueil',
    ],
  },
  nantes: {
    eau: 'La Loire',
    gare: 'Gare sud',
    rues: ['Rue de la Gabare', 'Quai des Mariniers', 'Rue du Chaland'],
    transports: [
      'depuis la gare, accès sud : busway, direction Mariniers, descendre à Gabare, onze minutes',
      'une seconde ligne rejoint le nord de l’agglomération sans passer par le centre',
    ],
    route: [
      'bandes cyclables sur toute la rue de la Gabare ; abri fermé pour cent vélos',
      'pas de parking pour les visiteurs : parc relais Mariniers, à six minutes à pied',
    ],
    surPlace: [
      'se présenter à la loge : un badge est remis pour la demi-journée',
      'les entretiens ont lieu au deuxième étage, côté fleuve',
    ],
  },
  'saint-nazaire': {
    eau: "L'estuaire",
    gare: 'Gare',
    rues: ['Quai des Charpentiers', 'Rue des Calfats', 'Rue de la Cale'],
    transports: [
      'depuis la gare : ligne à haut niveau de service, direction Port, descendre à Charpentiers, sept minutes',
      'les trains du matin arrivent vingt minutes avant le début des cours',
    ],
    route: [
      'dix minutes à vélo depuis la gare, presque toujours face au vent à l’aller',
      'entrée des véhicules par la rue des Calfats ; les quais sont fermés à la circulation les jours d’escale',
    ],
    surPlace: [
      'chaussures de sécurité prêtées pour les visites de la halle de construction',
      'la salle d’attente des entretiens est au rez-de-chaussée, vitrée sur le quai',
    ],
  },
};
