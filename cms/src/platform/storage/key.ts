import { randomUUID } from 'node:crypto';

const CLE = /^[0-9a-f]{2}\/[0-9a-f-]{36}\.pdf$/;

/** Of a new object, never used before: nothing of what a person typed, and no object is ever written over. */
export function nouvelleCle(): string {
  const id = randomUUID();
  return `${id.slice(0, 2)}/${id}.pdf`;
}

/** What is not of this form is not ours: neither read, nor removed, nor listed. */
export const estCle = (texte: string) => CLE.test(texte);

/** @throws when it is none, whatever folder it would lead to */
export function exigerCle(texte: string): string {
  if (!estCle(texte)) throw new Error('not a storage key');
  return texte;
}
