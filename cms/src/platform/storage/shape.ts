/** Where candidates' PDFs live. Keys are made here, never from what a person typed. */
export type Storage = {
  /**
   * @returns the key, once the bytes are durable
   * @throws RangementImpossible, nothing of it being left there
   */
  put(contenu: Buffer): Promise<string>;
  /** @throws RangementImpossible when it does not answer */
  exists(cle: string): Promise<boolean>;
  /** @throws when the object is absent */
  read(cle: string): Promise<NodeJS.ReadableStream>;
  /** Removing what is absent is no error. */
  remove(cle: string): Promise<void>;
  /** All that `remove` takes, what a killed process left unfinished included; in no order, a page at a time in memory. */
  lister(): AsyncIterable<ObjetStocke>;
};

/** `modifieLe` is of the storage's own clock. */
export type ObjetStocke = { cle: string; modifieLe: Date };

/** The storage is full, or does not answer: it took nothing. Its cause is for whoever runs the portal. */
export class RangementImpossible extends Error {
  override name = 'RangementImpossible';
}
