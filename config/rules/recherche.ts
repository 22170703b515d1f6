/**
 * This file says how texts are searched: accents, case, punctuation and the order of words do not matter. It runs in
 * the browser too.
 */

/** `LETTRES` gives, for letters that Unicode does not take apart, what people without such a key type. */
export const LETTRES: ReadonlyMap<string, string> = new Map(
  'ßss œoe æae þth øo đd ðd łl ħh ŧt ŋn ıi ĸq əe ɛe ɔo ɓb ƀb ɖd ɗd ƒf ɣg ɨi ɩi ƙk ɲn ɵo ʉu ʋv ƴy ʒz ƶz ςσ'
    .split(' ')
    .map((couple) => [couple.charAt(0), couple.slice(1)]),
);
/** `EFFACES` matches accents once they are apart from their letter, and invisible signs. */
export const EFFACES = '[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]';
/** `LETTRES_SIGNES` are letters of Unicode that are read as signs: apostrophes and accents of their own (ʼ ʻ ʹ ˈ). */
export const LETTRES_SIGNES = '[\u02b0-\u02ff\ua78b\ua78c]';

const LETTRE = new RegExp(`[${[...LETTRES.keys()].join('')}]`, 'g');
const EFFACE = new RegExp(EFFACES, 'g');
const SIGNES = new RegExp(`(?:[^\\p{L}\\p{Nd}+#]|${LETTRES_SIGNES})+`, 'gu');

/** `effacer` drops accents that are apart from their letter, and invisible signs. */
export const effacer = (texte: string) => texte.replace(EFFACE, '');

/** `plier` folds « L'Épargne, Œuvres – Nº 2 » to « l epargne oeuvres no 2 ». The SQL function `plier` does the same. */
export function plier(texte: string): string {
  return texte
    .normalize('NFKD')
    .toLowerCase()
    .replace(LETTRE, (lettre) => LETTRES.get(lettre) ?? lettre)
    .replace(EFFACE, '')
    .replace(SIGNES, ' ')
    .trim();
}

/** `mots` gives the folded words of a text. */
export function mots(texte: string): string[] {
  const plie = plier(texte);
  return plie === '' ? [] : plie.split(' ');
}

const ABREVIATIONS: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
]);

/** `simplifier` reads « L'Épargne, St-Nazaire » as « l epargne saint nazaire ». */
export function simplifier(texte: string): string {
  return mots(texte)
    .map((mot) => ABREVIATIONS.get(mot) ?? mot)
    .join(' ');
}

/** `motsDUneEcole` is the text by which a school is found and sorted; it begins with its name. */
export function motsDUneEcole(ecole: { nom: string; codePostal: string; ville: string }): string {
  return simplifier(`${ecole.nom} ${ecole.codePostal} ${ecole.ville}`);
}

/** `LONGUEUR_UTILE` is in letters: one letter says too little, beside others as alone. */
const LONGUEUR_UTILE = 2;

/**
 * `debutsDemandes` reads each typed word as the beginning of a word: « st » may be « saint » or the start of «
 * Strasbourg ».
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
