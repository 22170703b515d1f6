/**
 * This file holds every lock of the portal, by name. A transaction takes them in the order of this file and never goes
 * back up, so that no two wait for each other: équipe, travail, publication, formation, address, account, dossiers by
 * their number, candidat, entretien, créneaux by their number, étiquette. The account's lock covers the rows that only
 * its holder changes (sessions, links, mails). Each lock is waited for 3 s.
 */
import type { Knex } from 'knex';

type Trx = Knex.Transaction;

/** `NUMERO` gives the advisory locks their numbers, the same for all processes of the portal. */
const NUMERO = {
  publication: 726_210,
  formation: 726_211,
  publicateur: 726_212,
  adresse: 726_213,
  dossierMedias: 726_215,
  demandeur: 726_216,
  equipe: 726_217,
  vues: 726_218,
} as const;

/** `NUMERO_DEMARRAGE` locks the boot of a cms; a connection holds it, not a transaction (`boot/alone.ts`). */
export const NUMERO_DEMARRAGE = 726_214;

/** `verrouillerEquipe` lets one change of the staff's accounts happen at a time: somebody must stay in charge. */
export async function verrouillerEquipe(trx: Trx): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?)', [NUMERO.equipe]);
}

/** `verrouillerDemandeur` locks the works that one member of staff asks for: two clicks at once ask for one. */
export async function verrouillerDemandeur(trx: Trx, agentId: number): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?, ?)', [NUMERO.demandeur, agentId]);
}

/** `verrouillerVues` lets one view of a member of staff be saved at a time: they may keep so many. */
export async function verrouillerVues(trx: Trx, agentId: number): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?, ?)', [NUMERO.vues, agentId]);
}

/** `verrouillerTravail` gives the work as it stays until the end of the transaction, in the columns of its type. */
export async function verrouillerTravail<Ligne>(trx: Trx, ref: string): Promise<Ligne | undefined> {
  const ligne = await trx('travaux').where({ document_id: ref }).forUpdate().first('id');
  if (!ligne) return undefined;
  return strapi.db.query('api::travail.travail').findOne({ where: { id: ligne.id } });
}

/** `PasDeTravail` is the next step of a work: `refs` are the elements that it does. */
export type PasDeTravail = { id: number; fait: number; total: number; refs: string[] };

/**
 * `verrouillerPas` locks a work that goes on, and reads its next elements alone. A work of 2 000 would otherwise read
 * its 2 000 elements at each of its steps.
 *
 * @param combien how many elements a step does
 * @returns undefined when the work is over or was stopped
 */
export async function verrouillerPas(trx: Trx, ref: string, combien: number): Promise<PasDeTravail | undefined> {
  const pas = await trx('travaux')
    .where({ document_id: ref, etat: 'en_cours' })
    .forUpdate()
    .first(
      ...['id', 'fait', 'total'],
      trx.raw(
        `jsonb_path_query_array(elements, '$[$de to $a]', jsonb_build_object('de', fait, 'a', fait + ?::int - 1)) as refs`,
        [combien],
      ),
    );
  // Strapi has the driver leave JSON as text.
  return pas && { ...pas, refs: JSON.parse(pas.refs) };
}

/**
 * `verrouillerLot` reads elements of a work whose result is one file, from `de` on. A file begins anew at each try: it
 * keeps its own place, and its number of try tells it from another.
 *
 * @returns undefined when the work is over, was stopped, or is done by another try
 */
export async function verrouillerLot(
  trx: Trx,
  ref: string,
  { essais, de, combien }: { essais: number; de: number; combien: number },
): Promise<{ id: number; refs: string[] } | undefined> {
  const lot = await trx('travaux')
    .where({ document_id: ref, etat: 'en_cours', essais })
    .forUpdate()
    .first(
      'id',
      trx.raw(
        `jsonb_path_query_array(elements, '$[$de to $a]', jsonb_build_object('de', ?::int, 'a', ?::int)) as refs`,
        [de, de + combien - 1],
      ),
    );
  return lot && { ...lot, refs: JSON.parse(lot.refs) };
}

/**
 * `verrouillerPublication` lets one change of the site write at a time, until its commit: change numbers commit in
 * order.
 */
export async function verrouillerPublication(trx: Trx): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?)', [NUMERO.publication]);
}

/** `verrouillerPublicateur` locks the publisher's one row by number, since it may not exist yet. */
export async function verrouillerPublicateur(trx: Trx): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?)', [NUMERO.publicateur]);
}

/**
 * `retenirFormation` keeps the formation published until the end of the transaction. All who deposit share this lock.
 */
export async function retenirFormation(trx: Trx, ref: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock_shared(?, hashtext(?))', [NUMERO.formation, ref]);
}

/**
 * `verrouillerFormation` waits for the dossiers that are being created for the formation, and lets no other begin.
 */
export async function verrouillerFormation(trx: Trx, ref: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [NUMERO.formation, ref]);
}

/** `verrouillerAdresse` locks a mail address, whether or not an account has it: one account at a time receives it. */
export async function verrouillerAdresse(trx: Trx, email: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [NUMERO.adresse, email]);
}

