/**
 * `Champ` and the types below say what an editor's screen shows of one type. The layout follows the page that the site
 * makes of it.
 */
export type Champ = {
  label: string;
  /** `aide` is shown under the field: what it is for, where the site shows it. */
  aide?: string;
  exemple?: string;
  /** `largeur` is out of 12; texts in blocks and components always take the whole line. */
  largeur: number;
  /** `principal`, for a relation, is the field that names what it points to. */
  principal?: string;
};

/** `Groupe` is one frame of the edit view; each of its lines gives the fields from left to right. */
export type Groupe = { titre: string; lignes: readonly Readonly<Record<string, Champ>>[] };

export type Vue = {
  groupes: readonly Groupe[];
  /** `principal` is the field that names a row. */
  principal: string;
  colonnes: readonly string[];
  tri: { par: string; sens: 'ASC' | 'DESC' };
};

/** `Rangee` is one line of a repeatable component, as its editor fills it in. */
export type Rangee = {
  /** `lien` is what its relation leads to, by the field that names it; undefined when nothing is chosen. */
  lien: string | undefined;
  valeurs: Readonly<Record<string, unknown>>;
};

export type VueDeComposant = Vue & {
  /** `relation` is the relation that {@link nommer} reads, if any. */
  relation?: string;
  /** `nommer` gives the title of a folded line: Strapi's own is one field of the component, and never a relation. */
  nommer(rangee: Rangee): string;
};
