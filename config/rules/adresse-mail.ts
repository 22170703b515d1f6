/** The address that was meant, when what was typed looks like a slip of the finger, or has signs that addresses lack. */
import { normaliserEmail } from './email.ts';

/** Mailboxes that many people have. Not the universities: their names are too near one another. */
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
/** Mailboxes too, whose names are a slip away from one of the above. */
const VOISINS = ['mail', 'email', 'ymail', 'gmx', 'rocketmail'];
/** One slip: a letter too many, missing, wrong, or two that changed places. */
const ECART = 1;
/** Under that, a slip away from a name is another word. */
const NOM_MIN = 5;
/** Ends that no address has, by the one that was meant. */
const FAUSSES_FINS: [bonne: string, fausses: RegExp][] = [
  ['com', /^(?:[cvx]on|cmo|ocm|[vx]om|ci[mn]|com+|conm|coom|cpm|cou|c)$/],
  ['fr', /^(?:f|r|ff?rr?|fre|frz|rf|ft|fe)$/],
  ['net', /^(?:nett|nte|ney|met)$/],
  ['org', /^(?:orgg|ogr|rog|orf)$/],
];
const bonneFin = (fin: string) => FAUSSES_FINS.find(([bonne, fausses]) => fin !== bonne && fausses.test(fin))?.[0];

/** Ends of the mailboxes that have few of them. */
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
/** Those that have one in each country: the ends of countries that are a slip away from « .com » are none of theirs. */
const PARTOUT = ['hotmail', 'outlook', 'live', 'yahoo', 'orange'];
const FIN_D_UN_PAYS = /^(?!(?:cm|co|om)$)(?:com|[a-z]{2})$/;

/** Letters that no accent can be taken from. */
const LETTRES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const sansAccents = (adresse: string) =>
  adresse
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþı]/g, (lettre) => LETTRES[lettre] ?? lettre);

/** What is said of an address, and the one to propose in its place. */
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

/** @param saisie of plain letters */
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

/** « gmail.com.com », « hotmail.fr.com », « exemple.fr.fr »: an end was added to one that was there. */
function sansRedite(domaine: string): string | undefined {
  const [, debut = '', fin, derniere] = /^(.+\.(com|fr|net|org))\.(com|fr|net|org)$/.exec(domaine) ?? [];
  return DOMAINES.includes(debut) || fin === derniere ? debut || undefined : undefined;
}

/** hotmail.be and yahoo.de are as real as hotmail.fr. */
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

/** « etu.univ-nantes », « fr » */
function partager(domaine: string): Domaine {
  const point = domaine.lastIndexOf('.');
  return { nom: domaine.slice(0, Math.max(point, 0)), fin: domaine.slice(point + 1) };
}

/** How many slips apart (Damerau–Levenshtein). */
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
