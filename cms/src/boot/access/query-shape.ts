/** This file judges the shape of an address's query: Strapi trusts it, and breaks on another. */

type Objet = Record<string, unknown>;

/** `TEXTES` are the parameters that hold one text each, when present. */
const TEXTES = ['_q', 'locale', 'status', 'page', 'pageSize', 'start', 'limit', 'id', 'entityId', 'documentId'];
const LISTES_DE_FILTRES = new Set(['$and', '$or']);

/**
 * `estForme` tells whether a query has a shape that Strapi reads.
 *
 * @param query as `qs` reads it: texts, lists and objects of them
 */
export function estForme(query: Objet): boolean {
  const { filters, sort, fields } = query;
  return (
    TEXTES.every((nom) => query[nom] === undefined || typeof query[nom] === 'string') &&
    (filters === undefined || estFiltre(filters)) &&
    (sort === undefined || typeof sort === 'string' || estListe(sort) || estTri(sort)) &&
    (fields === undefined || typeof fields === 'string' || estListe(fields))
  );
}

/** `champsNommes` lists the fields that are sorted by or asked for, without what follows their first point. */
export function champsNommes({ sort, fields }: Objet): string[] {
  const tris = estObjet(sort) ? Object.keys(sort) : [sort ?? []].flat();
  return [...tris, ...[fields ?? []].flat()]
    .flatMap((noms) => String(noms).split(','))
    .map((nom) => nom.trim().split(/[:.]/)[0] ?? '')
    .filter((nom) => nom !== '' && nom !== '*');
}

function estFiltre(filtre: unknown): boolean {
  return estObjet(filtre) && Object.entries(filtre).every(([cle, valeur]) => estClause(cle, valeur));
}

function estClause(cle: string, valeur: unknown): boolean {
  if (LISTES_DE_FILTRES.has(cle)) return Array.isArray(valeur) && valeur.every(estFiltre);
  if (cle === '$not') return estFiltre(valeur);
  if (cle === '$between') return estListe(valeur) && valeur.length === 2;
  if (cle.startsWith('$')) return estTexte(valeur) || estListe(valeur);
  return estTexte(valeur) || estListe(valeur) || estFiltre(valeur);
}

const estTexte = (valeur: unknown) => typeof valeur === 'string' || valeur === null;
const estObjet = (valeur: unknown): valeur is Objet =>
  typeof valeur === 'object' && valeur !== null && !Array.isArray(valeur);
const estListe = (valeur: unknown): valeur is unknown[] => Array.isArray(valeur) && valeur.every(estTexte);
const estTri = (valeur: unknown) => estObjet(valeur) && Object.values(valeur).every(estTexte);
