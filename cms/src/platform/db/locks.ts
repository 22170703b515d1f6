/**
 * Every lock of the portal, by name. A transaction takes them in the order of this file and never goes back up, so that
 * no two wait for each other: publication, formation, address, account, dossiers by their number, candidat. What only
 * the holder of an account changes (sessions, links, mails) is written under the account's lock. Each is waited for 3 s.
 */
import type { Knex } from 'knex';

type Trx = Knex.Transaction;

/** Advisory locks are numbers, the same for all processes of the portal. */
const NUMERO = {
  publication: 726_210,
  formation: 726_211,
  publicateur: 726_212,
  adresse: 726_213,
  dossierMedias: 726_215,
} as const;

/** The boot of a cms: held by a connection, not by a transaction (`boot/alone.ts`). */
export const NUMERO_DEMARRAGE = 726_214;

/** One change of the site at a time, from its first write to its commit: their numbers commit in order. */
export async function verrouillerPublication(trx: Trx): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?)', [NUMERO.publication]);
}

/** The publisher's one row, which may not be there yet. */
export async function verrouillerPublicateur(trx: Trx): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?)', [NUMERO.publicateur]);
}

/** The formation stays published until the end of the transaction: shared by all who deposit. */
export async function retenirFormation(trx: Trx, ref: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock_shared(?, hashtext(?))', [NUMERO.formation, ref]);
}

/** Waits for the candidatures that are being created for the formation, and lets no other begin. */
export async function verrouillerFormation(trx: Trx, ref: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [NUMERO.formation, ref]);
}

/** A mail address, whether or not an account has it: it is given to one account at a time. */
export async function verrouillerAdresse(trx: Trx, email: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [NUMERO.adresse, email]);
}

/** A folder at the top of the media library, by its name: made once. */
export async function verrouillerDossierMedias(trx: Trx, nom: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [NUMERO.dossierMedias, nom]);
}

export type CompteVerrouille = { email: string; password: string; confirmed: boolean; blocked: boolean };

/** @returns the account as it stays; undefined once it is deleted */
export function verrouillerCompte(trx: Trx, compteRef: string): Promise<CompteVerrouille | undefined> {
  return trx('up_users')
    .where({ document_id: compteRef })
    .forUpdate()
    .first('email', 'password', 'confirmed', 'blocked');
}

/**
 * @param proprietaire the candidat whose it must be: another's does not exist
 * @returns the number of its row
 */
export async function verrouillerDossier(trx: Trx, id: string, proprietaire?: string): Promise<number | undefined> {
  const ligne = await trx('candidatures')
    .where({ document_id: id, ...(proprietaire && { candidat_ref: proprietaire }) })
    .forUpdate()
    .first('id');
  return ligne?.id;
}

/** All of a candidat's. */
export async function verrouillerDossiers(trx: Trx, candidatRef: string): Promise<void> {
  await trx('candidatures').where({ candidat_ref: candidatRef }).orderBy('id').forUpdate().select('id');
}

/**
 * The candidat's profil, and what their files serve: none is removed while another dossier comes to refer to it. Locked
 * through their owner rather than one by one: two dossiers that exchange their files would wait for each other.
 *
 * @returns whether they still have an account
 */
export async function verrouillerCandidat(trx: Trx, ref: string): Promise<boolean> {
  const ligne = await trx('candidats').where({ document_id: ref }).forUpdate().first('supprime_le');
  return ligne?.supprime_le === null;
}

/** Removes what is past its use; a row that somebody holds waits for the next time. */
export async function purgerTable(table: string, perimees: (lignes: Knex.QueryBuilder) => void): Promise<void> {
  const { connection } = strapi.db;
  await connection(table)
    .whereIn('id', connection(table).select('id').where(perimees).forUpdate().skipLocked())
    .delete();
}
