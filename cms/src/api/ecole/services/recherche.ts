/**
 * This file searches schools, in two queries at most. A rare word has few schools: an index gives them, and they are
 * sorted. A frequent one (« lycée ») has too many to sort: the first of the alphabet are read in order until enough of
 * them match. Nobody knows beforehand whether a word is rare, so that the reading in order comes first and gives up
 * early. `boot/indexes.ts` makes the indexes.
 */
import type { Ecole } from '@portail/config/contract/reference';
import { debutsDemandes } from '@portail/config/rules/recherche';

export type Genre = 'lycee' | 'tous';
/** `Lire` runs a query; values take the places of the `?`. */
export type Lire = (sql: string, valeurs: readonly unknown[]) => Promise<Ecole[]>;

export const LE_PLUS = 20;
/** `LUES_EN_ORDRE` is how many schools are read in order: about three milliseconds. */
const LUES_EN_ORDRE = 10_000;
/**
 * `MOTS_INDEXES` is how many words use the index: the longest, which fewest schools have. Each costs a look-up; the
 * others are read in what these find.
 */
const MOTS_INDEXES = 3;

const CHAMPS = 'nom, adresse, code_postal as "codePostal", ville';
const ORDRE = 'recherche collate "C"';

/** `Debuts` hold letters, digits, « + » and « # » only. These mean nothing to a pattern or to a tsquery. */
type Debuts = readonly string[][];

export async function chercherEcoles(texte: string, genre: Genre, lire: Lire): Promise<Ecole[]> {
  const debuts = debutsDemandes(texte);
  if (debuts.length === 0) return [];
  const premieres = await lire(...parmiLesPremieres(debuts, genre));
  return premieres.length === LE_PLUS ? premieres : lire(...parLIndex(debuts, genre));
}

function parmiLesPremieres(debuts: Debuts, genre: Genre): [string, unknown[]] {
  const { sql, valeurs } = motsPresents(debuts, 'cle');
  return [
    `select ${CHAMPS} from (
       select id, cle from (
         select id, ${ORDRE} as cle from ecoles ${duGenre('where', genre)} order by cle, id limit ${LUES_EN_ORDRE}
       ) premieres where ${sql} order by cle, id limit ${LE_PLUS}
     ) trouvees join ecoles using (id) order by cle, id`,
    valeurs,
  ];
}

function parLIndex(debuts: Debuts, genre: Genre): [string, unknown[]] {
  const parLongueur = debuts.toSorted(([un = ''], [autre = '']) => autre.length - un.length);
  const indexes = parLongueur.filter(([mot = '']) => mot.length > 1).slice(0, MOTS_INDEXES);
  const autres = motsPresents(
    debuts.filter((mot) => !indexes.includes(mot)),
    'recherche',
  );
  const requete = indexes.map((mot) => `(${mot.map((debut) => `'${debut}':*`).join(' | ')})`).join(' & ');
  return [
    // `offset 0` keeps the sort outside: the planner would otherwise read the whole table in order.
    `select ${CHAMPS} from (
       select * from ecoles where mots_de_recherche(recherche) @@ ?::tsquery ${duGenre('and', genre)} and ${autres.sql}
       offset 0
     ) trouvees order by ${ORDRE}, id limit ${LE_PLUS}`,
    [requete, ...autres.valeurs],
  ];
}

function motsPresents(debuts: Debuts, colonne: string): { sql: string; valeurs: unknown[] } {
  const conditions = debuts.map(() => `(' ' || ${colonne}) like any(?::text[])`);
  return {
    sql: conditions.join(' and ') || 'true',
    valeurs: debuts.map((mot) => mot.map((debut) => `% ${debut}%`)),
  };
}

const duGenre = (mot: 'where' | 'and', genre: Genre) => (genre === 'lycee' ? `${mot} genre = 'lycee'` : '');
