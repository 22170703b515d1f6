/** What an editor's screen says of one type: the layout follows the page that the site makes of it. */
export type Champ = {
  label: string;
  /** Under the field: what it is for, where the site shows it. */
  aide?: string;
  exemple?: string;
  /** Out of 12; texts in blocks and components always take the whole line. */
  largeur: number;
  /** Of a relation: the field by which what it points to is named. */
  principal?: string;
};

/** One frame of the edit view; each of its lines, the fields from left to right. */
export type Groupe = { titre: string; lignes: readonly Readonly<Record<string, Champ>>[] };

export type Vue = {
  groupes: readonly Groupe[];
  /** The field that names a row. */
  principal: string;
  colonnes: readonly string[];
  tri: { par: string; sens: 'ASC' | 'DESC' };
};
