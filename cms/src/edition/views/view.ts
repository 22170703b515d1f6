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

/** One line of a repeatable component, as its editor fills it in. */
export type Rangee = {
  /** What its relation leads to, by the field that names it; undefined when nothing is chosen. */
  lien: string | undefined;
  valeurs: Readonly<Record<string, unknown>>;
};

export type VueDeComposant = Vue & {
  /** The relation that {@link nommer} reads, if any. */
  relation?: string;
  /** The title of a folded line: Strapi's own is one field of the component, and never a relation. */
  nommer(rangee: Rangee): string;
};
