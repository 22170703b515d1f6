/** How texts are searched: accents, case, punctuation and the order of words do not matter. Runs in the browser too. */

const ABREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);

/** « L'Épargne, St-Nazaire » reads « l epargne saint nazaire ». */
export function simplifier(texte: string): string {
  return mots(texte)
    .map((mot) => ABREVIATIONS.get(mot) ?? mot)
    .join(' ');
}

function mots(texte: string): string[] {
  const simple = texte
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z0-9+#]+/g, ' ')
    .trim();
  return simple === '' ? [] : simple.split(' ');
}

/** What a school is found by, and sorted by: it begins with its name. */
export function motsDUneEcole(ecole: { nom: string; codePostal: string; ville: string }): string {
  return simplifier(`${ecole.nom} ${ecole.codePostal} ${ecole.ville}`);
}

/** A letter alone says too little, beside others as alone. */
const LONGUEUR_UTILE = 2;

/**
 * What is typed, word by word, as beginnings of words: « st » may be the whole of « saint » or the start of « Strasbourg ».
 *
 * @returns for each word, the beginnings of which one is enough; empty when nothing can be searched by it
 */
export function debutsDemandes(demande: string): string[][] {
  const uniques = [...new Set(mots(demande))];
  if (!uniques.some((mot) => mot.length >= LONGUEUR_UTILE)) return [];
  return uniques.map((mot) => {
    const entier = ABREVIATIONS.get(mot);
    return entier ? [mot, entier] : [mot];
  });
}
