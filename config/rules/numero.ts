/** Phone numbers as they are typed; `config/telephone.ts` knows the numbering plans. */
import { chiffresLatins, ligneNette, TIRETS } from './signes.ts';

/** What a link or a card writes before a number. */
const ANNONCE = /^(?:t[ée]l(?:[ée]phone)?|mob(?:ile)?|port(?:able)?|fixe)\b[ .:]*/iu;
/** A digit drawn as a key. */
const TOUCHE = /(?<=\d)\ufe0f?\u20e3/g;
const latin = (saisie: string) => ligneNette(chiffresLatins(saisie).replace(TOUCHE, '')).replace(ANNONCE, '');

/** Digits and spaces, after a + when there is one: whatever sign separates them was a space to who typed it. */
export const numeroNet = (saisie: string) =>
  ligneNette(
    latin(saisie)
      .replace(TIRETS, ' ')
      .replace(/[\s/\\.:·•,_()[\]]+/g, ' '),
  );

/** « 00 00 00 00 00 »: nobody answers, but the guide writes it (p. 8). It is taken, and advised against. */
export const estNumeroDuGuide = (saisie: string) => /^(?:0 ?){10}$/.test(numeroNet(saisie));

/** Digits of the shortest and of the longest number, and of one that is whole in most countries. */
const [CHIFFRES_MIN, CHIFFRES_MAX, CHIFFRES_USUELS] = [6, 15, 8];
const CONFUSES: Record<string, string> = { o: '0', i: '1', l: '1' };
/** « mère ou père », « poste 12 »: words, and the few digits that end with them. */
const MOTS_ET_POSTE = /\p{L}[\p{L}\p{M} '’.-]*(?:\d{1,5}(?=\D*$))?/u;
/** Of what is wrong, as much as a sentence holds. */
const EXTRAIT_MAX = 20;

/** What keeps a number from being one in any country, by its signs alone. Nothing is said of an empty one. */
export function fauteDeNumero(saisie: string): string | undefined {
  const texte = latin(saisie);
  if (numeroNet(texte) === '') return undefined;
  if (estDouble(texte)) return 'Écrivez un numéro seul : il y en a plusieurs ici.';
  const lettres = fauteDeLettres(texte);
  if (lettres) return lettres;
  const net = numeroNet(texte);
  const [signe] = /[^\d +]/u.exec(net) ?? [];
  if (signe) return `Ce numéro contient un signe qui n’y a pas sa place : « ${signe} ». Retirez-le.`;
  if (net.lastIndexOf('+') > 0) return 'Le signe + ne vient qu’une fois, au début d’un numéro.';
  const chiffres = nombreDeChiffres(net);
  if (chiffres > CHIFFRES_MAX)
    return `Ce numéro a trop de chiffres : un numéro en a ${CHIFFRES_MAX} au plus. Vérifiez-le.`;
  return chiffres < CHIFFRES_MIN
    ? 'Ce numéro n’est pas complet : écrivez-le avec ses chiffres, par exemple 02 61 91 00 00.'
    : undefined;
}

const nombreDeChiffres = (texte: string) => texte.replace(/\D/g, '').length;

/** Two whole numbers, whatever stands between them. */
function estDouble(texte: string): boolean {
  const entiers = texte
    .split(/[/;,|&+]|\p{L}+|(?<= )\p{Pd}(?= )/u)
    .filter((partie) => nombreDeChiffres(partie) >= CHIFFRES_USUELS);
  return entiers.length > 1 || nombreDeChiffres(texte) >= 2 * CHIFFRES_USUELS + 2;
}

function fauteDeLettres(texte: string): string | undefined {
  const lettres = texte.match(/\p{L}/gu);
  if (!lettres) return undefined;
  const confuse = lettres[0].toLowerCase();
  const chiffre = CONFUSES[confuse];
  if (chiffre && nombreDeChiffres(texte) > 0 && lettres.every((lettre) => lettre.toLowerCase() in CONFUSES)) {
    return `Ce numéro contient la lettre « ${lettres[0]} » : écrivez le chiffre ${chiffre}.`;
  }
  const [suite = ''] = MOTS_ET_POSTE.exec(texte) ?? [];
  const mots = suite.replace(/[^\p{L}\p{M}\d]+$/u, '');
  const extrait = mots.length > EXTRAIT_MAX ? `${mots.slice(0, EXTRAIT_MAX)}…` : mots;
  return nombreDeChiffres(texte) === 0
    ? 'Écrivez ce numéro avec ses chiffres, par exemple 02 61 91 00 00.'
    : `Un numéro n’a pas de lettres : retirez « ${extrait} », et écrivez le numéro seul.`;
}
