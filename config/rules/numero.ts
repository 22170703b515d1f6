/** Phone numbers as they are typed; `config/telephone.ts` knows the numbering plans. */
import { chiffresLatins, ligneNette, TIRETS } from './signes.ts';

/** Digits and spaces, after a + when there is one: whatever sign separates them was a space to who typed it. */
export const numeroNet = (saisie: string) =>
  ligneNette(
    chiffresLatins(saisie)
      .replace(TIRETS, ' ')
      .replace(/[\s/\\.·•,_()[\]]+/g, ' '),
  );

/** « 00 00 00 00 00 »: nobody answers, but the guide writes it (p. 8). It is taken, and advised against. */
export const estNumeroDuGuide = (saisie: string) => /^(?:0 ?){10}$/.test(numeroNet(saisie));
