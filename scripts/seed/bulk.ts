/**
 * This file writes rows many at a time. Formations are as the document service leaves them: a draft and a published row
 * each, with their relations. That service writes one formation in about a hundred statements; nobody waits for 6 800
 * of those. Strapi's own description of its tables gives their names; an integration test compares both ways.
 */
import { randomInt } from 'node:crypto';
import type { Strapi } from '../system/strapi.ts';

const FORMATION = 'api::formation.formation';
const PIECE_ATTENDUE = 'formation.piece-attendue';

type Scalars = Readonly<Record<string, unknown>>;

/** `FormationRow` holds relations as ids of rows. */
export type FormationRow = Readonly<{
  scalars: Scalars;
  mention: number;
  etablissement: number;
  pieces: readonly Readonly<{ piece: number; obligatoire: boolean; modalite: string | null }>[];
}>;

/** `insertRows` writes rows without relations, of a type without drafts; each may bring its own documentId. */
export async function insertRows(strapi: Strapi, uid: string, rows: readonly Scalars[], now: Date): Promise<void> {
  const written = { createdAt: now, updatedAt: now, publishedAt: now };
  const data = rows.map((row) => ({ documentId: newDocumentId(), ...row, ...written }));
  await strapi.db.query(uid).createMany({ data });
}

export async function insertFormations(strapi: Strapi, formations: readonly FormationRow[], now: Date): Promise<void> {
  const drafts = formations.map(({ scalars, ...relations }) => ({
    ...relations,
    scalars: { ...scalars, documentId: newDocumentId(), createdAt: now, updatedAt: now, publishedAt: null },
  }));
  const rows = drafts.flatMap((row) => [row, { ...row, scalars: { ...row.scalars, publishedAt: now } }]);
  await strapi.db.transaction(async () => {
    const written = await insertMany(strapi, FORMATION, rows, ({ scalars }) => scalars);
    await link(strapi, FORMATION, 'mention', written, ({ mention }) => mention);
    await link(strapi, FORMATION, 'etablissement', written, ({ etablissement }) => etablissement);
    const asked = written.flatMap(({ id: formation, pieces }) =>
      pieces.map((piece, rank) => ({ ...piece, formation, order: rank + 1 })),
    );
    const pieces = await insertMany(strapi, PIECE_ATTENDUE, asked, ({ obligatoire, modalite }) => ({
      obligatoire,
      modalite,
    }));
    await link(strapi, PIECE_ATTENDUE, 'piece', pieces, ({ piece }) => piece);
    await attachPieces(strapi, pieces);
  });
}

/**
 * `insertMany` writes rows of one type.
 *
 * @returns the same rows with their ids
 */
async function insertMany<T>(
  strapi: Strapi,
  uid: string,
  rows: readonly T[],
  scalarsOf: (row: T) => Scalars,
): Promise<(T & { id: number })[]> {
  const { ids } = await strapi.db.query(uid).createMany({ data: rows.map(scalarsOf) });
  // PostgreSQL gives the ids in the order of the rows, without a promise. A mixed answer is refused rather than
  // misread.
  if (ids.length !== rows.length || ids.some((id: number, rank: number) => id <= (ids[rank - 1] ?? 0))) {
    throw new Error(`${uid}: the rows written did not come back in their order`);
  }
  return rows.map((row, rank) => ({ ...row, id: ids[rank] }));
}

async function link<T extends { id: number }>(
  strapi: Strapi,
  uid: string,
  attribute: string,
  rows: readonly T[],
  targetOf: (row: T) => number,
): Promise<void> {
  const { name, joinColumn, inverseJoinColumn } = strapi.db.metadata.get(uid).attributes[attribute].joinTable;
  const lines = rows.map((row) => ({ [joinColumn.name]: row.id, [inverseJoinColumn.name]: targetOf(row) }));
  await insertLines(strapi, name, lines);
}

async function attachPieces(
  strapi: Strapi,
  pieces: readonly { id: number; formation: number; order: number }[],
): Promise<void> {
  const { name, joinColumn, inverseJoinColumn, orderColumnName, on } =
    strapi.db.metadata.get(FORMATION).attributes.pieces.joinTable;
  const lines = pieces.map(({ id, formation, order }) => ({
    [joinColumn.name]: formation,
    [inverseJoinColumn.name]: id,
    [orderColumnName]: order,
    ...on,
    component_type: PIECE_ATTENDUE,
  }));
  await insertLines(strapi, name, lines);
}

/** `insertLines` writes in the transaction under way. */
async function insertLines(strapi: Strapi, table: string, lines: object[]): Promise<void> {
  await strapi.db.transaction(({ trx }: { trx: { batchInsert(table: string, lines: object[]): Promise<unknown> } }) =>
    trx.batchInsert(table, lines),
  );
}

/** `newDocumentId` is like Strapi's: 24 letters and digits, a letter first. */
export function newDocumentId(): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const pick = (from: string) => from[randomInt(from.length)];
  return pick(letters) + Array.from({ length: 23 }, () => pick(`${letters}0123456789`)).join('');
}
