import type { Extension } from './key.ts';

/** `Stockage` holds private files, candidates' PDFs first. Its keys are made here, never from what a person typed. */
export type Stockage = {
  /**
   * `ranger` stores bytes.
   *
   * @param extension default: `pdf`
   * @returns the key, once the bytes are durable
   * @throws RangementImpossible, and leaves nothing there
   */
  ranger(contenu: Buffer, extension?: Extension): Promise<string>;
  /**
   * `rangerFlux` stores bytes as they come, a few megabytes at a time in memory.
   *
   * @returns the key, once all the bytes are durable, and how many there are
   * @throws RangementImpossible, or the error of the bytes' source; it leaves nothing there
   */
  rangerFlux(flux: AsyncIterable<Uint8Array>, extension: Extension): Promise<{ cle: string; taille: number }>;
  /**
   * `existe` tells whether an object is there.
   *
   * @throws RangementImpossible when the storage does not answer
   */
  existe(cle: string): Promise<boolean>;
  /**
   * `lire` gives the bytes of an object.
   *
   * @throws when the object is absent
   */
  lire(cle: string): Promise<NodeJS.ReadableStream>;
  /**
   * `lireEntier` gives the bytes of an object that memory holds, a pièce for one: a stream reads them seven times
   * slower.
   *
   * @throws when the object is absent
   */
  lireEntier(cle: string): Promise<Buffer>;
  /** `retirer` ignores an absent object. */
  retirer(cle: string): Promise<void>;
  /**
   * `lister` gives all that `retirer` takes, with what a killed process left unfinished. The order is not defined; one
   * page at a time is in memory.
   */
  lister(): AsyncIterable<ObjetStocke>;
};

/** `modifieLe` follows the storage's own clock. */
export type ObjetStocke = { cle: string; modifieLe: Date };

/**
 * `RangementImpossible` says that the storage is full or does not answer: it took nothing. Its cause is for whoever
 * runs the portal.
 */
export class RangementImpossible extends Error {
  override name = 'RangementImpossible';
}
