/** Phone numbers as they are typed; `config/telephone.ts` knows the numbering plans. */
import { chiffresLatins, ligneNette, TIRETS } from './signes.ts';

/** What a link or a card writes before a number. */
const ANNONCE = /^t[ée]l\p{L}*[ .:]*/iu;
const latin = (saisie: string) => ligneNette(chiffresLatins(saisie)).replace(ANNONCE, '');

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

/** What keeps a number from being one in any country, by its signs alone. Nothing is said of an empty one. */
export function fauteDeNumero(saisie: string): string | undefined {
  const texte = latin(saisie);
  if (numeroNet(texte) === '') return undefined;
  if (estDouble(texte)) return 'Écrivez un numéro seul, pas deux.';
  if (/\p{L}/u.test(texte)) {
    return 'Un numéro n’a pas de lettres, ni O pour zéro : écrivez-le seul.';
  }
  const net = numeroNet(texte);
  const [signe] = /[^\d +]|(?!^)\+/u.exec(net) ?? [];
  if (signe) return `Ce numéro contient un signe qui n’y a pas sa place : « ${signe} ». Retirez-le.`;
  const chiffres = nombreDeChiffres(net);
  if (chiffres > CHIFFRES_MAX) return `Ce numéro a plus de ${CHIFFRES_MAX} chiffres : vérifiez-le.`;
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
