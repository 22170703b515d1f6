import { join } from 'node:path';
import { environment } from '../environment.ts';
import { directoryStorage } from './directory.ts';

/** Where candidates' PDFs live. Keys are made here, never from what a person typed. */
export type Storage = {
  /** @returns the key, once the bytes are durable */
  put(contenu: Buffer): Promise<string>;
  /** @throws when the object is absent */
  read(cle: string): Promise<NodeJS.ReadableStream>;
  /** Removing what is absent is no error. */
  remove(cle: string): Promise<void>;
};

let storage: Storage | undefined;

export function privateStorage(): Storage {
  storage ??= directoryStorage(join(environment().dataDir, 'files'));
  return storage;
}
