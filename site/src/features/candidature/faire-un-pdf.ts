/** This file leads from a pièce to the tool that makes a PDF of photos. It loads the tool when it is asked for. */
import { chemins } from '../../lib/chemins.ts';
import { lireTextes } from './textes-depot.ts';

/** `peutFaireUnPdf` says whether the device has all that the tool works with. */
export function peutFaireUnPdf(): boolean {
  return (
    'OffscreenCanvas' in globalThis && 'createImageBitmap' in globalThis && 'showModal' in HTMLDialogElement.prototype
  );
}

/** `seTransforme` says of a file that cannot leave whether the tool makes one of it that can. */
export function seTransforme({ type, size }: File): boolean {
  if (!peutFaireUnPdf()) return false;
  return type.startsWith('image/') || (type === 'application/pdf' && size >= lireTextes().octetsMax);
}

export async function faireUnPdf(
  intitule: string,
  fichiers: readonly File[],
  deposer: (fichier: File) => void,
): Promise<void> {
  const outil = await import('../photos/outil.tsx').catch(() => undefined);
  // `outil` could not be loaded: the help page gives the other ways.
  if (!outil) return location.assign(`${chemins.aide}#papier`);
  outil.ouvrirOutil({ intitule, fichiers, octetsMax: lireTextes().octetsMax, deposer });
}
