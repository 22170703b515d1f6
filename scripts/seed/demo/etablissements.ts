import { type Bloc, paragraphe } from './blocs.ts';

/** `Etablissement` is one of the six IUTs. */
export interface Etablissement {
  code: string;
  nom: string;
  ville: string;
  adresse: string;
  codePostal: string;
  /** `telephone` is fictitious: 02 61 91 xx xx. */
  telephone: string;
  /** `email` is fictitious, always under `portail.test`. */
  email: string;
  /** `web` is fictitious, always under `portail.test`. */
  web: string;
  presentation: readonly Bloc[];
  /** `ordre` is the rank on the home page, from 1. */
  ordre: number;
}

/**
 * `ETABLISSEMENTS` are the six IUTs. Names and towns are real; addresses, phones, mails, sites and texts are
 * fictitious.
 */
export const ETABLISSEMENTS = [
  {
    code: 'angers-cholet',
    nom: "IUT d'Angers-Cholet",
    ville: 'Angers',
    adresse: '4 boulevard des Ardoisières',
    codePostal: '49000',
    telephone: '02 61 91 10 10',
    email: 'licences.pro@iut-angers-cholet.portail.test',
    web: 'https://iut-angers-cholet.portail.test',
    presentation: [
      paragraphe(
        "L'IUT d'Angers-Cholet réunit deux sites à une heure l'un de l'autre : la biologie, la gestion et les techniques industrielles à Angers, les métiers du commerce et de l'organisation à Cholet. Les licences professionnelles y prolongent les laboratoires et les ateliers des premières années.",
      ),
      paragraphe(
        "L'agriculture et l'alimentation donnent le ton de l'offre : production biologique, expérimentation animale et végétale, qualité des aliments, agroéquipements, vins et spiritueux. La banque, la retraite, les ressources humaines et la robotique la complètent.",
      ),
      paragraphe(
        "Le site d'Angers se trouve au bord des anciennes ardoisières, à douze minutes de la gare en tramway. Une navette relie les deux sites les jours de cours communs ; chaque convocation précise lequel vous attend.",
      ),
    ],
    ordre: 1,
  },
  {
    code: 'la-roche-sur-yon',
    nom: 'IUT de La Roche sur Yon',
    ville: 'La Roche-sur-Yon',
    adresse: '18 allée des Trois Bocages',
    codePostal: '85000',
    telephone: '02 61 91 20 20',
    email: 'licences.pro@iut-la-roche-sur-yon.portail.test',
    web: 'https://iut-la-roche-sur-yon.portail.test',
    presentation: [
      paragraphe(
        "Installé au milieu du bocage, l'IUT de La Roche sur Yon accueille des promotions de vingt à trente personnes, où chacun est connu par son nom. Beaucoup de contrats d'alternance y sont signés avec des entreprises de moins de cinquante salariés.",
      ),
      paragraphe(
        "Le vivant et le numérique y voisinent : biologie moléculaire, conseil en élevage, développement d'applications, réseaux. La communication, les archives, l'énergie, la qualité et la paie forment l'autre moitié des licences.",
      ),
      paragraphe(
        'Le campus est à dix-huit minutes de la gare en bus. Un restaurant universitaire et deux résidences sont sur place ; les alternants peuvent y louer une chambre à la semaine.',
      ),
    ],
    ordre: 2,
  },
  {
    code: 'laval',
    nom: 'IUT de Laval',
    ville: 'Laval',
    adresse: '52 rue du Halage',
    codePostal: '53000',
    telephone: '02 61 91 30 30',
    email: 'licences.pro@iut-laval.portail.test',
    web: 'https://iut-laval.portail.test',
    presentation: [
      paragraphe(
        "Au bord de la Mayenne, l'IUT de Laval forme aux métiers de l'image et du web autant qu'à ceux du lait. Les deux se rencontrent : une salle immersive sert à visiter des usines que l'hygiène interdit d'ouvrir au public.",
      ),
      paragraphe(
        "Les candidats y trouvent la réalité virtuelle, le design d'interface, la sécurité des systèmes, le commerce en ligne et les contenus pour les médias sociaux, mais aussi la transformation laitière, le commerce agroalimentaire et les technologies de l'autonomie.",
      ),
      paragraphe(
        'La rue du Halage longe la rivière : comptez neuf minutes en bus depuis la gare, ou vingt-cinq à pied par la berge.',
      ),
    ],
    ordre: 3,
  },
  {
    code: 'le-mans',
    nom: 'IUT Le Mans',
    ville: 'Le Mans',
    adresse: '27 avenue des Deux Rives',
    codePostal: '72000',
    telephone: '02 61 91 40 40',
    email: 'licences.pro@iut-le-mans.portail.test',
    web: 'https://iut-le-mans.portail.test',
    presentation: [
      paragraphe(
        "L'IUT Le Mans est né autour de la mécanique et de la chimie ; l'assurance et la comptabilité l'ont rejoint avec les entreprises de la ville. Ses licences professionnelles gardent ces quatre racines.",
      ),
      paragraphe(
        'Côté laboratoires et ateliers : analyse chimique, formulation, prototypage, métrologie, acoustique, amélioration continue. Côté tertiaire : banque, contrôle de gestion, cabinet comptable, immobilier, commerce entre entreprises. La plupart se préparent en alternance.',
      ),
      paragraphe(
        "Le tramway mène de la gare à l'arrêt Deux Rives en quatorze minutes. Le bâtiment du tertiaire est à droite de la cour, les laboratoires à gauche.",
      ),
    ],
    ordre: 4,
  },
  {
    code: 'nantes',
    nom: 'IUT de Nantes',
    ville: 'Nantes',
    adresse: '9 rue de la Gabare',
    codePostal: '44000',
    telephone: '02 61 91 50 50',
    email: 'licences.pro@iut-nantes.portail.test',
    web: 'https://iut-nantes.portail.test',
    presentation: [
      paragraphe(
        "L'IUT de Nantes travaille avec une agglomération où l'informatique, l'aéronautique et l'énergie recrutent plus de techniciens qu'il ne s'en forme. Ses licences professionnelles sont construites avec ces branches, qui assurent une part des cours.",
      ),
      paragraphe(
        "Logiciel, données, web et objets connectés d'un côté ; matériaux, composites, froid, structures d'avions et production de l'autre ; gestion, recrutement, banque et achats entre les deux. Les projets mêlent souvent plusieurs de ces équipes.",
      ),
      paragraphe(
        "Rue de la Gabare, à onze minutes de la gare par le busway. Il n'y a pas de parking pour les visiteurs : garez-vous au parc relais, à six minutes à pied.",
      ),
    ],
    ordre: 5,
  },
  {
    code: 'saint-nazaire',
    nom: 'IUT de Saint-Nazaire',
    ville: 'Saint-Nazaire',
    adresse: '33 quai des Charpentiers',
    codePostal: '44600',
    telephone: '02 61 91 60 60',
    email: 'licences.pro@iut-saint-nazaire.portail.test',
    web: 'https://iut-saint-nazaire.portail.test',
    presentation: [
      paragraphe(
        "Des fenêtres de l'IUT de Saint-Nazaire on voit passer les paquebots en essais et les mâts des éoliennes en mer. Les formations suivent ce paysage : construction navale, énergies marines, logistique portuaire, produits de la mer.",
      ),
      paragraphe(
        "Elles préparent aussi à bâtir et à entretenir à terre : conduite de travaux, voirie et réseaux, rénovation du bâti ancien, traitement des eaux, prévention des risques industriels. Une halle de construction et une plate-forme d'essais sont ouvertes aux étudiants toute l'année.",
      ),
      paragraphe(
        "L'IUT est à sept minutes de la gare en bus à haut niveau de service, et à dix à vélo. Les jours d'escale, les quais sont fermés aux voitures.",
      ),
    ],
    ordre: 6,
  },
] as const satisfies readonly Etablissement[];

export type CodeEtablissement = (typeof ETABLISSEMENTS)[number]['code'];
