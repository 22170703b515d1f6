import { errors } from '@strapi/utils';
import type { Knex } from 'knex';
import type { FormationDeSaPage } from '../../api/formation/services/formation.ts';
import { verrouillerFormation } from '../../platform/db/locks.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { refuserDefauts } from './fields.ts';
import { FORMATION, publiee } from './formation.ts';
import { iutsAutorises } from './own-iut.ts';

/** `REFERENCES` are the types that formations cannot do without, and the path from formations to them. */
const REFERENCES: Record<string, string> = {
  'api::mention.mention': 'mention',
  'api::etablissement.etablissement': 'etablissement',
};

/**
 * `refuserSiUtilise` keeps what published formations point to: without mention or établissement, they could not be
 * read.
 */
export async function refuserSiUtilise(uid: string, documentId: string): Promise<void> {
  const relation = REFERENCES[uid];
  if (!relation) return;
  const nombre = await strapi.db.query(FORMATION).count({ where: { [relation]: { documentId } } });
  if (nombre > 0) throw new errors.ApplicationError('Des formations s’y rattachent : suppression impossible.');
}

export async function refuserSiCandidatures(uid: string, documentId: string, trx: Knex.Transaction): Promise<void> {
  if (uid !== FORMATION) return;
  await verrouillerFormation(trx, documentId);
  if ((await nombreDeCandidatures(documentId)) > 0) {
    throw new errors.ApplicationError(
      'Des candidats ont un dossier pour cette formation : elle ne peut être ni dépubliée ni supprimée. Avancez sa date de fermeture pour ne plus en recevoir.',
    );
  }
}

/**
 * `verifierIdentite` keeps code, year and IUT as they were when the dossiers were begun: dossiers are found by these.
 */
export async function verifierIdentite(avant: FormationDeSaPage): Promise<void> {
  const apres = await publiee(avant.documentId);
  if (!apres) return;
  const changes: string[] = (['code', 'annee'] as const).filter((champ) => avant[champ] !== apres[champ]);
  if (avant.etablissement?.documentId !== apres.etablissement?.documentId) changes.push('etablissement');
  if (changes.length === 0 || (await nombreDeCandidatures(apres.documentId)) === 0) return;
  const message =
    'Des candidats ont un dossier pour cette formation : son code, son année et son IUT ne changent plus.';
  refuserDefauts(changes.slice(0, 1).map((champ) => ({ champ, message })));
}

/** `compterDossiers` tells beforehand what {@link refuserSiCandidatures} would refuse. */
export async function compterDossiers(refs: string[]): Promise<Issue<{ nombre: number }>> {
  const autorises = await iutsAutorises(FORMATION);
  const siennes = autorises && { etablissement: { code: { $in: autorises } } };
  const trouvees = await strapi.db
    .query(FORMATION)
    .findMany({ where: { documentId: { $in: refs }, ...siennes }, select: ['documentId'] });
  const connues = new Set(trouvees.map(({ documentId }: { documentId: string }) => documentId));
  if (!refs.every((ref) => connues.has(ref))) return refus('introuvable');
  return reussite({ nombre: await nombreDeCandidatures(refs) });
}

function nombreDeCandidatures(refs: string | string[]): Promise<number> {
  return strapi.db.query('api::candidature.candidature').count({ where: { formationRef: { $in: [refs].flat() } } });
}
