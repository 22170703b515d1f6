/**
 * This file lists schools that candidats of the region come from, with real names, towns and postal codes. They have no
 * UAI codes. The guide's are to its letter (p. 9–11). An address that is not known is said so: administration imports
 * the full list.
 */
export type Ecole = Readonly<{
  nom: string;
  genre: 'lycee' | 'superieur';
  adresse: string;
  codePostal: string;
  ville: string;
}>;

type Ligne = readonly [nom: string, adresse?: string];
type Lieu = readonly [codePostal: string, ville: string];

const NON_PRECISEE = 'Centre-ville';

const dans = (genre: Ecole['genre'], [codePostal, ville]: Lieu, lignes: readonly Ligne[]): Ecole[] =>
  lignes.map(([nom, adresse = NON_PRECISEE]) => ({ nom, genre, adresse, codePostal, ville }));
const lycees = (codePostal: string, ville: string, ...lignes: Ligne[]) => dans('lycee', [codePostal, ville], lignes);
const superieurs = (codePostal: string, ville: string, ...lignes: Ligne[]) =>
  dans('superieur', [codePostal, ville], lignes);

/** `DU_GUIDE` answers « Lycée angers » (guide p. 9). */
const DU_GUIDE = [
  ...lycees(
    '49035',
    'Angers',
    ['Lycée Auguste et Jean Renoir', '4 impasse Ambroise Croizat'],
    ["Lycée David d'Angers", '1 rue Paul Langevin'],
    ['Lycée polyvalent Chevrolier', '2 rue Adrien Recouvreur'],
  ),
  ...lycees(
    '49017',
    'Angers',
    ['Lycée Emmanuel Mounier'],
    ['Lycée polyvalent Jean Moulin'],
    ['Lycée professionnel Henri Dunant'],
  ),
  ...lycees('49036', 'Angers', ['Lycée Henri Bergson']),
  ...lycees('49105', 'Angers', ['Lycée Joachim du Bellay', '1 avenue Marie Talet']),
  ...lycees('49015', 'Angers', ['Lycée professionnel Simone Veil']),
  ...lycees('49101', 'Angers', ['Lycée Sacré-Coeur', '2 rue Millet']),
  ...lycees('79004', 'Niort', ['Lycée Paul Guérin', '19 rue des Fiefs']),
  ...superieurs('86073', 'Poitiers', ['IUT Site de Poitiers', '14 allée Jean Monnet']),
];

const MAINE_ET_LOIRE = [
  ...lycees('49300', 'Cholet', ['Lycée Europe Robert Schuman'], ['Lycée Fernand Renaudeau'], ['Lycée Sainte-Marie']),
  ...lycees('49300', 'Cholet', ['Lycée Jeanne Delanoue'], ['Lycée La Providence']),
  ...lycees('49400', 'Saumur', ['Lycée Duplessis Mornay'], ['Lycée Sadi Carnot - Jean Bertin'], ['Lycée Saint-Louis']),
  ...lycees('49500', 'Segré', ['Lycée Blaise Pascal']),
  ...lycees('49600', 'Beaupréau', ['Lycée Julien Gracq'], ['Lycée Notre-Dame de Bonnes Nouvelles']),
  ...lycees('49130', 'Les Ponts-de-Cé', ['Lycée Jean Bodin']),
  ...lycees('49800', 'Trélazé', ['Lycée professionnel Ludovic Ménard']),
  ...lycees('49150', 'Baugé', ['Lycée professionnel Saint-Joseph']),
];

const LOIRE_ATLANTIQUE = [
  ...lycees(
    '44000',
    'Nantes',
    ['Lycée Clemenceau', '1 rue Georges Clemenceau'],
    ['Lycée Jules Verne', '1 rue Général Meusnier'],
    ['Lycée Gabriel Guist’hau', '3 rue Marie Anne du Boccage'],
    ['Lycée La Perverie'],
    ['Lycée Saint-Stanislas'],
    ['Lycée Blanche de Castille'],
    ['Lycée Externat des Enfants Nantais'],
  ),
  ...lycees(
    '44300',
    'Nantes',
    ['Lycée La Colinière'],
    ['Lycée Gaspard Monge - La Chauvinière'],
    ['Lycée professionnel Michelet'],
    ['Lycée Saint-Joseph du Loquidy'],
  ),
  ...lycees('44100', 'Nantes', ['Lycée Albert Camus']),
  ...lycees('44200', 'Nantes', ['Lycée Nelson Mandela']),
  ...lycees('44400', 'Rezé', ['Lycée Jean Perrin'], ['Lycée professionnel Louis-Jacques Goussier']),
  ...lycees('44800', 'Saint-Herblain', ['Lycée Charles Péguy']),
  ...lycees('44600', 'Saint-Nazaire', ['Lycée Aristide Briand'], ['Lycée Saint-Louis'], ['Lycée expérimental']),
  ...lycees('44600', 'Saint-Nazaire', ['Lycée professionnel Brossaud-Blancho']),
  ...lycees('44110', 'Châteaubriant', ['Lycée Guy Môquet - Étienne Lenoir'], ['Lycée Saint-Joseph']),
  ...lycees('44150', 'Ancenis', ['Lycée Joubert - Émilien Maillard'], ['Lycée Saint-Joseph']),
  ...lycees('44500', 'La Baule-Escoublac', ['Lycée Grand Air']),
  ...lycees('44210', 'Pornic', ['Lycée du Pays de Retz']),
  ...lycees('44190', 'Clisson', ['Lycée Aimé Césaire']),
  ...lycees('44470', 'Carquefou', ['Lycée Honoré d’Estienne d’Orves']),
];

