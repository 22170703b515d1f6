/**
 * This file folds the searches of Strapi's admin like the portal's own: « metiers » finds « Métiers de l’industrie ».
 * It covers lists, relation fields and the media library; Strapi compares letter by letter, and offers no setting.
 */
import { mots } from '@portail/config/rules/recherche';
import type { Knex } from 'knex';

type Attribut = { type: string; columnName?: string; searchable?: boolean; target?: string };
type Modele = { uid: string; tableName: string; attributes: Record<string, Attribut> };
type Filtre = Record<string, unknown>;
type Evenement = { model: Modele; params?: { _q?: string; where?: unknown } };
/** `Base` is the database, as far as a search is written for it. */
type Base = { metadata: { get(uid: string): unknown }; connection: Knex };

/** `TEXTES` and `NOMBRES` are the types of attributes that Strapi searches in a list. */
const TEXTES = new Set(['string', 'text', 'uid', 'email', 'enumeration', 'richtext']);
const NOMBRES = new Set(['integer', 'biginteger', 'float', 'decimal']);
/** `PLIEE` is a column that is folded when it is written; no other column of its row is searched. */
const PLIEE = 'recherche';

/**
 * `plierRecherches` acts before each query that may bear a search: `_q` of a list, `$containsi` of a relation field or
 * of a filter.
 */
export function plierRecherches(): void {
  const plier = (evenement: Evenement) => plierEvenement(evenement, strapi.db);
  strapi.db.lifecycles.subscribe({ beforeFindMany: plier, beforeCount: plier } as never);
}

/** `plierEvenement` replaces the searches of one query, before Strapi makes it. */
export function plierEvenement({ model, params }: Evenement, base: Base): void {
  if (!params) return;
  const { _q: demande, where } = params;
  const filtre = plierFiltre(model, where, base);
  if (typeof demande !== 'string' || demande.trim() === '') {
    if (filtre !== where) params.where = filtre;
    return;
  }
  delete params._q;
  params.where = { $and: [filtre ?? {}, contenant(model, colonnesDeListe(model), demande, base)] };
}

/**
 * `plierFiltre` replaces the text searches of a filter.
 *
 * @returns the same object when it searches no text
 */
function plierFiltre(modele: Modele, filtre: unknown, base: Base): unknown {
  if (Array.isArray(filtre)) {
    const plies = filtre.map((un) => plierFiltre(modele, un, base));
    return plies.some((plie, rang) => plie !== filtre[rang]) ? plies : filtre;
  }
  if (!estFiltre(filtre)) return filtre;
  const ajouts: Filtre[] = [];
  const reste: Filtre = {};
  for (const [cle, valeur] of Object.entries(filtre)) {
    const attribut = modele.attributes[cle];
    if (['$and', '$or', '$not'].includes(cle)) reste[cle] = plierFiltre(modele, valeur, base);
    else if (attribut?.type === 'relation' && attribut.target)
      reste[cle] = plierFiltre(base.metadata.get(attribut.target) as Modele, valeur, base);
    else if (attribut && TEXTES.has(attribut.type) && estFiltre(valeur) && typeof valeur['$containsi'] === 'string') {
      const { $containsi: demande, ...autres } = valeur;
      ajouts.push(contenant(modele, [colonne(cle, attribut)], demande as string, base));
      if (Object.keys(autres).length > 0) reste[cle] = autres;
    } else reste[cle] = valeur;
  }
  const inchange = ajouts.length === 0 && Object.entries(reste).every(([cle, valeur]) => filtre[cle] === valeur);
  return inchange ? filtre : { $and: [reste, ...ajouts] };
}

const estFiltre = (valeur: unknown): valeur is Filtre =>
  typeof valeur === 'object' && valeur !== null && Object.getPrototypeOf(valeur) === Object.prototype;

const colonne = (nom: string, { columnName }: Attribut) => columnName ?? nom;

function colonnesDeListe({ attributes }: Modele): string[] {
  if (attributes[PLIEE]) return [colonne(PLIEE, attributes[PLIEE])];
  return Object.entries(attributes)
    .filter(([, { type, searchable }]) => searchable !== false && (TEXTES.has(type) || NOMBRES.has(type)))
    .map(([nom, attribut]) => colonne(nom, attribut));
}

/** `contenant` selects the rows whose columns have each of the words, whatever stands between their letters. */
function contenant({ tableName }: Modele, colonnes: readonly string[], demande: string, { connection }: Base): Filtre {
  const plie = colonnes[0] === PLIEE ? '??' : `plier(concat_ws(' ', ${colonnes.map(() => '??::text').join(', ')}))`;
  // `offset 0` makes the database fold each row once, however many words are asked.
  const trouves = connection
    .select('id')
    .from(connection.raw(`(select id, ${plie} as plie from ?? offset 0) as plies`, [...colonnes, tableName]));
  for (const mot of demande.split(/\s+/).map((brut) => mots(brut))) if (mot.length > 0) trouves.where(present(mot));
  return { id: { $in: trouves } };
}

/**
 * `present` makes « e-commerce », « e commerce » and « ecommerce » one. A word is found in the middle of another too.
 */
function present(mot: readonly string[]): (requete: Knex.QueryBuilder) => void {
  const lettres = [...mot.join('')].map((lettre) => (lettre === '+' ? '\\+' : lettre));
  return (requete) => {
    requete.whereLike('plie', `%${mot.join(' ')}%`).orWhereRaw(`plie collate "C" ~ ?`, [`(^| )${lettres.join(' ?')}`]);
  };
}
