/** What leaves with an account, and what an IUT keeps: the dossiers that were transmitted to it, until their campagne's date. */
import { tablesEffacees } from '@portail/config/rules/donnees-personnelles';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerCandidat, verrouillerCompte, verrouillerDossiers } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { journaliser } from '../../../platform/journal.ts';
import { unParUn } from '../../../platform/one-by-one.ts';
import * as fichiers from '../../fichier/services/fichier.ts';
import * as freins from '../../frein/services/frein.ts';

/** What is left of a profil is nobody's to read. */
const SANS_PROFIL = {
  dateNaissance: null,
  lieuNaissance: null,
  nationalite: null,
  ine: null,
  adresse: null,
  codePostal: null,
  ville: null,
  telephone2: null,
  emailEnAttente: null,
  baccalaureat: {},
  obtenu: {},
  prepare: {},
  autres: {},
};

const candidats = () => strapi.db.query('api::candidat.candidat');

/** Keys of the storage whose rows are gone: to be removed once that is committed. */
export type ClesOrphelines = readonly string[];

/**
 * At once: nobody signs in any more, the address is free, what was never transmitted is gone with its files.
 *
 * @returns undefined when there is no such account any more: another request has just done it
 */
export async function effacer(compteRef: string, acte: Acte): Promise<ClesOrphelines | undefined> {
  const { trx, instant } = acte;
  const compte = await verrouillerCompte(trx, compteRef);
  if (!compte) return undefined;
  const candidat = await trx('candidats').where({ compte_ref: compteRef }).first('document_id as ref');
  await verrouiller(candidat.ref, acte);
  const orphelines = await effacerDossiers(candidat.ref, acte, (dossiers) => dossiers.whereNull('transmise_le'));
  const gardes = await trx('candidatures').where({ candidat_ref: candidat.ref }).count({ total: '*' }).first();
  if (Number(gardes?.total) > 0) {
    // The name and the phone are what the IUT reads in its lists; the rest is in each dossier, as it was transmitted.
    await candidats().updateMany({
      where: { compteRef },
      data: { supprimeLe: instant, ...SANS_PROFIL },
    });
  } else {
    await trx('candidats').where({ compte_ref: compteRef }).delete();
  }
  for (const table of tablesEffacees('compte', 'compte_ref'))
    await trx(table).where({ compte_ref: compteRef }).delete();
  await freins.oublierCompte(compte.email);
  // Of what was written to them, only the accusés de réception are an IUT's to keep.
  await trx('courriels').where({ compte_ref: compteRef }).andWhereNot('cle', 'like', 'accuse:%').delete();
  await strapi.db.query('plugin::users-permissions.user').delete({ where: { documentId: compteRef } });
  return orphelines;
}

/** Deleted accounts whose dossiers are past the date until which they are kept: what was left of them goes. */
export async function purgerComptesSupprimes(): Promise<void> {
  const aujourdhui = (await maintenant()).toISOString().slice(0, 10);
  const echus: { ref: string; compteRef: string }[] = await strapi.db
    .connection('candidats as c')
    .whereNotNull('c.supprime_le')
    .whereNotExists((garde) =>
      garde
        .from('candidatures as d')
        .leftJoin('campagnes as a', 'a.annee', 'd.annee')
        .whereRaw('d.candidat_ref = c.document_id')
        .andWhere((encore) =>
          encore.whereNull('a.conservation_jusquau').orWhere('a.conservation_jusquau', '>=', aujourdhui),
        ),
    )
    .select('c.document_id as ref', 'c.compte_ref as compteRef');
  await unParUn(echus, purgerCompte, ({ compteRef }) => `purge of account ${compteRef}`);
}

async function purgerCompte({ ref, compteRef }: { ref: string; compteRef: string }): Promise<void> {
  const orphelines = await transaction(async (acte) => {
    await verrouiller(ref, acte);
    const cles = await effacerDossiers(ref, acte, (dossiers) => dossiers);
    await acte.trx('candidats').where({ document_id: ref }).delete();
    await journaliser({
      instant: acte.instant,
      acteur: 'horloge',
      action: 'compte.purger',
      cible: { type: 'compte', ref: compteRef },
    });
    return cles;
  });
  await oublierFichiers(orphelines);
}

/** One that is being transmitted is transmitted, or gone. */
async function verrouiller(candidatRef: string, { trx }: Acte): Promise<void> {
  await verrouillerDossiers(trx, candidatRef);
  await verrouillerCandidat(trx, candidatRef);
}

/** The person's rows are gone already: a file that resists is told to whoever runs the portal, and stops nothing. */
export async function oublierFichiers(cles: ClesOrphelines): Promise<void> {
  for (const cle of cles) {
    await fichiers
      .oublier(cle)
      .catch((erreur) => strapi.log.error(`file ${cle} of a deleted account stays: ${erreur.message}`));
  }
}

/** Their pièces too, and the rows of the files that no other dossier refers to. */
async function effacerDossiers(
  candidatRef: string,
  { trx }: Acte,
  lesquels: (dossiers: ReturnType<Acte['trx']>) => ReturnType<Acte['trx']>,
): Promise<ClesOrphelines> {
  const refs = await lesquels(trx('candidatures').where({ candidat_ref: candidatRef })).pluck('document_id');
  const accuses = await trx('candidatures')
    .whereIn('document_id', refs)
    .whereNotNull('numero_accuse')
    .pluck('numero_accuse');
  for (const numero of accuses) {
    await trx('courriels').where('cle', `accuse:${numero}`).orWhere('cle', 'like', `accuse:${numero}-C%`).delete();
  }
  for (const table of tablesEffacees('dossier', 'candidature_ref')) {
    await trx(table).whereIn('candidature_ref', refs).delete();
  }
  await trx('candidatures').whereIn('document_id', refs).delete();
  const orphelins = await fichiers
    .inutiles(trx)
    .where({ candidat_ref: candidatRef })
    .select('f.document_id as ref', 'f.cle');
  await trx('fichiers')
    .whereIn(
      'document_id',
      orphelins.map(({ ref }: { ref: string }) => ref),
    )
    .delete();
  return orphelins.map(({ cle }: { cle: string }) => cle);
}
