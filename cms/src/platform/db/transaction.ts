import type { Knex } from 'knex';
import { limiteDesRequetes } from './busy.ts';
import { HORLOGE, instantLu } from './clock.ts';

export type Acte = {
  /** `trx` runs what `strapi.db.query` cannot say: row locks. A query outside of it escapes the transaction. */
  trx: Knex.Transaction;
  /** `instant` is the database's clock, read once, so that every line written by one act bears one instant. */
  instant: Date;
  /** `onCommit` delays side effects until the commit, so that nothing is announced that did not happen. */
  onCommit: (effet: () => void) => void;
};

/** `transaction` runs one act of the portal: all of it or nothing. Inside another act, it joins that act. */
export function transaction<T>(faire: (acte: Acte) => Promise<T>): Promise<T> {
  return strapi.db.transaction(async ({ trx, onCommit }) => {
    const acte = trx as Knex.Transaction;
    const { rows } = await acte.raw(`select ${HORLOGE} as ms, ${limiteDesRequetes()}`);
    return faire({ trx: acte, instant: instantLu(rows[0].ms), onCommit });
  }) as Promise<T>;
}

const VIOLATION_UNICITE = '23505';
const TEXTES_INVALIDES = ['22021', '22P05'];

/**
 * `estConflitUnique` recognises a race lost to a unique constraint. It is seen after the transaction is rolled back,
 * when the caller reads again.
 */
export function estConflitUnique(erreur: unknown): boolean {
  return (erreur as { code?: unknown } | null)?.code === VIOLATION_UNICITE;
}

/**
 * `estTexteInvalide` recognises a text that PostgreSQL cannot hold, alone or in JSON: a NUL character, which no
 * keyboard types.
 */
export function estTexteInvalide(erreur: unknown): boolean {
  return TEXTES_INVALIDES.includes(String((erreur as { code?: unknown } | null)?.code));
}
