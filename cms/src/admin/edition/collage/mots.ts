/** This file turns the words of a line, read one after the other, into what the field keeps. */
import type { Enfant, TexteSimple } from '@portail/config/rules/catalogue';

export type Mots = { texte: string; gras: boolean; italique: boolean; lien: string | undefined };

const ESPACES = /[^\S\n]+/g;
/** `uneEspace` makes one space of several, except a single one that French typography puts before a sign. */
const uneEspace = (espaces: string) => (espaces === '\u00a0' || espaces === '\u202f' ? espaces : ' ');

/** `nettoyer` keeps what is seen: no space begins or ends a line, and spaces do not follow one another. */
export function nettoyer(mots: readonly Mots[]): Mots[] {
  const nets: Mots[] = [];
  for (const un of mots) {
    const precedent = nets.at(-1);
    let texte = un.texte.replace(ESPACES, uneEspace).replace(/[^\S\n]?\n[^\S\n]?/g, '\n');
    if (!precedent || /\s$/.test(precedent.texte)) texte = texte.replace(/^[^\S\n]/, '');
    if (precedent && texte.startsWith('\n')) precedent.texte = precedent.texte.replace(/[^\S\n]$/, '');
    if (precedent?.texte === '') nets.pop();
    if (texte !== '') nets.push({ ...un, texte });
  }
  return rogner(nets);
}

function rogner(mots: Mots[]): Mots[] {
  for (let premier = mots[0]; premier; premier = mots[0]) {
    premier.texte = premier.texte.trimStart();
    if (premier.texte !== '') break;
    mots.shift();
  }
  for (let dernier = mots.at(-1); dernier; dernier = mots.at(-1)) {
    dernier.texte = dernier.texte.trimEnd();
    if (dernier.texte !== '') break;
    mots.pop();
  }
  return mots;
}

/** `couperAuxLignesVides` cleans the words too, and cuts them where a line is empty. */
export function couperAuxLignesVides(mots: readonly Mots[]): Mots[][] {
  const morceaux: Mots[][] = [[]];
  for (const un of mots) {
    for (const [rang, texte] of un.texte.split(/\n{2,}/).entries()) {
      if (rang > 0) morceaux.push([]);
      morceaux.at(-1)?.push({ ...un, texte });
    }
  }
  return morceaux.map(nettoyer).filter(({ length }) => length > 0);
}

/** `enfantsDe` gives words as the field keeps them: the same marks make one text, the same address makes one link. */
export function enfantsDe(mots: readonly Mots[]): Enfant[] {
  const enfants: Enfant[] = [];
  for (const { texte, gras, italique, lien } of mots) {
    const simple = {
      type: 'text' as const,
      text: texte,
      ...(gras && { bold: true }),
      ...(italique && { italic: true }),
    };
    const dernier = enfants.at(-1);
    if (lien === undefined) ajouterTexte(enfants, simple);
    else if (dernier?.type === 'link' && dernier.url === lien) ajouterTexte(dernier.children, simple);
    else enfants.push({ type: 'link', url: lien, children: [simple] });
  }
  return enfants;
}

/** `souder` makes one text of neighbours with the same marks. */
export function souder(enfants: readonly Enfant[]): Enfant[] {
  const soudes: Enfant[] = [];
  for (const enfant of enfants) {
    if (enfant.type === 'text') ajouterTexte(soudes, { ...enfant });
    else soudes.push({ ...enfant, children: souder(enfant.children) as TexteSimple[] });
  }
  return soudes;
}

function ajouterTexte(enfants: Enfant[], texte: TexteSimple): void {
  const dernier = enfants.at(-1);
  const memes = dernier?.type === 'text' && dernier.bold === texte.bold && dernier.italic === texte.italic;
  if (memes) dernier.text += texte.text;
  else enfants.push(texte);
}

/** `texteDe` gives all the words, without marks. */
export const texteDe = (enfants: readonly Enfant[]): string =>
  enfants.map((enfant) => (enfant.type === 'link' ? texteDe(enfant.children) : enfant.text)).join('');

/** `couperDebut` takes the first signs away. */
export function couperDebut(enfants: readonly Enfant[], signes: number): Enfant[] {
  let reste = signes;
  return enfants.flatMap((enfant): Enfant[] => {
    if (reste === 0) return [enfant];
    const longueur = texteDe([enfant]).length;
    const coupes = Math.min(reste, longueur);
    reste -= coupes;
    if (coupes === longueur) return [];
    if (enfant.type === 'text') return [{ ...enfant, text: enfant.text.slice(coupes) }];
    return [{ ...enfant, children: couperDebut(enfant.children, coupes) as TexteSimple[] }];
  });
}
