/** `REPRISES` are the boxes « Même établissement qu’à l’étape précédente »: whose school fills whose (guide p. 10). */
export const REPRISES = [
  { coche: 'obtenuMeme', de: 'bac', vers: 'obtenu' },
  { coche: 'prepareMeme', de: 'obtenu', vers: 'prepare' },
] as const;
export const PARTIES_ETABLISSEMENT = ['Etablissement', 'Adresse', 'CodePostal', 'Ville'] as const;
