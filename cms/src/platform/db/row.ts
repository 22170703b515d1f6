/** This file makes the types of the rows that `strapi.db.query` reads, from the generated schemas: Strapi has `any`. */
import type { Bloc } from '@portail/config/rules/catalogue';
import type { Schema, UID } from '@strapi/strapi';

/** `Peuplement` is what a query asks to be read with its rows, as Strapi takes it. */
export type Peuplement = { [relation: string]: true | { select?: readonly string[]; populate?: Peuplement } };

/**
 * `Ligne` is a row of a content type or of a component, with what its query populates. A column that the schema does
 * not require may be null, and any of a draft's, of which Strapi requires nothing. Dates are texts; JSON is what nobody
 * has looked at yet; texts in blocks are those that the site draws, which a draft's may not be.
 */
export type Ligne<U extends UID.Schema, P extends Peuplement = Record<never, never>> = Numeros<U> & {
  [N in Colonne<U>]: N extends 'createdAt' | 'updatedAt'
    ? string
    : Valeur<Attributs<U>[N]> | (Attributs<U>[N] extends Schema.Attribute.Required ? never : null);
} & Peuplee<U, P>;

type Numeros<U extends UID.Schema> = { id: number } & (U extends UID.ContentType ? { documentId: string } : unknown);
type Attributs<U extends UID.Schema> = Schema.Attributes<U>;
type Colonne<U extends UID.Schema> = Schema.NonPopulatableAttributeNames<U>;

type Valeur<A> = A extends { type: 'boolean' }
  ? boolean
  : A extends { type: 'integer' | 'decimal' | 'float' }
    ? number
    : A extends { type: 'blocks' }
      ? Bloc[]
      : A extends { type: 'json' }
        ? unknown
        : A extends Schema.Attribute.Enumeration<infer Valeurs>
          ? Valeurs[number]
          : string;

type Peuplee<U extends UID.Schema, P extends Peuplement> = {
  [N in keyof P & Schema.PopulatableAttributeNames<U>]: Plusieurs<
    Attributs<U>[N],
    Ligne<Cible<Attributs<U>[N]>, P[N] extends { populate: infer Q extends Peuplement } ? Q : Record<never, never>>
  >;
};

type Plusieurs<A, L> = A extends
  | { type: 'component'; repeatable?: true }
  | { type: 'media'; multiple?: true }
  | { type: 'relation'; relation: `${string}Many` }
  ? L[]
  : L | null;
type Cible<A> = A extends { type: 'media' }
  ? 'plugin::upload.file'
  : A extends { target: infer U extends UID.Schema }
    ? U
    : A extends { component: infer C extends UID.Component }
      ? C
      : never;
