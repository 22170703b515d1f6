import { randomUUID } from 'node:crypto';

/** `Extension` says what the storage keeps: candidates’ pièces, and the results of the staff’s works. */
export type Extension = 'pdf' | 'xlsx' | 'csv' | 'zip';

const CLE = /^[0-9a-f]{2}\/[0-9a-f-]{36}\.(pdf|xlsx|csv|zip)$/;

/**
 * `nouvelleCle` makes the key of a new object, never used before. It holds nothing that a person typed, so that no
 * object is ever written over.
 */
export function nouvelleCle(extension: Extension): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}.${extension}`;
}

/** `TYPES` are the media types of what is stored. */
export const TYPES: Record<Extension, string> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};

/** `extensionDe` gives the end of a key. */
export const extensionDe = (cle: string) => exigerCle(cle).split('.')[1] as Extension;

/** `estCle` recognises the portal's own objects: others are neither read, nor removed, nor listed. */
export const estCle = (texte: string) => CLE.test(texte);

/** `exigerCle` throws for a text that is no key, whatever folder it would lead to. */
export function exigerCle(texte: string): string {
  if (!estCle(texte)) throw new Error('not a storage key');
  return texte;
}
