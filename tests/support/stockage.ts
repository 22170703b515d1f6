/** `Stockage` is one of the two storages of candidats' files, each in a folder where a test may put objects. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Bucket, parseEnvironment } from '@portail/config/environment';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { ROOT } from '../../scripts/system/paths.mjs';
import { startBucket } from '../../scripts/test/bucket.ts';

export type ObjetStocke = { cle: string; modifieLe: Date };
export type Stockage = {
  ranger(contenu: Buffer): Promise<string>;
  rangerFlux(flux: AsyncIterable<Uint8Array>, extension: string): Promise<{ cle: string; taille: number }>;
  existe(cle: string): Promise<boolean>;
  lire(cle: string): Promise<NodeJS.ReadableStream>;
  lireEntier(cle: string): Promise<Buffer>;
  retirer(cle: string): Promise<void>;
  lister(): AsyncIterable<ObjetStocke>;
};
export type Banc = Readonly<{
  stockage: Stockage;
  /** `poser` puts an object there without the portal. */
  poser(nom: string): Promise<void>;
  fermer(): Promise<void>;
}>;

/** `Delais` are how long the storage is waited for, in milliseconds. */
export type Delais = { connexion: number; reponse: number; corps: number };

export const stockageS3 = (bucket: Bucket, delais?: Delais): Stockage =>
  fromBuild<{ stockageS3(bucket: Bucket, delais?: Delais): Stockage }>('platform/storage/s3.js').stockageS3(
    bucket,
    delais,
  );

export async function ouvrirDossier(): Promise<Banc> {
  const racine = await dossierJetable();
  const { stockageDansUnDossier } = fromBuild<{ stockageDansUnDossier(racine: string): Stockage }>(
    'platform/storage/directory.js',
  );
  return {
    stockage: stockageDansUnDossier(racine),
    poser: (nom) => ecrire(join(racine, nom)),
    fermer: () => rm(racine, { recursive: true }),
  };
}

export async function ouvrirBucket(): Promise<Banc & { variables: NodeJS.ProcessEnv }> {
  const racine = await dossierJetable();
  const { privateVariables: variables, stop } = await startBucket(join(racine, 's3'));
  const { privateS3 } = parseEnvironment(variables, ROOT);
  if (!privateS3) throw new Error('no private bucket');
  return {
    stockage: stockageS3(privateS3),
    variables,
    // The path is s3rver's for its objects.
    poser: (nom) => ecrire(join(racine, 's3', privateS3.bucket, `${nom}._S3rver_object`)),
    async fermer() {
      await stop();
      await rm(racine, { recursive: true });
    },
  };
}

const dossierJetable = () => mkdtemp(join(tmpdir(), 'stockage-'));

async function ecrire(chemin: string): Promise<void> {
  await mkdir(dirname(chemin), { recursive: true });
  await writeFile(chemin, 'x');
}
