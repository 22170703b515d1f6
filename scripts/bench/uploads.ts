/**
 * `benchUploads` sends PDFs near the limit at once through the site as a browser sends them. Each is sent by a candidat
 * to a dossier of theirs.
 */
import { Client } from 'pg';
import { ENTETE_NOM } from '../../site/src/features/candidature/fichier.ts';
import { MOT_DE_PASSE_DEMO } from '../seed/comptes.ts';
import { DOMAINE_GENERE } from '../seed/demo/candidats.ts';
import { pdfOfSize } from '../seed/factories/pdf.ts';
import type { BenchContext } from './context.ts';
import { watchMemory } from './memory.ts';
import { type Portal, withPortal } from './portal.ts';
import { type Row, rounded } from './table.ts';

const PEOPLE = 20;
const WAVES = 4;
const MO = 1024 * 1024;
const SIZE = 2.9 * MO;
/** `CANDIDATURES` is enough for twenty of their candidats to have a dossier that they may still change. */
const CANDIDATURES = 400;

type Deposit = Readonly<{ email: string; path: string }>;

export function benchUploads(context: BenchContext): Promise<Row[]> {
  return withPortal(context, { candidatures: CANDIDATURES }, async (portal) => {
    const deposits = await depositsOf(portal);
    const cookies: string[] = [];
    await context.report.step(`Signing ${PEOPLE} candidats in`, async () => {
      for (const { email } of deposits) cookies.push(await signIn(portal.site, email));
    });
    const wave = (body: Uint8Array<ArrayBuffer>) =>
      Promise.all(deposits.map(({ path }, rank) => deposit(portal.site, path, cookies[rank] ?? '', body)));
    // The first requests of a server compile the code of the next ones.
    await wave(await bytes(0, 10_000));

    const waves = context.quick ? 1 : WAVES;
    const bodies = await Promise.all(Array.from({ length: waves }, (_, rank) => bytes(rank, SIZE)));
    const { dataDir } = portal.stack.env;
    const [cms, site] = [await watchMemory(dataDir, 'cms'), await watchMemory(dataDir, 'site')];
    const durations: number[] = [];
    const start = performance.now();
    await context.report.step(`Sending ${PEOPLE} files at once, ${waves} times`, async () => {
      for (const body of bodies) durations.push(...(await wave(body)));
    });
    const seconds = (performance.now() - start) / 1000;
    const size = `${rounded(SIZE / MO)} Mo`;
    return [
      {
        what: `${PEOPLE} PDFs of ${size} at once through the site`,
        measured: `${rounded((durations.length * SIZE) / MO / seconds)} Mo/s`,
      },
      { what: 'the slowest of them', measured: `${rounded(Math.max(...durations) / 1000)} s` },
      { what: 'memory of the cms, at most', measured: await cms.sinceThen() },
      { what: 'memory of the site, at most', measured: await site.sinceThen() },
    ];
  });
}

/** `depositsOf` are of different candidats, each over a pièce that a dossier not transmitted yet has already. */
async function depositsOf({ stack }: Portal): Promise<Deposit[]> {
  const client = new Client({ connectionString: stack.database.url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `select distinct on (u.email) u.email, '/candidatures/' || d.document_id || '/pieces/' || p.piece_demandee_ref as path
       from candidatures d
       join pieces p on p.candidature_ref = d.document_id and p.etat = 'deposee'
       join candidats c on c.document_id = d.candidat_ref
       join up_users u on u.document_id = c.compte_ref
       where d.etat = 'en_constitution' and u.email like $1
       order by u.email limit $2`,
      [`%@${DOMAINE_GENERE}`, PEOPLE],
    );
    if (rows.length < PEOPLE) throw new Error(`only ${rows.length} candidats have a pièce to replace`);
    return rows;
  } finally {
    await client.end();
  }
}

/**
 * `signIn` signs a candidat in by the site's form.
 *
 * @returns the cookies that the site's form gives
 */
async function signIn(site: string, email: string): Promise<string> {
  const reply = await fetch(`${site}/connexion`, {
    method: 'POST',
    headers: { origin: new URL(site).origin },
    body: new URLSearchParams({ email, motDePasse: MOT_DE_PASSE_DEMO }),
    redirect: 'manual',
  });
  if (reply.status !== 303) throw new Error(`${email} cannot sign in: ${reply.status}`);
  return reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';', 1)[0])
    .join('; ');
}

/**
 * `deposit` sends one file.
 *
 * @returns how long it took, in milliseconds
 */
async function deposit(site: string, path: string, cookie: string, body: Uint8Array<ArrayBuffer>): Promise<number> {
  const start = performance.now();
  const reply = await fetch(site + path, {
    method: 'PUT',
    headers: { 'content-type': 'application/pdf', origin: new URL(site).origin, [ENTETE_NOM]: 'releves.pdf', cookie },
    body,
  });
  const answer = await reply.text();
  if (!reply.ok) throw new Error(`${path}: ${reply.status} ${answer}`);
  return performance.now() - start;
}

/** `bytes` makes a PDF of this size, unlike that of any other rank. The same bytes twice would be one file. */
async function bytes(rank: number, size: number): Promise<Uint8Array<ArrayBuffer>> {
  const content = new Uint8Array(await pdfOfSize(Math.floor(size)));
  content[content.length - 1] = 0x30 + rank;
  return content;
}
