/**
 * `schools` makes as many schools as a country has, the same at each run. Names are of several kinds, some words in
 * most of them.
 */
import { motsDUneEcole } from '@portail/config/rules/recherche';
import { hasard } from '../seed/hasard.ts';

export type School = Readonly<Record<'nom' | 'genre' | 'adresse' | 'codePostal' | 'ville' | 'recherche', string>>;

/** `KINDS` are in a thousand schools; some of them sort before the lycées, some after. */
const KINDS: readonly (readonly [name: string, share: number])[] = [
  ['Lycée', 350],
  ['Lycée polyvalent', 110],
  ['Lycée professionnel', 160],
  ['Lycée général et technologique', 120],
  ['Lycée privé', 60],
  ['Centre de formation d’apprentis', 50],
  ['École supérieure', 40],
  ['Institut universitaire de technologie', 40],
  ['Université', 70],
];
const PATRONS = [
  ...['Saint-Joseph', 'Sainte-Marie', 'St-Louis', 'Notre-Dame', 'Jean Moulin', 'Jean Jaurès', 'Victor Hugo'],
  ...['Jules Ferry', 'Pierre de Coubertin', 'Marie Curie', 'Simone Veil', 'Louis Pasteur', 'Albert Camus', 'du Parc'],
];
const SYLLABLES = [
  'ba',
  'ce',
  'di',
  'lo',
  'mar',
  'ne',
  'pi',
  'ro',
  'sa',
  'tu',
  'ver',
  'lan',
  'gre',
  'mont',
  'ly',
  'an',
];
const TOWNS = 9_000;

export function generateSchools(count: number): School[] {
  const below = hasard(0);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const word = () => {
    const letters = Array.from({ length: 2 + below(3) }, () => pick(SYLLABLES)).join('');
    return letters.slice(0, 1).toUpperCase() + letters.slice(1);
  };
  const town = (rank: number) => ({
    ville: `${rank % 8 === 0 ? 'Saint-' : ''}${word()}${rank % 5 === 0 ? `-sur-${word()}` : ''}`,
    codePostal: String(1000 + below(95_000)).padStart(5, '0'),
  });
  const towns = Array.from({ length: TOWNS }, (_, rank) => town(rank));
  return Array.from({ length: count }, () => {
    const kind = kindAt(below(1000));
    const school = { nom: `${kind} ${pick(PATRONS)} ${word()}`, ...pick(towns) };
    const genre = kind.startsWith('Lycée') ? 'lycee' : 'superieur';
    return { ...school, genre, adresse: `${1 + below(99)} rue ${word()}`, recherche: motsDUneEcole(school) };
  });
}

function kindAt(share: number): string {
  let reached = 0;
  for (const [name, part] of KINDS) {
    reached += part;
    if (share < reached) return name;
  }
  throw new Error('the shares of the kinds do not make a thousand');
}
