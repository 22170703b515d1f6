/**
 * This file guesses the address that was meant when the typed one looks like a slip. It also doubts signs that
 * addresses lack.
 */
import { normaliserEmail } from './email.ts';

/**
 * `DOMAINES` lists mailboxes that many people have. It leaves the universities out: their names are too close to one
 * another.
 */
const DOMAINES = [
  ...[
    'gmail.com',
    'googlemail.com',
    'hotmail.com',
    'hotmail.fr',
    'outlook.com',
    'outlook.fr',
    'live.fr',
    'live.com',
    'msn.com',
  ],
  ...['yahoo.fr', 'yahoo.com', 'ymail.com', 'icloud.com', 'me.com', 'proton.me', 'protonmail.com', 'gmx.fr'],
  ...['orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'neuf.fr', 'laposte.net', 'bbox.fr', 'numericable.fr'],
];
/** `VOISINS` are mailboxes too, whose names are one slip away from one of `DOMAINES`. */
const VOISINS = ['mail', 'email', 'ymail', 'gmx', 'rocketmail'];
/** `ECART` allows one slip: a letter too many, missing, wrong, or two that changed places. */
const ECART = 1;
/** `NOM_MIN` is the length under which a name that is one slip away is another word. */
const NOM_MIN = 5;
/** `FAUSSES_FINS` pairs each usual end with the ends that no address has and that stand for it. */
const FAUSSES_FINS: [bonne: string, fausses: RegExp][] = [
  ['com', /^(?:[cvx]on|cmo|ocm|[vx]om|ci[mn]|com+|conm|coom|cpm|cou|c)$/],
  ['fr', /^(?:f|r|ff?rr?|fre|frz|rf|ft|fe)$/],
  ['net', /^(?:nett|nte|ney|met)$/],
  ['org', /^(?:orgg|ogr|rog|orf)$/],
];
const bonneFin = (fin: string) => FAUSSES_FINS.find(([bonne, fausses]) => fin !== bonne && fausses.test(fin))?.[0];

/** `FINS` lists the ends of the mailboxes that have few of them. */
const FINS: Record<string, readonly string[]> = {
  ...{
    icloud: ['com'],
    googlemail: ['com'],
    msn: ['com'],
    ymail: ['com'],
    protonmail: ['com', 'ch'],
    proton: ['me', 'ch'],
  },
  ...{ laposte: ['net'], free: ['fr'], sfr: ['fr'], neuf: ['fr'], bbox: ['fr'], numericable: ['fr'] },
  wanadoo: ['fr', 'es', 'nl'],
};
/**
 * `PARTOUT` lists the mailboxes that have an end in each country. Country ends one slip away from « .com » (`cm`, `co`,
 * `om`) are none of theirs.
 */
const PARTOUT = ['hotmail', 'outlook', 'live', 'yahoo', 'orange'];
const FIN_D_UN_PAYS = /^(?!(?:cm|co|om)$)(?:com|[a-z]{2})$/;

/** `LETTRES` gives plain letters for those from which Unicode takes no accent away. */
const LETTRES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const sansAccents = (adresse: string) =>
  adresse
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþı]/g, (lettre) => LETTRES[lettre] ?? lettre);

/** `avisSurAdresse` gives the advice about an address, and the address to propose in its place. */
export function avisSurAdresse(saisie: string): { message: string; proposition?: string } | undefined {
  const adresse = normaliserEmail(saisie);
  const simple = sansAccents(adresse);
  if (simple !== adresse || !estAscii(simple)) {
    return estAscii(simple)
      ? { message: 'Une adresse mail n’a presque jamais d’accent.', proposition: suggererAdresse(simple) ?? simple }
      : { message: 'Une adresse mail n’a presque jamais ces lettres : vérifiez-la. Vous pouvez continuer.' };
  }
  const proposition = suggererAdresse(adresse);
  return proposition === undefined ? undefined : { message: '', proposition };
}

