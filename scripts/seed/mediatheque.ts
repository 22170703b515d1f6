/** This file fills the media library through Strapi's own service, whether a folder or S3 keeps its files. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Strapi } from '../system/strapi.ts';

/**
 * `auteur` is the id of the member of staff whose IUT finds the file in the library. Without one, the file is the
 * administration's.
 */
export type Fichier = Readonly<{ nom: string; dossier: string; contenu: Uint8Array; auteur?: number | undefined }>;

/**
 * `avecMediatheque` runs `travail`, which may put files into the library. When it fails its transaction takes the rows
 * back, but not the bytes beside the database: they are removed here, so that the next attempt finds the library as it
 * was.
 */
export async function avecMediatheque(
  strapi: Strapi,
  travail: (mediatheque: Mediatheque) => Promise<void>,
): Promise<void> {
  const mediatheque = new Mediatheque(strapi);
  try {
    await travail(mediatheque);
  } catch (erreur) {
    await mediatheque.reprendre();
    throw erreur;
  }
}

export class Mediatheque {
  readonly #strapi: Strapi;
  readonly #dossiers = new Map<string, number>();
  readonly #deposes: object[] = [];

  constructor(strapi: Strapi) {
    this.#strapi = strapi;
  }

  /**
   * `deposer` puts files into the library.
   *
   * @returns the ids of the files, by their names
   */
  async deposer(fichiers: readonly Fichier[]): Promise<Map<string, number>> {
    const temporaire = await mkdtemp(join(tmpdir(), 'portail-documents-'));
    try {
      const ids = new Map<string, number>();
      for (const { nom, dossier, contenu, auteur } of fichiers) {
        const filepath = join(temporaire, nom);
        await writeFile(filepath, contenu);
        const folder = await this.#dossier(dossier);
        const [depose] = await this.#service('upload').upload(
          {
            data: { fileInfo: { name: nom, folder } },
            files: { filepath, originalFilename: nom, mimetype: 'application/pdf', size: contenu.length },
          },
          { user: auteur && { id: auteur } },
        );
        this.#deposes.push(depose);
        ids.set(nom, depose.id);
      }
      return ids;
    } finally {
      await rm(temporaire, { recursive: true, force: true });
    }
  }

  async reprendre(): Promise<void> {
    const { provider } = this.#strapi.plugin('upload');
    for (const fichier of this.#deposes) await provider.delete(fichier);
  }

  async #dossier(nom: string): Promise<number> {
    let id = this.#dossiers.get(nom);
    if (id === undefined) {
      ({ id } = await this.#service('folder').create({ name: nom, parent: null }));
      this.#dossiers.set(nom, id as number);
    }
    return id as number;
  }

  #service(nom: string) {
    return this.#strapi.plugin('upload').service(nom);
  }
}
