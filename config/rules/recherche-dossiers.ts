/**
 * This file says how the bureau searches dossiers by names, mails, numbers and formations. People type these on the
 * phone.
 *
 * The database keeps the words of each text and the strings that begin at each of them, without any sign: « jean pierre
 * » gives « jeanpierre » and « pierre ». A beginning of one of these is enough, so that signs and spaces count for
 * nothing.
 */
import { effacer, mots } from './recherche.ts';

/**
 * `Debuts` are beginnings of words of which one is enough. A `Possibilite` wants all of its `Debuts`; a `Groupe` wants
 * one of its possibilities.
 */
export type Debuts = readonly string[];
export type Possibilite = readonly Debuts[];
/** `Groupe` is a text typed between two spaces, found by one of its possibilities. */
export type Groupe = readonly Possibilite[];

/** `GROUPES_MAX` limits the groups: more would select nothing more. */
const GROUPES_MAX = 8;
/** `MOT_MAX` is the length to which the database keeps a word. */
export const MOT_MAX = 100;

/** `NUMERO` matches the « n° » of « n° 2027-000028 », as an accusé prints it. */
const NUMERO = /\bn[°º]/giu;
/** `SUITE_DE_CHIFFRES` matches groups of digits with the separators of a phone number or of an accusé. */
const SUITE_DE_CHIFFRES = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s()./‐-―−-]*\d){3,}(?![\p{L}\p{N}])/gu;
/** `ZERO_FACULTATIF` matches the (0) of « +33 (0)2 ». */
const ZERO_FACULTATIF = /\(0\)/g;

/**
 * `groupesDemandes` splits what was typed into groups, each of which has to be found. It is empty when nothing can be
 * searched.
 */
export function groupesDemandes(demande: string): Groupe[] {
  const groupes = decouper(effacer(demande.replace(NUMERO, ' ')).normalize('NFKC')).slice(0, GROUPES_MAX);
  const tout = groupes.map(({ colle }) => colle).join('');
  return groupes.map(({ colle, possibilites }, rang) => {
    const suivant = groupes[rang + 1]?.colle;
    const precedent = groupes[rang - 1]?.colle;
    // `colles` join neighbours: « Mac Donald » finds Macdonald, and an INE typed in groups is found.
    const colles = [suivant && colle + suivant, precedent && precedent + colle, tout];
    return [...possibilites, ...uniques(colles).map((entier) => [[entier]])];
  });
}

type Decoupe = { colle: string; possibilites: Possibilite[] };

/** `decouper` takes numbers whole, spaces included, and the rest from one space to the next. */
function decouper(demande: string): Decoupe[] {
  const decoupes: Decoupe[] = [];
  let debut = 0;
  for (const { 0: suite, index } of demande.matchAll(SUITE_DE_CHIFFRES)) {
    decoupes.push(...entreEspaces(demande.slice(debut, index)), nombre(suite));
    debut = index + suite.length;
  }
  return [...decoupes, ...entreEspaces(demande.slice(debut))];
}

function entreEspaces(texte: string): Decoupe[] {
  return texte.split(/\s+/).flatMap((groupe) => {
    const parties = mots(groupe);
    return parties.length === 0 ? [] : [decoupe(parties, [parties.join('')])];
  });
}

/**
 * `nombre` searches a number as typed, and as a phone number. The database keeps a phone's digits from the country's
 * on.
 */
function nombre(texte: string): Decoupe {
  const chiffres = texte.replace(ZERO_FACULTATIF, '').replace(/\D/g, '');
  const sansPrefixe = chiffres.replace(/^00/, '');
  const parties = texte.split(/\D+/).filter(Boolean);
  return decoupe(parties, [
    parties.join(''),
    chiffres,
    sansPrefixe,
    sansPrefixe.replace(/^0/, ''),
    // This variant reads « +33 02 61… ».
    sansPrefixe.replace(/^330/, '33'),
  ]);
}

function decoupe(parties: readonly string[], entiers: readonly string[]): Decoupe {
  const seuls = uniques(entiers).map((entier): Possibilite => [variantes(entier)]);
  const ensemble = parties.length > 1 ? [parties.map(variantes)] : [];
  const noms = parties.length === 1 ? nomEtPrenom(parties[0] ?? '') : [];
  return { colle: parties.join(''), possibilites: [...seuls, ...ensemble, ...noms] };
}

/**
 * `nomEtPrenom` splits « 王小明 », a family name and a first name without a space. The family name has one sign or two.
 */
function nomEtPrenom(mot: string): Possibilite[] {
  if (!/^\p{Script=Han}{2,5}$/u.test(mot)) return [];
  const signes = [...mot];
  return [1, 2]
    .filter((fin) => fin < signes.length)
    .map((fin) => [[signes.slice(0, fin).join('')], [signes.slice(fin).join('')]]);
}

/** `SAINTS` pairs « St » and « Saint »: a name has the one that its bearer writes. */
const SAINTS: Record<string, string> = { st: 'saint', saint: 'st', ste: 'sainte', sainte: 'ste' };
const variantes = (mot: string): Debuts => [
  mot.slice(0, MOT_MAX),
  ...(SAINTS[mot] ? [SAINTS[mot]] : []),
  ...sansTranscription(mot),
];

/**
 * `TRANSCRIT` wants a consonant on each side: « Quentin » and « Guez » have no umlaut, nor have « Noël » and « Samuel
 * », which end in « el ».
 */
const TRANSCRIT = /(?<=[b-df-hj-np-tv-z])(a|o|u)e(?!l$)(?=[b-df-hj-np-tv-z])/g;

/**
 * `sansTranscription` reads « Juergen » as Jürgen and « Soerensen » as Sørensen. The database keeps these letters as «
 * u » and « o ».
 */
function sansTranscription(mot: string): Debuts {
  const simple = mot.slice(0, MOT_MAX).replace(TRANSCRIT, '$1');
  return simple === mot.slice(0, MOT_MAX) ? [] : [simple];
}

const uniques = (textes: readonly (string | undefined)[]): string[] => [
  ...new Set(textes.flatMap((texte) => (texte ? [texte.slice(0, MOT_MAX)] : []))),
];
