/** `PRENOMS` and `NOMS` are frequent in France: together they make people that nobody is. */
export const PRENOMS = {
  Madame: [
    ...['Adèle', 'Aïcha', 'Alice', 'Amandine', 'Anaïs', 'Bérénice', 'Camille', 'Chloé', 'Clémence', 'Éloïse'],
    ...['Emma', 'Fanny', 'Hélène', 'Inès', 'Jade', 'Julie', 'Léa', 'Lina', 'Louise', 'Manon', 'Marie-Lou', 'Maëlle'],
    ...['Nour', 'Océane', 'Pauline', 'Romane', 'Sarah', 'Soizic', 'Yasmine', 'Zoé'],
  ],
  Monsieur: [
    ...['Adrien', 'Alexandre', 'Amine', 'Antoine', 'Baptiste', 'Clément', 'Corentin', 'Enzo', 'Erwan', 'Étienne'],
    ...['Gabriel', 'Gaël', 'Hugo', 'Ibrahim', 'Jean-Baptiste', 'Jules', 'Killian', 'Léo', 'Loïc', 'Lucas', 'Malo'],
    ...['Mathis', 'Mehdi', 'Nathan', 'Noé', 'Paul', 'Quentin', 'Raphaël', 'Théo', 'Yann'],
  ],
} as const;

export const NOMS = [
  ...['Allard', 'Aubry', 'Baron', 'Bélanger', 'Benali', 'Bernard', 'Bertin', 'Blanchard', 'Bodin', 'Bouvier', 'Briand'],
  ...['Charpentier', 'Chauvin', 'Cissé', 'Collet', 'Cordier', "D'Arcy", 'Da Silva', 'Delaunay', 'Diallo', 'Dubois'],
  ...['Dupont', 'Durand', 'Fournier', 'Garnier', 'Gautier', 'Girard', 'Guérin', 'Haddad', 'Hamon', 'Huet', 'Jolivet'],
  ...['Kerbrat', 'Lambert', 'Le Gall', 'Le Goff', 'Lefèvre', 'Leroux', 'Lévêque', 'Marchand', 'Martineau', 'Mercier'],
  ...['Moreau', 'Nguyen', 'Olivier', 'Pasquier', 'Pelletier', 'Petit', 'Pineau', 'Poirier', 'Renaud', 'Ribeiro'],
  ...['Richard', 'Rousseau', 'Roy', 'Sanchez', 'Simon', 'Tessier', 'Texier', 'Traoré', 'Vasseur', 'Vidal', 'Yildiz'],
] as const;

export const VILLES = [
  ['49000', 'Angers'],
  ['49300', 'Cholet'],
  ['85000', 'La Roche-sur-Yon'],
  ['53000', 'Laval'],
  ['72000', 'Le Mans'],
  ['44000', 'Nantes'],
  ['44600', 'Saint-Nazaire'],
  ['79000', 'Niort'],
  ['35000', 'Rennes'],
  ['37000', 'Tours'],
] as const;

export const VOIES = [
  'rue du Port',
  'rue des Lilas',
  'allée des Tilleuls',
  'place du Marché',
  'chemin du Moulin',
] as const;
