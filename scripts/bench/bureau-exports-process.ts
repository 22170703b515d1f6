/**
 * This process exports the dossiers of a database of its own. Its arguments are a number of dossiers, and a folder where
 * it leaves the files that it zips; its last line is its measures.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Travail } from '@portail/config/bureau/travaux';
import { COLONNES_DOSSIER } from '@portail/config/rules/colonnes-dossier';
import { PDFDocument, PDFName } from 'pdf-lib';
import { portail } from '../../tests/support/portail.ts';
import { completeCandidatures } from '../seed/candidatures.ts';
import { pdf } from '../seed/factories/pdf.ts';
import { fromBuild } from '../system/cms-build.ts';
import type { Exported } from './bureau-exports.ts';

const [count = '0', folder = ''] = process.argv.slice(2);
const rows = Number(count);
const ZIPPED = 100;
const PIECES = 6;
const PIECE_BYTES = 500_000;
const JOINED = 10;
const MO = 1024 * 1024;
const columns = COLONNES_DOSSIER.slice(0, 60).map(({ cle }) => cle);

const { strapi, callBureau, signInAgent } = await portail();
const administration = await signInAgent('admin@portail.test');
await completeCandidatures(strapi, rows, new Date());
await strapi.db.connection.raw('vacuum analyze');

// The first export compiles the code of the next ones.
await exported('/exports/dossiers', { choix: await some(200), format: 'xlsx', colonnes: columns });
const tables: Exported['tables'][number][] = [];
for (const format of ['xlsx', 'csv']) {
  const body = { choix: { filtres: {} }, format, colonnes: columns };
  tables.push({ format, ...(await exported('/exports/dossiers', body)) });
}
const chosen = await some(ZIPPED);
await giveFiles(chosen.dossiers);
const zip = await exported('/exports/pieces', { choix: chosen });
const measured: Exported = {
  rows,
  columns: columns.length,
  tables,
  zip: { ...zip, dossiers: chosen.dossiers.length },
  pdf: { files: JOINED, seconds: await joined() },
};
console.log(JSON.stringify(measured));
process.exit(0);

async function some(limit: number): Promise<{ dossiers: string[] }> {
  const dossiers: string[] = await strapi.db
    .connection('candidatures')
    .whereNotNull('transmise_le')
    .orderBy('id')
    .limit(limit)
    .pluck('document_id');
  return { dossiers };
}

/** `exported` asks for a work, and follows its memory to its end. */
async function exported(path: '/exports/dossiers' | '/exports/pieces', body: object) {
  globalThis.gc?.();
  writeFileSync('/proc/self/clear_refs', '5');
  const rest = memory('VmRSS');
  const start = performance.now();
  const reply = await callBureau('POST', path, administration, body);
  const { travail } = reply.body as { travail?: Travail };
  if (!travail) throw new Error(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
  await end(travail.id);
  const seconds = (performance.now() - start) / 1000;
  const { resultatTaille } = await strapi.db
    .query('api::travail.travail')
    .findOne({ where: { documentId: travail.id } });
  return { seconds, memory: memory('VmHWM') - rest, megabytes: resultatTaille / MO };
}

async function end(id: string): Promise<void> {
  for (;;) {
    const { body } = await callBureau('GET', '/travaux', administration);
    const etat = body.travaux.find((un: Travail) => un.id === id)?.etat;
    if (etat === 'termine') return;
    if (etat === 'echec' || etat === 'annule') throw new Error(`the export ended: ${etat}`);
    await wait(100);
  }
}

/** `memory` reads what this process holds, or held at most, in Mo. */
function memory(field: 'VmRSS' | 'VmHWM'): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Number(kilobytes ?? Number.NaN) / 1024;
}

/** `giveFiles` gives each dossier pièces of its own, and leaves the same bytes in the folder. */
async function giveFiles(dossiers: readonly string[]): Promise<void> {
  type Storage = { stockagePrive(): Promise<{ ranger(contenu: Buffer): Promise<string> }> };
  const stockage = await fromBuild<Storage>('platform/storage/storage.js').stockagePrive();
  for (const candidatureRef of dossiers) {
    const { candidatRef, instantane } = await strapi.db
      .query('api::candidature.candidature')
      .findOne({ where: { documentId: candidatureRef } });
    await strapi.db.query('api::piece.piece').deleteMany({ where: { candidatureRef } });
    const attendues: { pieceDemandeeRef: string }[] = instantane.attendues;
    for (const [rank, { pieceDemandeeRef }] of attendues.slice(0, PIECES).entries()) {
      const contenu = randomBytes(PIECE_BYTES);
      writeFileSync(join(folder, `${candidatureRef}-${rank}.pdf`), contenu);
      const { documentId: fichierRef } = await strapi.db.query('api::fichier.fichier').create({
        data: {
          ...{ candidatRef, cle: await stockage.ranger(contenu), nom: `Pièce ${rank}.pdf`, taille: contenu.length },
          ...{ empreinte: randomBytes(32).toString('hex'), pages: 1, analyse: 'saine', deposeLe: new Date() },
        },
      });
      await strapi.db.query('api::piece.piece').create({
        data: { candidatureRef, pieceDemandeeRef, fichierRef, etat: 'validee', repondueLe: new Date(), version: 1 },
      });
    }
  }
}

/** `scan` is ten pages of 290 Ko that do not deflate, as photographs make them. */
async function scan(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 0; page < 10; page += 1) {
    const { node } = document.addPage([595, 842]);
    node.set(PDFName.of('Photo'), document.context.register(document.context.stream(randomBytes(290_000))));
  }
  return document.save();
}

/** `joined` is how many seconds ten large pièces take, their cover typeset beforehand. */
async function joined(): Promise<number> {
  type Module = {
    assembler(composer: () => Promise<Uint8Array>, fichiers: { octets: Uint8Array; nom: string }[]): Promise<unknown>;
  };
  const octets = await scan();
  const cover = await pdf('Couverture', 1 + JOINED);
  const fichiers = Array.from({ length: JOINED }, (_, rank) => ({ octets, nom: `${rank}.pdf` }));
  const start = performance.now();
  await fromBuild<Module>('platform/pdf/assembly.js').assembler(async () => cover, fichiers);
  return (performance.now() - start) / 1000;
}