const MAYENNE = [
  ...lycees('53000', 'Laval', ['Lycée Ambroise Paré'], ['Lycée Douanier Rousseau'], ['Lycée Réaumur']),
  ...lycees('53000', 'Laval', ['Lycée professionnel Robert Buron'], ['Lycée d’Avesnières'], ['Lycée Haute-Follis']),
  ...lycees('53100', 'Mayenne', ['Lycée Lavoisier'], ['Lycée Don Bosco']),
  ...lycees('53200', 'Château-Gontier', ['Lycée Victor Hugo']),
  ...lycees('53500', 'Ernée', ['Lycée professionnel Rochefeuille']),
];

const SARTHE = [
  ...lycees('72000', 'Le Mans', ['Lycée Montesquieu', '1 rue Montesquieu'], ['Lycée Bellevue'], ['Lycée Le Mans Sud']),
  ...lycees('72000', 'Le Mans', ['Lycée Gabriel Touchard - Washington'], ['Lycée Marguerite Yourcenar']),
  ...lycees('72000', 'Le Mans', ['Lycée Sainte-Croix - Saint-Euverte'], ['Lycée Notre-Dame']),
  ...lycees('72200', 'La Flèche', ['Lycée d’Estournelles de Constant'], ['Prytanée national militaire']),
  ...lycees('72300', 'Sablé-sur-Sarthe', ['Lycée Raphaël Élizé'], ['Lycée Sainte-Anne']),
  ...lycees('72400', 'La Ferté-Bernard', ['Lycée Robert Garnier']),
  ...lycees('72500', 'Château-du-Loir', ['Lycée Racan']),
  ...lycees('72600', 'Mamers', ['Lycée Perseigne']),
];

const VENDEE = [
  ...lycees('85000', 'La Roche-sur-Yon', ['Lycée Pierre Mendès France'], ['Lycée de Lattre de Tassigny']),
  ...lycees('85000', 'La Roche-sur-Yon', ['Lycée Rosa Parks'], ['Lycée Édouard Branly'], ['Lycée Notre-Dame du Roc']),
  ...lycees('85100', 'Les Sables-d’Olonne', ['Lycée Savary de Mauléon'], ['Lycée Sainte-Marie du Port']),
  ...lycees('85200', 'Fontenay-le-Comte', ['Lycée François Rabelais'], ['Lycée Notre-Dame']),
  ...lycees('85300', 'Challans', ['Lycée François Truffaut'], ['Lycée Notre-Dame']),
  ...lycees('85400', 'Luçon', ['Lycée Atlantique'], ['Lycée Sainte-Ursule']),
  ...lycees('85500', 'Les Herbiers', ['Lycée Jean Monnet'], ['Lycée Jean XXIII']),
  ...lycees('85600', 'Montaigu', ['Lycée Léonard de Vinci']),
  ...lycees('85700', 'Pouzauges', ['Lycée Notre-Dame de la Tourtelière']),
];

const SUPERIEURS = [
  ...superieurs('49016', 'Angers', ["IUT d'Angers-Cholet - site d'Angers", '4 boulevard Lavoisier']),
  ...superieurs('49300', 'Cholet', ["IUT d'Angers-Cholet - site de Cholet"]),
  ...superieurs('49035', 'Angers', ["Université d'Angers", '40 rue de Rennes']),
  ...superieurs('49008', 'Angers', ["Université catholique de l'Ouest", '3 place André Leroy']),
  ...superieurs('85000', 'La Roche-sur-Yon', ['IUT de La Roche sur Yon', '18 boulevard Gaston Defferre']),
  ...superieurs('53000', 'Laval', ['IUT de Laval', '52 rue des Docteurs Calmette et Guérin']),
  ...superieurs('72085', 'Le Mans', ['IUT Le Mans', 'Avenue Olivier Messiaen'], ['Le Mans Université']),
  ...superieurs('44000', 'Nantes', ['Nantes Université', '1 quai de Tourville']),
  ...superieurs('44000', 'Nantes', ['IUT de Nantes - site Joffre', '3 rue Maréchal Joffre']),
  ...superieurs('44475', 'Carquefou', ['IUT de Nantes - site La Fleuriaye']),
  ...superieurs('44600', 'Saint-Nazaire', ['IUT de Saint-Nazaire', '58 rue Michel Ange']),
];

export const ECOLES: readonly Ecole[] = [
  ...DU_GUIDE,
  ...MAINE_ET_LOIRE,
  ...LOIRE_ATLANTIQUE,
  ...MAYENNE,
  ...SARTHE,
  ...VENDEE,
  ...SUPERIEURS,
];
