/** This file reads phone numbers as they are typed; `config/telephone.ts` knows the numbering plans. */
import { chiffresLatins, ligneNette, TIRETS } from './signes.ts';

/** `ANNONCE` matches « tél. » and the like, which a link or a card writes before a number. */
const ANNONCE = /^t[ée]l\p{L}*[ .:]*/iu;
const latin = (saisie: string) => ligneNette(chiffresLatins(saisie)).replace(ANNONCE, '');

/** `numeroNet` gives digits and spaces, after a + when there is one. Any sign that separates digits becomes a space. */
export const numeroNet = (saisie: string) =>
  ligneNette(
    latin(saisie)
      .replace(TIRETS, ' ')
      .replace(/[\s/\\.:·•,_()[\]]+/g, ' '),
  );

/**
 * `estNumeroDuGuide` recognises « 00 00 00 00 00 », which the guide writes (p. 8). Nobody answers there, but it is
 * taken, with an advice.
 */
export const estNumeroDuGuide = (saisie: string) => /^(?:0 ?){10}$/.test(numeroNet(saisie));

/** The bounds below are the digits of the shortest number, the longest, and the usual one. */
const [CHIFFRES_MIN, CHIFFRES_MAX, CHIFFRES_USUELS] = [6, 15, 8];

/** `fauteDeNumero` names the sign that keeps a text from being a number in any country. An empty text has no fault. */
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

/** `estDouble` recognises two whole numbers, whatever stands between them. */
function estDouble(texte: string): boolean {
  const entiers = texte
    .split(/[/;,|&+]|\p{L}+|(?<= )\p{Pd}(?= )/u)
    .filter((partie) => nombreDeChiffres(partie) >= CHIFFRES_USUELS);
  return entiers.length > 1 || nombreDeChiffres(texte) >= 2 * CHIFFRES_USUELS + 2;
}
