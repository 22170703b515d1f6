import { join } from 'node:path';
import { environment } from '../environment.ts';
import { stockageDansUnDossier } from './directory.ts';
import type { Stockage } from './shape.ts';

let stockage: Promise<Stockage> | undefined;

/**
 * `stockagePrive` gives the storage of this portal, opened at its first use.
 *
 * @throws inside a transaction: a slow storage would hold locks and connections that everybody needs
 */
export async function stockagePrive(): Promise<Stockage> {
  if (strapi.db.inTransaction()) throw new Error('the storage is asked inside a transaction');
  stockage ??= ouvrir();
  return stockage;
}

async function ouvrir(): Promise<Stockage> {
  const { dataDir, privateS3 } = environment();
  if (!privateS3) return stockageDansUnDossier(join(dataDir, 'files'));
  // `import` waits until a bucket is used, since the SDK takes a third of a second to load.
  const { stockageS3 } = await import('./s3.ts');
  return stockageS3(privateS3);
}
