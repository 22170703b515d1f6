/**
 * This file receives a deposited file in memory, from its first byte to the end of its deposit. Nothing is written on
 * the disk.
 */
import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { refusDeLaNature } from '@portail/config/rules/nature-fichier';
import { type ContenuFichier, TAILLE_MAX_FICHIER } from '@portail/config/rules/pieces';
import { ligneNette } from '@portail/config/rules/signes';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { verifierPdf } from '../../../platform/pdf/check.ts';

export type Envoi = {
  flux: Readable;
  /** `annonce` is its length in bytes, when its sender says it. */
  annonce: number | null;
  nom: string;
  /** `depart` is aborted when its sender leaves. */
  depart?: AbortSignal | undefined;
};

export type FichierRecu = {
  contenu: Buffer;
  empreinte: string;
  nom: string;
  pages: number;
  /** `contient` says what it holds beside its pages. */
  contient: ContenuFichier[];
};

/**
 * `OCTETS_MAX` limits the bytes of all deposits of this process that are read, wait or are stored: some sixty of the
 * largest files.
 */
const OCTETS_MAX = 192 * 1024 * 1024;
/**
 * `DEPOTS_MAX` limits the deposits of one candidat at once. A browser without script may send all the pièces of a
 * dossier together.
 */
const DEPOTS_MAX = 12;
const NOM_MAX = 255;

let octets = 0;
const depots = new Map<string, number>();

/** `recevoir` reads and checks what a candidat sends, then does `suite` with it. Its memory is bounded throughout. */
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

/** `lire` reads a body to its end, or to the 3 Mo wall; nothing beyond is kept. */
async function lire({ flux, annonce }: Envoi, place: { octets: number }): Promise<Issue<Buffer>> {
  if (annonce !== null && annonce >= TAILLE_MAX_FICHIER) return refus('fichier_trop_gros', 'fichier');
  const morceaux: Buffer[] = [];
  try {
    // `destroyOnReturn: false` leaves the stream open: the reply's writer reads the rest.
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

/** `nomAffichable` gives the name as the candidat sees it, without what could deceive a reader or a file system. */
function nomAffichable(nom: string): string {
  // `ligneNette` also drops the marks that reverse the reading order (« fdp.exe »).
  const propre = ligneNette(nom).replace(/[\\/]/g, '_').replace(/^\.+$/, '');
  const signes = [...propre];
  if (signes.length <= NOM_MAX) return propre || 'document.pdf';
  const extension = /\.\w{1,10}$/.exec(propre)?.[0] ?? '';
  return `${signes.slice(0, NOM_MAX - extension.length - 1).join('')}…${extension}`;
}
