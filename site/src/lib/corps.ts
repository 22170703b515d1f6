/**
 * How large a body may be, by what it is and where it goes. The server refuses by the announced length; what reads a body
 * stops at the same limit when none was announced. 4 Mo are taken where a file may come, and nowhere else.
 */
import { chemins } from './chemins.ts';
import { REPRISE } from './retour.ts';

/** A candidat's PDF is under 3 Mo; the rest is room for the fields of a form around it. */
export const CORPS_MAX_OCTETS = 4 * 1024 * 1024;
/** The fullest form is 180 ko: two lettres of 10 000 signs, each sign written as nine. Beyond, a message says so. */
export const FORMULAIRE_MAX_OCTETS = 512 * 1024;
/** More than any page has. */
export const CHAMPS_MAX = 200;

/** @param adresse path and query @returns in bytes */
export function limiteDuCorps(methode: string, adresse: string, type: string | undefined): number {
  const [chemin = '', question = ''] = adresse.split('?', 2);
  const fichier = methode === 'PUT' ? /^application\/pdf\b/i : /^multipart\/form-data\b/i;
  return fichier.test(type ?? '') && prendUnFichier(chemin, question) ? CORPS_MAX_OCTETS : FORMULAIRE_MAX_OCTETS;
}

/** A pièce's form, and the sign-in page where it arrives when its session had ended. */
function prendUnFichier(chemin: string, question: string): boolean {
  return (
    chemin.startsWith(`${chemins.candidatures}/`) ||
    (chemin === chemins.connexion && new URLSearchParams(question).has(REPRISE))
  );
}
