/** This file turns the lines of a pasted text, whatever it came from, into blocks of the field. */
import type { Bloc, ElementDeListe, Enfant, Liste, TexteSimple } from '@portail/config/rules/catalogue';
import { couperDebut, souder, texteDe } from './mots.ts';

/** `Ligne` is what a person sees as a line. `niveau`, of a heading or of an element below others, begins at 1. */
export type Ligne = {
  sorte: 'paragraphe' | 'titre' | 'element';
  niveau: number;
  ordonnee: boolean;
  /** `numero` is the number that an element bears; only the first of a list may have one. */
  numero?: number;
  enfants: Enfant[];
};

const PUCE = /^(?:[·•‣⁃▪▫◦●○■□◆◇►➢➤✓✔❖\uf000-\uf0ff*–-])[\s\u00a0]+/u;
const NUMERO = /^(\d{1,3})[.)][\s\u00a0]+/;

export const paragraphe = (enfants: Enfant[]): Ligne => ({
  sorte: 'paragraphe',
  niveau: 1,
  ordonnee: false,
  enfants,
});

/**
 * `reconnaitreListes` makes elements of paragraphs that begin with a bullet. It also does with a number, when the next
 * ones count on from 1.
 */
export function reconnaitreListes(lignes: readonly Ligne[]): Ligne[] {
  const numeros = lignes.map((ligne) => (ligne.sorte === 'paragraphe' ? numeroEnTete(ligne) : undefined));
  return lignes.map((ligne, rang) => {
    if (ligne.sorte !== 'paragraphe') return ligne;
    const puce = PUCE.exec(texteDe(ligne.enfants));
    if (puce) return elementSans(ligne, puce[0].length, false);
    const debut = debutDeSuite(numeros, rang);
    const suite = numeros[debut + 1] === 2 || rang > debut;
    if (numeros[debut] !== 1 || !suite) return ligne;
    return elementSans(ligne, NUMERO.exec(texteDe(ligne.enfants))?.[0].length ?? 0, true);
  });
}

const numeroEnTete = ({ enfants }: Ligne) => {
  const lu = NUMERO.exec(texteDe(enfants));
  return lu ? Number(lu[1]) : undefined;
};

/** `debutDeSuite` gives the first of the numbers that lead to this one by steps of 1. */
function debutDeSuite(numeros: readonly (number | undefined)[], rang: number): number {
  let debut = rang;
  while (numeros[debut] !== undefined && numeros[debut] !== 1 && numeros[debut - 1] === (numeros[debut] ?? 0) - 1) {
    debut--;
  }
  return debut;
}

function elementSans(ligne: Ligne, signes: number, ordonnee: boolean): Ligne {
  return { ...ligne, sorte: 'element', ordonnee, enfants: couperDebut(ligne.enfants, signes) };
}

/**
 * `assembler` makes blocks of the field, none of which the site refuses.
 *
 * @param premier level of the highest heading: those of the text follow it without a gap
 */
export function assembler(lignes: readonly Ligne[], premier: number): Bloc[] {
  const titres = [...new Set(lignes.filter(({ sorte }) => sorte === 'titre').map(({ niveau }) => niveau))].sort();
  const blocs: Bloc[] = [];
  let ouvertes: Liste[] = [];
  for (const ligne of lignes) {
    if (ligne.sorte === 'element') {
      ouvertes = ajouterElement(blocs, ouvertes, ligne);
      continue;
    }
    ouvertes = [];
    if (ligne.sorte === 'paragraphe') blocs.push({ type: 'paragraph', children: souder(ligne.enfants) });
    else {
      const level = Math.min(6, premier + titres.indexOf(ligne.niveau));
      blocs.push({ type: 'heading', level, children: souder(ligne.enfants.map(sansGras)) });
    }
  }
  return blocs;
}

/** `ajouterElement` gives the lists that are open after it, from the outer one. */
function ajouterElement(blocs: Bloc[], avant: readonly Liste[], ligne: Ligne): Liste[] {
  const format = ligne.ordonnee ? 'ordered' : 'unordered';
  // `profondeur` skips no level on the way down.
  const profondeur = Math.min(ligne.niveau, avant.length + 1);
  const ouvertes = avant.slice(0, profondeur);
  if (ouvertes.length === profondeur && ouvertes.at(-1)?.format !== format) ouvertes.pop();
  if (ouvertes.length < profondeur) {
    const liste: Liste = { type: 'list', format, children: [] };
    (ouvertes.at(-1)?.children ?? blocs).push(liste);
    ouvertes.push(liste);
  }
  ouvertes.at(-1)?.children.push(elementDe(souder(ligne.enfants)));
  return ouvertes;
}

export const elementDe = (children: Enfant[]): ElementDeListe => ({ type: 'list-item', children });

/** `sansGras` drops the bold of a heading, which is bold already. */
function sansGras(enfant: Enfant): Enfant {
  if (enfant.type === 'link') return { ...enfant, children: enfant.children.map(allege) };
  return allege(enfant);
}

function allege({ bold: _, ...texte }: TexteSimple): TexteSimple {
  return texte;
}
