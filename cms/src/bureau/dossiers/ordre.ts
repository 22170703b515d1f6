/**
 * This file orders the list and finds a place in it by keys: a page begins after a row, whatever came or went before
 * it, and the last page costs what the first does.
 */
import type { TriDossiers } from '@portail/config/bureau/criteres';
import type { EtatCandidature } from '@portail/config/rules/etats';
import type { Knex } from 'knex';
import { NOM } from './portee.ts';

/** `RANG_DES_ETATS` puts first what the bureau works on. */
const RANG_DES_ETATS: Record<EtatCandidature, number> = {
  transmise: 1,
  incomplete: 2,
  complete: 3,
  en_constitution: 4,
  irrecevable: 5,
  abandonnee: 6,
  non_transmise: 7,
};
const RANG_SQL = `case c.etat ${Object.entries(RANG_DES_ETATS)
  .map(([etat, rang]) => `when '${etat}' then ${rang}`)
  .join(' ')} end`;

const RECUE = `coalesce(c.recue_le, 'infinity'::timestamp)`;

type Cle = { sql: string; type: 'timestamp' | 'text' | 'int' };

const PERSONNE: readonly Cle[] = [
  { sql: NOM.nom, type: 'text' },
  { sql: NOM.prenom, type: 'text' },
];

/** `CLES` are the keys of each order, never null; the row's number comes last, so that no two rows are equal. */
const CLES: Record<TriDossiers, readonly Cle[]> = {
  recue: [{ sql: RECUE, type: 'timestamp' }],
  echeance: [{ sql: `coalesce(c.echeance, 'infinity'::timestamp)`, type: 'timestamp' }],
  candidat: PERSONNE,
  formation: [{ sql: 'f.intitule', type: 'text' }, ...PERSONNE],
  etat: [
    { sql: RANG_SQL, type: 'int' },
    { sql: RECUE, type: 'timestamp' },
  ],
};

export type Sens = 'asc' | 'desc';
export type Ordre = { tri: TriDossiers; sens: Sens };
/** `Place` is where a row stands in an order: the texts of its keys, then its number. */
export type Place = { cles: readonly string[]; id: number };

/** `litCandidat` is true when an order reads the profil, `candidats as cd`. */
export const litCandidat = (tri: TriDossiers): boolean => CLES[tri].some(({ sql }) => sql.includes('cd.'));

/** `placeSql` reads the place of a row, as one column of JSON. */
export function placeSql(tri: TriDossiers): Knex.Raw {
  const cles = CLES[tri].map(({ sql }) => `(${sql})::text`).join(', ');
  return strapi.db.connection.raw(`json_build_object('cles', json_build_array(${cles}), 'id', c.id)::text as place`);
}

/** `ordonner` orders a query on `candidatures as c`, its candidats `cd` and its formations `f`. */
export function ordonner(requete: Knex.QueryBuilder, { tri, sens }: Ordre): Knex.QueryBuilder {
  return requete.orderByRaw([...CLES[tri].map(({ sql }) => `${sql} ${sens}`), `c.id ${sens}`].join(', '));
}

/** `duCote` is the condition of the rows that come before or after a place in an order; the place is not of them. */
export function duCote(cote: 'avant' | 'apres', { tri, sens }: Ordre, { cles, id }: Place): Knex.Raw {
  const signe = (cote === 'apres') === (sens === 'asc') ? '>' : '<';
  const gauche = [...CLES[tri].map(({ sql }) => sql), 'c.id'].join(', ');
  const droite = [...CLES[tri].map(({ type }) => `cast(? as ${type})`), '?'].join(', ');
  return strapi.db.connection.raw(`(${gauche}) ${signe} (${droite})`, [...cles, id]);
}

/** `inverse` is the order that reads a list backwards. */
export const inverse = ({ tri, sens }: Ordre): Ordre => ({ tri, sens: sens === 'asc' ? 'desc' : 'asc' });

export function enCurseur(place: Place): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

const VALIDE: Record<Cle['type'], (texte: string) => boolean> = {
  timestamp: (texte) => /^(infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?)$/.test(texte),
  text: (texte) => !texte.includes('\0'),
  int: (texte) => /^\d{1,2}$/.test(texte),
};

/**
 * `lireCurseur` reads a place out of a URL.
 *
 * @returns undefined for the place of another order, and for what nobody gave
 */
export function lireCurseur(curseur: string | undefined, { tri }: Ordre): Place | undefined {
  if (curseur === undefined) return undefined;
  const { cles, id } = lireJson(Buffer.from(curseur, 'base64url').toString());
  const attendues = CLES[tri];
  if (!Number.isInteger(id) || Number(id) < 0 || Number(id) > 2 ** 31 - 1) return undefined;
  if (!Array.isArray(cles) || cles.length !== attendues.length) return undefined;
  const bonnes = attendues.every(({ type }, rang) => typeof cles[rang] === 'string' && VALIDE[type](cles[rang]));
  return bonnes ? { cles, id: Number(id) } : undefined;
}

function lireJson(texte: string): { cles?: unknown; id?: unknown } {
  try {
    return Object(JSON.parse(texte));
  } catch {
    return {};
  }
}