const estAscii = (texte: string) => /^[ -~]*$/.test(texte);

/**
 * `suggererAdresse` proposes the address that was probably meant; undefined when the typed one looks right.
 *
 * @param saisie of plain letters
 */
export function suggererAdresse(saisie: string): string | undefined {
  const [, adresse, domaine = ''] = /^(.+)@(.+)$/.exec(normaliserEmail(saisie)) ?? [];
  const voulu = domaineVoulu(partager(domaine));
  return voulu && voulu !== domaine ? `${adresse}@${voulu}` : undefined;
}

function domaineVoulu({ nom, fin }: Domaine): string | undefined {
  if (VOISINS.includes(nom) && nom !== 'ymail') return avecBonneFin(nom, fin);
  const redoublee = sansRedite(`${nom}.${fin}`);
  if (redoublee) return redoublee;
  if (nom === 'gmail') return 'gmail.com';
  const siens = DOMAINES.filter((domaine) => partager(domaine).nom === nom);
  if (siens.length > 0) return finPossible(nom, fin) ? undefined : lePlusProche(siens, `${nom}.${fin}`);
  const proche = DOMAINES.find((domaine) => {
    const connu = partager(domaine);
    return (
      connu.nom.length >= NOM_MIN &&
      (connu.fin === (bonneFin(fin) ?? fin) || connu.nom === 'gmail') &&
      ecart(nom, connu.nom) === ECART
    );
  });
  return proche ?? avecBonneFin(nom, fin);
}

/**
 * `sansRedite` takes away an end that was added to another: « gmail.com.com », « hotmail.fr.com », « exemple.fr.fr ».
 */
function sansRedite(domaine: string): string | undefined {
  const [, debut = '', fin, derniere] = /^(.+\.(com|fr|net|org))\.(com|fr|net|org)$/.exec(domaine) ?? [];
  return DOMAINES.includes(debut) || fin === derniere ? debut || undefined : undefined;
}

/**
 * `finPossible` accepts the mailbox's end in any country where it exists: hotmail.be and yahoo.de are as real as
 * hotmail.fr.
 */
function finPossible(nom: string, fin: string): boolean {
  const siennes = FINS[nom];
  if (siennes) return siennes.includes(fin);
  return PARTOUT.includes(nom) ? FIN_D_UN_PAYS.test(fin) && !bonneFin(fin) : !bonneFin(fin);
}

const lePlusProche = (domaines: string[], saisi: string) =>
  domaines.sort((un, autre) => ecart(un, saisi) - ecart(autre, saisi))[0];

function avecBonneFin(nom: string, fin: string): string | undefined {
  const bonne = bonneFin(fin);
  return nom && bonne ? `${nom}.${bonne}` : undefined;
}

type Domaine = { nom: string; fin: string };

/** `partager` splits a domain before its last point: « etu.univ-nantes », « fr ». */
function partager(domaine: string): Domaine {
  const point = domaine.lastIndexOf('.');
  return { nom: domaine.slice(0, Math.max(point, 0)), fin: domaine.slice(point + 1) };
}

/** `ecart` counts the slips between two words (Damerau–Levenshtein). */
function ecart(a: string, b: string): number {
  let avant: number[] = [];
  let derniere = Array.from({ length: b.length + 1 }, (_, colonne) => colonne);
  for (let i = 1; i <= a.length; i++) {
    const ligne = [i];
    for (let j = 1; j <= b.length; j++) {
      const cout = a[i - 1] === b[j - 1] ? 0 : 1;
      const permutees = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      ligne[j] = Math.min(
        (derniere[j] ?? 0) + 1,
        (ligne[j - 1] ?? 0) + 1,
        (derniere[j - 1] ?? 0) + cout,
        permutees ? (avant[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [avant, derniere] = [derniere, ligne];
  }
  return derniere[b.length] ?? 0;
}
