/** This file types the paths of the tables of routes: their parameters by name. */
import * as z from 'zod/mini';

export const instant = z.iso.datetime();
export const reference = z.string().check(z.regex(/^[a-z0-9]{24}$/, 'must be a document reference'));
/**
 * `TYPE_AVEC_FICHIER` is the type of a JSON body that holds a file. Nothing reads it before its sender is known; other
 * bodies are smaller, and are read by Strapi.
 */
export const TYPE_AVEC_FICHIER = 'application/octet-stream';

export const rien = z.strictObject({});

/** `Parametres` of « /dossiers/:id » is `{ id: string }`. */
export type Parametres<Chemin extends string> = Chemin extends `${string}:${infer Nom}/${infer Suite}`
  ? { [cle in Nom]: string } & Parametres<`/${Suite}`>
  : Chemin extends `${string}:${infer Nom}`
    ? { [cle in Nom]: string }
    : unknown;
