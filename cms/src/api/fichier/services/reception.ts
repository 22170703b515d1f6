/** A deposited file, from its first byte to the end of what is done with it: all of it in memory, nothing on the disk. */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { refusDeLaNature } from '@portail/config/rules/nature-fichier';
import { type ContenuFichier, TAILLE_MAX_FICHIER } from '@portail/config/rules/pieces';
import { ligneNette } from '@portail/config/rules/signes';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { verifierPdf } from '../../../platform/pdf/check.ts';

export type Envoi = {
  flux: Readable;
  /** Its length, when its sender says it. */
  annonce: number | null;
  nom: string;
  /** Aborted when its sender leaves. */
  depart?: AbortSignal | undefined;
};

export type FichierRecu = {
  contenu: Buffer;
  empreinte: string;
  nom: string;
  pages: number;
  /** Beside its pages. */
  contient: ContenuFichier[];
};

/** Bytes of all the deposits of this process that are read, wait or are stored: some sixty files of the largest. */
const OCTETS_MAX = 192 * 1024 * 1024;
/** Deposits of one candidat at once: all the pièces of a dossier may come together from a browser without script. */
const DEPOTS_MAX = 12;
const NOM_MAX = 255;

let octets = 0;
const depots = new Map<string, number>();

/** Reads and checks what a candidat sends, then does `suite` with it. What it holds of the memory is bounded throughout. */
export async function recevoir<T>(
  candidatRef: string,
  envoi: Envoi,
  suite: (recu: FichierRecu) => Promise<Issue<T>>,
): Promise<Issue<T>> {
  const siens = depots.get(candidatRef) ?? 0;
  if (siens >= DEPOTS_MAX) return refus('verification_encombree', 'fichier');
  depots.set(candidatRef, siens + 1);
  const place = { octets: 0 };
  try {
    const lu = await lire(envoi, place);
    if (!lu.ok) return lu;
    if (lu.valeur.length === 0) return refus('fichier_vide', 'fichier');
    const nature = refusDeLaNature(envoi.nom, lu.valeur);
    if (nature) return refus(nature, 'fichier');
    const pdf = await verifierPdf(lu.valeur, { qui: candidatRef, depart: envoi.depart });
    if (!pdf.ok) return refus(pdf.code, 'fichier');
    const empreinte = createHash('sha256').update(lu.valeur).digest('hex');
    const { pages, contient } = pdf;
    return await suite({ contenu: lu.valeur, empreinte, nom: nomAffichable(envoi.nom), pages, contient });
  } finally {
    octets -= place.octets;
    const reste = (depots.get(candidatRef) ?? 1) - 1;
    if (reste > 0) depots.set(candidatRef, reste);
    else depots.delete(candidatRef);
  }
}

/** Reads a body to its end, or to the 3 Mo wall: of what is beyond, nothing is kept. */
async function lire({ flux, annonce }: Envoi, place: { octets: number }): Promise<Issue<Buffer>> {
  if (annonce !== null && annonce >= TAILLE_MAX_FICHIER) return refus('fichier_trop_gros', 'fichier');
  const morceaux: Buffer[] = [];
  try {
    // Left open: whoever answers reads the rest.
    for await (const morceau of flux.iterator({ destroyOnReturn: false })) {
      place.octets += morceau.length;
      octets += morceau.length;
      if (place.octets >= TAILLE_MAX_FICHIER) return refus('fichier_trop_gros', 'fichier');
      if (octets > OCTETS_MAX) return refus('verification_encombree', 'fichier');
      morceaux.push(morceau);
    }
  } catch {
    return refus('envoi_interrompu', 'fichier');
  }
  if (annonce !== null && place.octets !== annonce) return refus('envoi_interrompu', 'fichier');
  return reussite(Buffer.concat(morceaux));
}

/** The name as the candidat sees it, without what could deceive a reader or a file system. */
function nomAffichable(nom: string): string {
  // Marks that reverse the reading order (« fdp.exe ») go with all that is not seen.
  const propre = ligneNette(nom).replace(/[\\/]/g, '_').replace(/^\.+$/, '');
  const signes = [...propre];
  if (signes.length <= NOM_MAX) return propre || 'document.pdf';
  const extension = /\.\w{1,10}$/.exec(propre)?.[0] ?? '';
  return `${signes.slice(0, NOM_MAX - extension.length - 1).join('')}…${extension}`;
}
