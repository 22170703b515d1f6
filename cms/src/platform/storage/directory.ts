import type { Dirent } from 'node:fs';
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { estCle, exigerCle, nouvelleCle } from './key.ts';
import { type ObjetStocke, RangementImpossible, type Storage } from './shape.ts';

/**
 * `INACHEVE` ends the name of an object until it is whole. A killed process leaves it so, to be listed and removed as
 * any other.
 */
const INACHEVE = '.part';

/** `directoryStorage` stores in a folder outside of every public one, readable by the cms's user alone. */
export function directoryStorage(root: string): Storage {
  const pathOf = (cle: string) => join(root, exigerCle(cle));
  return {
    async put(contenu) {
      const cle = nouvelleCle();
      const path = pathOf(cle);
      const temporary = path + INACHEVE;
      try {
        const nouveau = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await write(temporary, contenu);
        await rename(temporary, path);
        await flush(dirname(path));
        if (nouveau) await flush(dirname(nouveau));
      } catch (cause) {
        // `rm` frees what a full disk has half written.
        for (const reste of [temporary, path]) await rm(reste, { force: true }).catch(() => {});
        throw new RangementImpossible('the folder takes no file', { cause });
      }
      return cle;
    },
    async exists(cle) {
      const objet = await objetDe(root, exigerCle(cle)).catch((cause) => {
        throw new RangementImpossible('the folder does not answer', { cause });
      });
      return objet !== undefined;
    },
    async read(cle) {
      // `open` comes first, so that an absent file is an error here, not a reply cut short.
      const file = await open(pathOf(cle), 'r');
      return file.createReadStream();
    },
    async remove(cle) {
      exigerCle(acheve(cle));
      await rm(join(root, cle), { force: true });
    },
    async *lister() {
      for await (const dossier of entrees(root)) {
        if (!dossier.isDirectory()) continue;
        for await (const fichier of entrees(join(root, dossier.name))) {
          const cle = `${dossier.name}/${fichier.name}`;
          const objet = estCle(acheve(cle)) ? await objetDe(root, cle) : undefined;
          if (objet) yield objet;
        }
      }
    },
  };
}

/** `write` puts the bytes on the disk before the row says so. What is acknowledged survives a power cut. */
async function write(path: string, contenu: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(contenu);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** `flush` makes a name durable, which its folder holds. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

const acheve = (nom: string) => (nom.endsWith(INACHEVE) ? nom.slice(0, -INACHEVE.length) : nom);

/** `entrees` reads little by little, however many entries there are. An absent folder holds none. */
async function* entrees(dossier: string): AsyncGenerator<Dirent> {
  try {
    yield* await opendir(dossier);
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code !== 'ENOENT') throw erreur;
  }
}

/** `objetDe` describes an object; undefined when it is removed, or renamed once whole, since it was listed. */
async function objetDe(root: string, cle: string): Promise<ObjetStocke | undefined> {
  try {
    return { cle, modifieLe: (await stat(join(root, cle))).mtime };
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code !== 'ENOENT') throw erreur;
    return undefined;
  }
}
