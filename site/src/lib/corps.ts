/**
 * `limiteDuCorps` says how large a body may be, by what it is and where it goes. The server refuses by the announced
 * length; a reader stops at the same limit when none was announced. 4 Mo are taken where a file may come, and nowhere
 * else.
 */
import { chemins } from './chemins.ts';
import { REPRISE } from './retour.ts';

/** `CORPS_MAX_OCTETS` holds a candidat's PDF, under 3 Mo, and the fields of a form around it. */
export const CORPS_MAX_OCTETS = 4 * 1024 * 1024;
/**
 * `FORMULAIRE_MAX_OCTETS` holds the fullest form, 180 ko: two lettres of 10 000 signs, each sign written as nine.
 * Beyond it, a message says so.
 */
export const FORMULAIRE_MAX_OCTETS = 512 * 1024;
/** `CHAMPS_MAX` is more fields than any page has. */
export const CHAMPS_MAX = 200;

/**
 * `limiteDuCorps` is the longest body that a request may have.
 *
 * @param adresse path and query
 * @returns in bytes
 */
export function limiteDuCorps(methode: string, adresse: string, type: string | undefined): number {
  const [chemin = '', question = ''] = adresse.split('?', 2);
  const fichier = methode === 'PUT' ? /^application\/pdf\b/i : /^multipart\/form-data\b/i;
  return fichier.test(type ?? '') && prendUnFichier(chemin, question) ? CORPS_MAX_OCTETS : FORMULAIRE_MAX_OCTETS;
}

/** `prendUnFichier` is true of a pièce's form, and of the sign-in page where it arrives when its session had ended. */
function prendUnFichier(chemin: string, question: string): boolean {
  return (
    chemin.startsWith(`${chemins.candidatures}/`) ||
    (chemin === chemins.connexion && new URLSearchParams(question).has(REPRISE))
  );
}
