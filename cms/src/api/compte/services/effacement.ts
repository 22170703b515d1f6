/** This service erases an account; an IUT keeps the dossiers transmitted to it until their campagne's date. */
import { tablesEffacees } from '@portail/config/rules/donnees-personnelles';
import { maintenant } from '../../../platform/db/clock.ts';
import { verrouillerCandidat, verrouillerCompte, verrouillerDossiers } from '../../../platform/db/locks.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { journaliser } from '../../../platform/journal.ts';
import { unParUn } from '../../../platform/one-by-one.ts';
import { clore } from '../../convocation/services/cloture.ts';
import { direFin, type FinDite } from '../../convocation/services/modeles.ts';
import * as fichiers from '../../fichier/services/fichier.ts';
import * as freins from '../../frein/services/frein.ts';

/** `SANS_PROFIL` empties the columns of a profil that nobody needs any more. */
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

/** `ClesOrphelines` are the keys of objects whose rows are gone: they are removed after the commit. */
export type ClesOrphelines = readonly string[];

/** `Effacement` gives the files to remove, and how to tell of the entretiens that end with the account. */
export type Effacement = { fichiers: ClesOrphelines; fin: FinDite };

/**
 * `effacer` deletes an account at once: nobody signs in any more, the address is free, and what was never transmitted
 * is gone with its files.
 *
 * @returns undefined when there is no such account any more: another request has just done it
 */
export async function effacer(compteRef: string, acte: Acte): Promise<Effacement | undefined> {
  const { trx, instant } = acte;
  const compte = await verrouillerCompte(trx, compteRef);
  if (!compte) return undefined;
  const candidat = await trx('candidats').where({ compte_ref: compteRef }).first('document_id as ref');
  await verrouiller(candidat.ref, acte);
  // The dossiers that an IUT keeps hold no créneau any more either.
  const dossiers: string[] = await trx('candidatures').where({ candidat_ref: candidat.ref }).pluck('document_id');
  const fin = await direFin(await clore(dossiers, acte), instant);
  const orphelines = await effacerDossiers(candidat.ref, acte, (dossiers) => dossiers.whereNull('transmise_le'));
  const gardes = await trx('candidatures').where({ candidat_ref: candidat.ref }).count({ total: '*' }).first();
  if (Number(gardes?.total) > 0) {
    // The name and the phone stay for the IUT's lists; the rest is in each dossier, as it was transmitted.
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
  // The IUT keeps the accusés de réception; all other mails to the person go.
  await trx('courriels').where({ compte_ref: compteRef }).andWhereNot('cle', 'like', 'accuse:%').delete();
  await strapi.db.query('plugin::users-permissions.user').delete({ where: { documentId: compteRef } });
  return { fichiers: orphelines, fin };
}

/** `purgerComptesSupprimes` erases what was left of deleted accounts, once the date of all their dossiers is past. */
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

/** `verrouiller` waits for a dossier that is being transmitted: it is then kept with the others. */
async function verrouiller(candidatRef: string, { trx }: Acte): Promise<void> {
  await verrouillerDossiers(trx, candidatRef);
  await verrouillerCandidat(trx, candidatRef);
}

/** `oublierFichiers` logs a file that cannot be removed, and goes on: the person's rows are gone already. */
export async function oublierFichiers(cles: ClesOrphelines): Promise<void> {
  for (const cle of cles) {
    await fichiers
      .oublier(cle)
      .catch((erreur) => strapi.log.error(`file ${cle} of a deleted account stays: ${erreur.message}`));
  }
}

/** `effacerDossiers` deletes dossiers with their pièces, and the rows of files that no other dossier refers to. */
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
  const siennes = trx('convocations').whereIn('candidature_ref', refs).select('document_id');
  await trx('reservations').whereIn('convocation_ref', siennes).delete();
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
