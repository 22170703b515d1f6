import { join } from 'node:path';
import { environment } from '../environment.ts';
import { directoryStorage } from './directory.ts';
import type { Storage } from './shape.ts';

let storage: Promise<Storage> | undefined;

/**
 * `privateStorage` gives the storage of this portal, opened at its first use.
 *
 * @throws inside a transaction: a slow storage would hold locks and connections that everybody needs
 */
export async function privateStorage(): Promise<Storage> {
  if (strapi.db.inTransaction()) throw new Error('the storage is asked inside a transaction');
  storage ??= ouvrir();
  return storage;
}

async function ouvrir(): Promise<Storage> {
  const { dataDir, privateS3 } = environment();
  if (!privateS3) return directoryStorage(join(dataDir, 'files'));
  // `import` waits until a bucket is used, since the SDK takes a third of a second to load.
  const { s3Storage } = await import('./s3.ts');
  return s3Storage(privateS3);
}
