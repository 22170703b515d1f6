/** Dates of the calendar as people type them: read in every usual order and with any separator, or said wrong precisely. */
import { chiffresLatins, ligneNette } from './signes.ts';

/** The guide's own example (p. 7). */
export const FORME_DATE = 'Écrivez cette date sous la forme JJ/MM/AAAA, par exemple 01/01/1995.';
const FORME_JOUR = 'Écrivez cette date sous la forme JJ/MM/AAAA, par exemple 01/02/2027.';

const MOIS = [
  ...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
  ...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
];
const sansAccent = (texte: string) => texte.normalize('NFD').replace(/\p{M}/gu, '');

/** A day of the calendar, AAAA-MM-JJ, or what to correct. */
export type DateLue = { ok: true; jour: string } | { ok: false; faute: string };

/** A date of a life, as its bearer types it: « 00 » may be 1900 or 2000, and is asked for. */
export function lireDate(saisie: string): DateLue {
  const lue = lire(saisie, { forme: FORME_DATE, exemple: '1995' });
  if (lue.ok && lue.jour < '1900') {
    return { ok: false, faute: `L’année ${lue.jour.slice(0, 4)} est à corriger.` };
  }
  return lue;
}

/** A day of a campagne, as staff type it: a year of two digits is of this century, as any other. */
export function lireJour(saisie: string): DateLue {
  const lue = lire(saisie, { forme: FORME_JOUR, exemple: '2027', siecle: '20' });
  if (lue.ok && !lue.jour.startsWith('20')) {
    const faute = `L’année ${lue.jour.slice(0, 4)} est à corriger : écrivez une année de 2000 à 2099.`;
    return { ok: false, faute };
  }
  return lue;
}

/** @param ecrit as the cms is sent it: AAAA-MM-JJ, or what its reader typed that is no day */
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

/** @returns AAAA-MM-JJ; empty when it is no day of the calendar */
export function dateSaisie(saisie: string): string {
  const lue = lireDate(saisie);
  return lue.ok ? lue.jour : '';
}

/** A date of the calendar as the guide writes it. */
export const dateLue = (iso: string) => iso.split('-').reverse().join('/');

const deux = (nombre: string) => nombre.padStart(2, '0');

/** « 13 mai 2001 », « le dimanche 13-mai-2001 », « 1er févr. 1995 ». */
const EN_TOUTES_LETTRES = /^(?:[^\d]+ )?(\d{1,2}) ?(?:er)?[^\p{L}\d]*([\p{L}]{3,9})[^\p{L}\d]*(\d+)$/u;

/** « 02/10/2000 », « 2-10-2000 », « 02102000 », « 2 octobre 2000 », « 2000-10-02 », « 20001002 »: day, month, year. */
function parties(texte: string): string[] | undefined {
  // Read the other way, its year would be one of no life: the last four are a month and a day.
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

/** By its name, or by a beginning of it that no other month has. */
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
