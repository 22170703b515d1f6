import { randomUUID } from 'node:crypto';

const CLE = /^[0-9a-f]{2}\/[0-9a-f-]{36}\.pdf$/;

/**
 * `nouvelleCle` makes the key of a new object, never used before. It holds nothing that a person typed, so that no
 * object is ever written over.
 */
export function nouvelleCle(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}.pdf`;
}

/** `estCle` recognises the portal's own objects: others are neither read, nor removed, nor listed. */
export const estCle = (texte: string) => CLE.test(texte);

/** `exigerCle` throws for a text that is no key, whatever folder it would lead to. */
export function exigerCle(texte: string): string {
  if (!estCle(texte)) throw new Error('not a storage key');
  return texte;
}
