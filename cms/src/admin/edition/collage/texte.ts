/** This file reads a text without marks from the clipboard, as lines of the field. */
import { lignesNettes } from '@portail/config/rules/signes';
import { type Ligne, paragraphe, reconnaitreListes } from './lignes.ts';
import { texteDe } from './mots.ts';

/** `PUCE_DE_WORD` matches the letters that mark Word's second and third levels; a tabulation follows them. */
const PUCE_DE_WORD = /^([ \t]*)[o§](?=\t)/gm;

/**
 * `lireTexte` separates paragraphs at empty lines. In a text without empty lines, each line is a paragraph, as in
 * Strapi.
 */
export function lireTexte(texte: string): Ligne[] {
  const net = lignesNettes(texte).replace(PUCE_DE_WORD, '$1•').trimEnd();
  const aere = /\n[^\S\n]*\n/.test(net.trim());
  const lignes: { retrait: number; ligne: Ligne; colle: boolean }[] = [];
  let vide = true;
  for (const brute of net.split('\n')) {
    const mots = brute.trim().replace(/[^\S\n\u00a0\u202f]+/g, ' ');
    if (mots !== '') {
      const retrait = /^\s*/.exec(brute.replace(/\t/g, '    '))?.[0].length ?? 0;
      lignes.push({ retrait, ligne: paragraphe([{ type: 'text', text: mots }]), colle: !vide });
    }
    vide = mots === '';
  }
  const reconnues = reconnaitreListes(lignes.map(({ ligne }) => ligne));
  const lues: Ligne[] = [];
  const retraits: number[] = [];
  for (const [rang, { retrait, colle }] of lignes.entries()) {
    const ligne = reconnues[rang];
    const precedente = lues.at(-1);
    if (!ligne) continue;
    if (ligne.sorte === 'element') {
      if (precedente?.sorte !== 'element') retraits.length = 0;
      while (retraits.length > 0 && (retraits.at(-1) ?? 0) > retrait) retraits.pop();
      if (retraits.at(-1) !== retrait) retraits.push(retrait);
      lues.push({ ...ligne, niveau: retraits.length });
    } else if (precedente && colle && suit(precedente, retrait, aere)) {
      precedente.enfants = [{ type: 'text', text: `${texteDe(precedente.enfants)}\n${texteDe(ligne.enfants)}` }];
    } else lues.push(ligne);
  }
  return lues;
}

/** `suit` tells whether a line goes on with the one above. Below a list element, it does when it is indented. */
const suit = ({ sorte }: Ligne, retrait: number, aere: boolean) => (sorte === 'element' ? retrait > 1 : aere);
