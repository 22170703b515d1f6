/**
 * `storeDocuments` fetches the catalogue's public files once, and links them into each release. A publication moves no
 * byte of those that did not change, and they live when the cms is down:
 *
 *     DATA_DIR/documents/<empreinte>.<sha256>.pdf
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FichierAPublier } from '@portail/config/rules/catalogue';
import { PublicationRefused } from './refusal.ts';

const LIMIT_MS = 60_000;
/** `MOST_BYTES` is the largest file that the media library itself takes. */
const MOST_BYTES = 20 * 1024 * 1024;
const PARALLEL = 4;
/** `HEADER_WINDOW` is where readers of PDF look for the header. */
const HEADER_WINDOW = 1024;

export type StoredDocument = Readonly<{ slug: string; path: string; hash: string }>;

const folder = (dataDir: string) => join(dataDir, 'documents');

/**
 * `storeDocuments` fetches the files that are not stored yet.
 *
 * @throws PublicationRefused naming the document that cannot be had
 */
export async function storeDocuments(
  dataDir: string,
  fichiers: readonly FichierAPublier[],
  signal: AbortSignal,
): Promise<StoredDocument[]> {
  await mkdir(folder(dataDir), { recursive: true });
  const known = await namesByEmpreinte(dataDir);
  const waiting = [...fichiers];
  const stored: StoredDocument[] = [];
  const workers = Array.from({ length: PARALLEL }, async () => {
    for (let fichier = waiting.shift(); fichier; fichier = waiting.shift()) {
      const name = known.get(fichier.empreinte) ?? (await fetchDocument(dataDir, fichier, signal));
      stored.push({ slug: fichier.slug, path: join(folder(dataDir), name), hash: name.split('.')[1] ?? '' });
    }
  });
  await Promise.all(workers);
  return stored;
}

/**
 * `forgetDocuments` removes the files that the catalogue no longer holds, once the others are in a release. A link
 * keeps the bytes of those that a release still shows.
 */
export async function forgetDocuments(dataDir: string, fichiers: readonly FichierAPublier[]): Promise<void> {
  const kept = new Set(fichiers.map(({ empreinte }) => empreinte));
  for (const [empreinte, name] of await namesByEmpreinte(dataDir)) {
    if (!kept.has(empreinte)) await rm(join(folder(dataDir), name), { force: true });
  }
}

async function namesByEmpreinte(dataDir: string): Promise<Map<string, string>> {
  const names = await readdir(folder(dataDir)).catch(() => []);
  return new Map(names.filter((name) => name.endsWith('.pdf')).map((name) => [name.split('.', 1)[0] ?? '', name]));
}

async function fetchDocument(
  dataDir: string,
  { intitule, source, empreinte }: FichierAPublier,
  signal: AbortSignal,
): Promise<string> {
  const refuse = (why: string, cause?: unknown) =>
    new PublicationRefused(`Document « ${intitule} » : ${why}.`, { cause });
  const response = await fetch(source, { signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]) }).catch(
    (cause) => {
      throw refuse('la médiathèque ne répond pas', cause);
    },
  );
  if (!response.ok) throw refuse(`la médiathèque n’a plus son fichier (réponse ${response.status})`);
  const content = Buffer.from(await response.arrayBuffer());
  if (content.length > MOST_BYTES) throw refuse('son fichier dépasse 20 Mo');
  if (!content.subarray(0, HEADER_WINDOW).includes('%PDF-')) throw refuse('son fichier n’est pas un PDF');

  const name = `${empreinte}.${createHash('sha256').update(content).digest('hex')}.pdf`;
  const path = join(folder(dataDir), name);
  await writeFile(`${path}.incomplete`, content);
  await rename(`${path}.incomplete`, path);
  return name;
}
