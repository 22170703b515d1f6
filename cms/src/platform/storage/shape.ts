/** `Storage` holds the candidates' PDFs. Its keys are made here, never from what a person typed. */
export type Storage = {
  /**
   * `put` stores bytes.
   *
   * @returns the key, once the bytes are durable
   * @throws RangementImpossible, and leaves nothing there
   */
  put(contenu: Buffer): Promise<string>;
  /**
   * `exists` tells whether an object is there.
   *
   * @throws RangementImpossible when the storage does not answer
   */
  exists(cle: string): Promise<boolean>;
  /**
   * `read` gives the bytes of an object.
   *
   * @throws when the object is absent
   */
  read(cle: string): Promise<NodeJS.ReadableStream>;
  /** `remove` ignores an absent object. */
  remove(cle: string): Promise<void>;
  /**
   * `lister` gives all that `remove` takes, with what a killed process left unfinished. The order is not defined; one
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
