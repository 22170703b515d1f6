import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Storage } from './storage.ts';

const CLE = /^[0-9a-f]{2}\/[0-9a-f-]{36}\.pdf$/;

/** A folder outside of every public one, readable by the cms's user alone. */
export function directoryStorage(root: string): Storage {
  const pathOf = (cle: string) => {
    if (!CLE.test(cle)) throw new Error('not a storage key');
    return join(root, cle);
  };
  return {
    async put(contenu) {
      const id = randomUUID();
      const cle = `${id.slice(0, 2)}/${id}.pdf`;
      const path = pathOf(cle);
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const temporary = `${path}.part`;
      const file = await open(temporary, 'wx', 0o600);
      try {
        await file.writeFile(contenu);
        // What is acknowledged survives a power cut: the bytes are on the disk before the row says so.
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
      const folder = await open(dirname(path), 'r');
      await folder.sync().finally(() => folder.close());
      return cle;
    },
    async read(cle) {
      // Opened first: an absent file is an error here, not a reply cut short.
      const file = await open(pathOf(cle), 'r');
      return file.createReadStream();
    },
    async remove(cle) {
      await rm(pathOf(cle), { force: true });
    },
  };
}
