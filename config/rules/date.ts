/**
 * This file reads dates of the calendar as people type them, in every usual order and with any separator. A wrong one
 * gets a precise message.
 */
import { chiffresLatins, ligneNette } from './signes.ts';

/** `FORME_DATE` gives the guide's own example (p. 7). */
export const FORME_DATE = 'Écrivez cette date sous la forme JJ/MM/AAAA, par exemple 01/01/1995.';
const FORME_JOUR = 'Écrivez cette date sous la forme JJ/MM/AAAA, par exemple 01/02/2027.';

const MOIS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];
const sansAccent = (texte: string) => texte.normalize('NFD').replace(/\p{M}/gu, '');

/** `DateLue` is a day of the calendar, AAAA-MM-JJ, or the message that says what to correct. */
export type DateLue = { ok: true; jour: string } | { ok: false; faute: string };

/** `lireDate` reads a date of somebody's life. It asks for the century, since « 00 » may be 1900 or 2000. */
export function lireDate(saisie: string): DateLue {
  const lue = lire(saisie, { forme: FORME_DATE, exemple: '1995' });
  if (lue.ok && lue.jour < '1900') {
    return { ok: false, faute: `L’année ${lue.jour.slice(0, 4)} est à corriger.` };
  }
  return lue;
}

/** `lireJour` reads a day of a campagne, as the staff types it; a year of two digits is of this century. */
export function lireJour(saisie: string): DateLue {
  const lue = lire(saisie, { forme: FORME_JOUR, exemple: '2027', siecle: '20' });
  if (lue.ok && !lue.jour.startsWith('20')) {
    const faute = `L’année ${lue.jour.slice(0, 4)} est à corriger : écrivez une année de 2000 à 2099.`;
    return { ok: false, faute };
  }
  return lue;
}

/**
 * `fauteDeJour` gives the message about a day, or undefined when it is right.
 *
 * @param ecrit what the form sends to the cms: AAAA-MM-JJ, or the typed text when it is no day
 */
export function fauteDeJour(ecrit: string): string | undefined {
  const lue = lireJour(ecrit);
  if (!lue.ok) return lue.faute;
  return lue.jour === ecrit ? undefined : FORME_JOUR;
}

type Usage = { forme: string; exemple: string; siecle?: string };

function lire(saisie: string, { forme, exemple, siecle }: Usage): DateLue {
  const [jour, mois, ecrite] = parties(chiffresLatins(ligneNette(saisie)).toLowerCase()) ?? [];
  if (jour === undefined || mois === undefined || ecrite === undefined) return { ok: false, faute: forme };
  const annee = siecle && ecrite.length === 2 ? `${siecle}${ecrite}` : ecrite;
  const faute = fauteDe(Number(jour), Number(mois), annee, exemple);
  return faute ? { ok: false, faute } : { ok: true, jour: [annee, deux(mois), deux(jour)].join('-') };
}

/** `dateSaisie` gives AAAA-MM-JJ; empty when the text is no day of the calendar. */
export function dateSaisie(saisie: string): string {
  const lue = lireDate(saisie);
  return lue.ok ? lue.jour : '';
}

/** `dateLue` writes a date of the calendar as the guide does. */
export const dateLue = (iso: string) => iso.split('-').reverse().join('/');

const deux = (nombre: string) => nombre.padStart(2, '0');

/** `EN_TOUTES_LETTRES` matches « 13 mai 2001 », « le dimanche 13-mai-2001 », « 1er févr. 1995 ». */
const EN_TOUTES_LETTRES = /^(?:[^\d]+ )?(\d{1,2}) ?(?:er)?[^\p{L}\d]*([\p{L}]{3,9})[^\p{L}\d]*(\d+)$/u;

/**
 * `parties` gives day, month and year of « 02/10/2000 », « 2-10-2000 », « 02102000 », « 2 octobre 2000 », « 2000-10-02
 * », « 20001002 ».
 */
function parties(texte: string): string[] | undefined {
  // `serre` begins with the year: read the other way, its last four digits would be a year in which nobody lives.
  const serre = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(texte);
  if (serre && !/(?:19|20|21)\d\d$/.test(texte)) return serre.slice(1).reverse();
  const chiffres =
    /^(\d{1,2})[^\p{L}\p{N}]+(\d{1,2})[^\p{L}\p{N}]+(\d+)$/u.exec(texte) ?? /^(\d\d)(\d\d)(\d{4}|\d\d)$/.exec(texte);
  if (chiffres) return chiffres.slice(1);
  const calendrier = /^(\d{4})[^\p{L}\p{N}]+(\d{1,2})[^\p{L}\p{N}]+(\d{1,2})$/u.exec(texte);
  if (calendrier) return calendrier.slice(1).reverse();
  const [, jour, nom = '', annee] = EN_TOUTES_LETTRES.exec(texte) ?? [];
  const mois = moisNomme(nom);
  return jour && annee && mois ? [jour, String(mois), annee] : undefined;
}

/** `moisNomme` finds a month by its name, or by a beginning that no other month has. */
function moisNomme(nom: string): number | undefined {
  const debut = sansAccent(nom);
  const possibles = MOIS.filter((mois) => debut !== '' && sansAccent(mois).startsWith(debut));
  return possibles.length === 1 ? MOIS.indexOf(possibles[0] as string) + 1 : undefined;
}

function fauteDe(jour: number, mois: number, annee: string, exemple: string): string | undefined {
  if (mois < 1 || mois > 12) {
    const inverses = jour >= 1 && jour <= 12 && mois <= 31 && mois > 12;
    return `Il n’y a pas de mois ${mois} : écrivez le jour, puis le mois, puis l’année${
      inverses ? `, par exemple ${mois}/${deux(String(jour))}/${annee}` : ''
    }.`;
  }
  if (annee.length !== 4) return `Écrivez l’année avec ses quatre chiffres, par exemple ${exemple}.`;
  if (jour < 1) return 'Il n’y a pas de jour 0 : le premier jour d’un mois est le 1.';
  const dernier = new Date(Date.UTC(Number(annee), mois, 0)).getUTCDate();
  return jour > dernier ? `Cette date n’existe pas : ${MOIS[mois - 1]} ${annee} a ${dernier} jours.` : undefined;
}