/** `verrouillerDossierMedias` locks the name of a folder at the top of the media library, so that it is made once. */
export async function verrouillerDossierMedias(trx: Trx, nom: string): Promise<void> {
  await trx.raw('select pg_advisory_xact_lock(?, hashtext(?))', [NUMERO.dossierMedias, nom]);
}

export type CompteVerrouille = { email: string; password: string; confirmed: boolean; blocked: boolean };

/**
 * `verrouillerCompte` locks an account's row.
 *
 * @returns the account as it stays; undefined once it is deleted
 */
export function verrouillerCompte(trx: Trx, compteRef: string): Promise<CompteVerrouille | undefined> {
  return trx('up_users')
    .where({ document_id: compteRef })
    .forUpdate()
    .first('email', 'password', 'confirmed', 'blocked');
}

/**
 * `verrouillerDossier` locks a dossier's row.
 *
 * @param proprietaire the candidat who must own it: the dossier of another does not exist
 * @returns the number of its row
 */
export async function verrouillerDossier(trx: Trx, id: string, proprietaire?: string): Promise<number | undefined> {
  const ligne = await trx('candidatures')
    .where({ document_id: id, ...(proprietaire && { candidat_ref: proprietaire }) })
    .forUpdate()
    .first('id');
  return ligne?.id;
}

/** `verrouillerLesDossiers` locks these dossiers by their number, whatever the order in which they are asked for. */
export async function verrouillerLesDossiers(trx: Trx, refs: readonly string[]): Promise<void> {
  await trx('candidatures')
    .whereIn('document_id', [...refs])
    .orderBy('id')
    .forUpdate()
    .select('id');
}

/** `verrouillerDossiers` locks all the dossiers of a candidat. */
export async function verrouillerDossiers(trx: Trx, candidatRef: string): Promise<void> {
  await trx('candidatures').where({ candidat_ref: candidatRef }).orderBy('id').forUpdate().select('id');
}

/**
 * `verrouillerCandidat` locks the candidat's profil and their files. No file is removed while another dossier comes to
 * refer to it. The lock is the owner's rather than one by file, since two dossiers that exchange their files would wait
 * for each other.
 *
 * @returns whether they still have an account
 */
export async function verrouillerCandidat(trx: Trx, ref: string): Promise<boolean> {
  const ligne = await trx('candidats').where({ document_id: ref }).forUpdate().first('supprime_le');
  return ligne?.supprime_le === null;
}

/** `verrouillerEntretien` lets one hand at a time change what all the créneaux of an entretien share. */
export async function verrouillerEntretien(trx: Trx, ref: string): Promise<number | undefined> {
  const ligne = await trx('entretiens').where({ document_id: ref }).forUpdate().first('id');
  return ligne?.id;
}

/** `CreneauVerrouille` is a créneau's row as it stays until the end of the transaction. */
export type CreneauVerrouille = {
  id: number;
  ref: string;
  entretienRef: string;
  piste: number;
  jury: string | null;
  salle: string | null;
  lien: string | null;
  debut: Date;
  fin: Date;
  capacite: number;
  prises: number;
  etat: 'ouvert' | 'retire';
  version: number;
};

/**
 * `verrouillerCreneaux` locks créneaux in the order of their numbers, whatever asks: two changes onto each other's hour
 * never wait for each other.
 */
export function verrouillerCreneaux(
  trx: Trx,
  lesquels: (creneaux: Knex.QueryBuilder) => void,
): Promise<CreneauVerrouille[]> {
  return trx('creneaux').where(lesquels).orderBy('id').forUpdate().select({
    id: 'id',
    ref: 'document_id',
    entretienRef: 'entretien_ref',
    piste: 'piste',
    jury: 'jury',
    salle: 'salle',
    lien: 'lien',
    debut: 'debut',
    fin: 'fin',
    capacite: 'capacite',
    prises: 'prises',
    etat: 'etat',
    version: 'version',
  });
}

/**
 * `retenirEtiquette` keeps an étiquette while it is put on a dossier: who deletes it takes it off them all.
 *
 * @returns the reference of its IUT; undefined once it is deleted
 */
export async function retenirEtiquette(trx: Trx, ref: string): Promise<string | undefined> {
  return (await trx('etiquettes').where({ document_id: ref }).forShare().first('etablissement_ref as iut'))?.iut;
}

/** `verrouillerEtiquette` locks an étiquette that changes; it answers as {@link retenirEtiquette}. */
export async function verrouillerEtiquette(trx: Trx, ref: string): Promise<string | undefined> {
  return (await trx('etiquettes').where({ document_id: ref }).forUpdate().first('etablissement_ref as iut'))?.iut;
}

/** `purgerTable` removes the rows past their use; a row that another act holds waits for the next time. */
export async function purgerTable(table: string, perimees: (lignes: Knex.QueryBuilder) => void): Promise<void> {
  const { connection } = strapi.db;
  await connection(table)
    .whereIn('id', connection(table).select('id').where(perimees).forUpdate().skipLocked())
    .delete();
}
