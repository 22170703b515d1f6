import type { Dirent } from 'node:fs';
import { type FileHandle, mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Extension, estCle, exigerCle, nouvelleCle } from './key.ts';
import { type ObjetStocke, RangementImpossible, type Stockage } from './shape.ts';

/**
 * `INACHEVE` ends the name of an object until it is whole. A killed process leaves it so, to be listed and removed as
 * any other.
 */
const INACHEVE = '.part';

/** `stockageDansUnDossier` stores in a folder outside of every public one, readable by the cms's user alone. */
export function stockageDansUnDossier(racine: string): Stockage {
  const cheminDe = (cle: string) => join(racine, exigerCle(cle));
  /** `deposer` names the object once it is whole. What `ecrire` throws is thrown again, and nothing is left there. */
  async function deposer(extension: Extension, ecrire: (fichier: FileHandle) => Promise<void>): Promise<string> {
    const cle = nouvelleCle(extension);
    const chemin = cheminDe(cle);
    const inacheve = chemin + INACHEVE;
    try {
      const nouveau = await surLeDisque(mkdir(dirname(chemin), { recursive: true, mode: 0o700 }));
      const fichier = await surLeDisque(open(inacheve, 'wx', 0o600));
      try {
        await ecrire(fichier);
        // The bytes are on the disk before the row says so: an acknowledged file survives a power cut.
        await surLeDisque(fichier.sync());
      } finally {
        await fichier.close();
      }
      await surLeDisque(rename(inacheve, chemin));
      await surLeDisque(fixer(dirname(chemin)));
      if (nouveau) await surLeDisque(fixer(dirname(nouveau)));
    } catch (erreur) {
      // `rm` frees what a full disk has half written.
      for (const reste of [inacheve, chemin]) await rm(reste, { force: true }).catch(() => {});
      throw erreur;
    }
    return cle;
  }

  return {
    ranger: (contenu, extension = 'pdf') => deposer(extension, (fichier) => surLeDisque(fichier.writeFile(contenu))),
    async rangerFlux(flux, extension) {
      let taille = 0;
      const cle = await deposer(extension, async (fichier) => {
        for await (const morceau of flux) {
          taille += morceau.length;
          await surLeDisque(fichier.writeFile(morceau));
        }
      });
      return { cle, taille };
    },
    async existe(cle) {
      const objet = await objetDe(racine, exigerCle(cle)).catch((cause) => {
        throw new RangementImpossible('the folder does not answer', { cause });
      });
      return objet !== undefined;
    },
    async lire(cle) {
      // `open` comes first, so that an absent file is an error here, not a reply cut short.
      const fichier = await open(cheminDe(cle), 'r');
      return fichier.createReadStream();
    },
    lireEntier: async (cle) => readFile(cheminDe(cle)),
    async retirer(cle) {
      exigerCle(acheve(cle));
      await rm(join(racine, cle), { force: true });
    },
    async *lister() {
      for await (const dossier of entrees(racine)) {
        if (!dossier.isDirectory()) continue;
        for await (const fichier of entrees(join(racine, dossier.name))) {
          const cle = `${dossier.name}/${fichier.name}`;
          const objet = estCle(acheve(cle)) ? await objetDe(racine, cle) : undefined;
          if (objet) yield objet;
        }
      }
    },
  };
}

/** `surLeDisque` tells a disk that takes nothing from a fault of the bytes' source. */
function surLeDisque<T>(acte: Promise<T>): Promise<T> {
  return acte.catch((cause) => {
    throw new RangementImpossible('the folder takes no file', { cause });
  });
}

/** `fixer` makes a name durable, which its folder holds. */
async function fixer(dossier: string): Promise<void> {
  const descripteur = await open(dossier, 'r');
  await descripteur.sync().finally(() => descripteur.close());
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
async function objetDe(racine: string, cle: string): Promise<ObjetStocke | undefined> {
  try {
    return { cle, modifieLe: (await stat(join(racine, cle))).mtime };
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code !== 'ENOENT') throw erreur;
    return undefined;
  }
}
