/**
 * What the desk searches dossiers by, as people type it on the phone: names, mails, numbers, formations.
 *
 * The database keeps of each text its words and what begins at each of them, all signs dropped: « jean pierre » gives
 * « jeanpierre » and « pierre ». A beginning of one of these is enough, so that signs and spaces count for nothing.
 */
import { effacer, mots } from './recherche.ts';

/** Beginnings of words; each list is an « or » of « and »s of « or »s. */
export type Debuts = readonly string[];
export type Possibilite = readonly Debuts[];
/** What was typed between two spaces: found by one of these. */
export type Groupe = readonly Possibilite[];

/** Those beyond say nothing more. */
const GROUPES_MAX = 8;
/** As far as the database keeps a word. */
export const MOT_MAX = 100;

/** « n° 2027-000028 », as an accusé has it. */
const NUMERO = /\bn[°º]/giu;
/** Digits in groups, with what separates those of a phone number, or of an accusé. */
const SUITE_DE_CHIFFRES = /(?<![\p{L}\p{N}])\+?\(?\d(?:[\s()./‐-―−-]*\d){3,}(?![\p{L}\p{N}])/gu;
/** « +33 (0)2 » */
const ZERO_FACULTATIF = /\(0\)/g;

/** What was typed, group by group: each has to be found. Empty when nothing of it can be searched. */
export function groupesDemandes(demande: string): Groupe[] {
  const groupes = decouper(effacer(demande.replace(NUMERO, ' ')).normalize('NFKC')).slice(0, GROUPES_MAX);
  const tout = groupes.map(({ colle }) => colle).join('');
  return groupes.map(({ colle, possibilites }, rang) => {
    const suivant = groupes[rang + 1]?.colle;
    const precedent = groupes[rang - 1]?.colle;
    // « Mac Donald » of who is called Macdonald; an INE in groups.
    const colles = [suivant && colle + suivant, precedent && precedent + colle, tout];
    return [...possibilites, ...uniques(colles).map((entier) => [[entier]])];
  });
}

type Decoupe = { colle: string; possibilites: Possibilite[] };

/** Numbers are taken whole, spaces included; the rest, from one space to the next. */
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

/** A number as it was typed, or as a phone, of which the database keeps the digits from those of the country on. */
function nombre(texte: string): Decoupe {
  const chiffres = texte.replace(ZERO_FACULTATIF, '').replace(/\D/g, '');
  const sansPrefixe = chiffres.replace(/^00/, '');
  const parties = texte.split(/\D+/).filter(Boolean);
  return decoupe(parties, [
    parties.join(''),
    chiffres,
    sansPrefixe,
    sansPrefixe.replace(/^0/, ''),
    // « +33 02 61… »
    sansPrefixe.replace(/^330/, '33'),
  ]);
}

function decoupe(parties: readonly string[], entiers: readonly string[]): Decoupe {
  const seuls = uniques(entiers).map((entier): Possibilite => [variantes(entier)]);
  const ensemble = parties.length > 1 ? [parties.map(variantes)] : [];
  const noms = parties.length === 1 ? nomEtPrenom(parties[0] ?? '') : [];
  return { colle: parties.join(''), possibilites: [...seuls, ...ensemble, ...noms] };
}

/** « 王小明 » is a family name and a first name, written without a space: of one sign, or of two. */
function nomEtPrenom(mot: string): Possibilite[] {
  if (!/^\p{Script=Han}{2,5}$/u.test(mot)) return [];
  const signes = [...mot];
  return [1, 2]
    .filter((fin) => fin < signes.length)
    .map((fin) => [[signes.slice(0, fin).join('')], [signes.slice(fin).join('')]]);
}

/** A name has « St » or « Saint » as its bearer writes it. */
const SAINTS: Record<string, string> = { st: 'saint', saint: 'st', ste: 'sainte', sainte: 'ste' };
const variantes = (mot: string): Debuts => [
  mot.slice(0, MOT_MAX),
  ...(SAINTS[mot] ? [SAINTS[mot]] : []),
  ...sansTranscription(mot),
];

/** Between two consonants: « Quentin » and « Guez » have no umlaut, nor have « Noël » and « Samuel », which end in « el ». */
const TRANSCRIT = /(?<=[b-df-hj-np-tv-z])(a|o|u)e(?!l$)(?=[b-df-hj-np-tv-z])/g;

/** « Juergen » is Jürgen and « Soerensen » Sørensen, whose letters the database keeps as « u » and « o ». */
function sansTranscription(mot: string): Debuts {
  const simple = mot.slice(0, MOT_MAX).replace(TRANSCRIT, '$1');
  return simple === mot.slice(0, MOT_MAX) ? [] : [simple];
}

const uniques = (textes: readonly (string | undefined)[]): string[] => [
  ...new Set(textes.flatMap((texte) => (texte ? [texte.slice(0, MOT_MAX)] : []))),
];
