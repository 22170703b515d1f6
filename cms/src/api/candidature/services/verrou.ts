import { type Evenement, etatsDe } from '@portail/config/rules/etats';
import { verrouillerDossier } from '../../../platform/db/locks.ts';
import type { Acte } from '../../../platform/db/transaction.ts';
import {
  type Candidature,
  type Demande,
  demande,
  lireCandidature,
  type PieceLue,
  piecesDe,
  publieesDe,
} from './ligne.ts';
import { tenirLigne } from './ligne-de-travail.ts';

export type DossierVerrouille = { candidature: Candidature; demande: Demande; pieces: PieceLue[] };

/**
 * `verrouiller` locks the dossier's row, then reads what decides, so that nothing changes between the decision and the
 * write.
 *
 * @param proprietaire the candidat who must own it: the dossier of another does not exist. Absent for the bureau and
 * the jobs, which filter by other means.
 */
export async function verrouiller(
  trx: Acte['trx'],
  id: string,
  proprietaire?: string,
): Promise<DossierVerrouille | undefined> {
  const ligne = await verrouillerDossier(trx, id, proprietaire);
  if (ligne === undefined) return undefined;
  const candidature = await lireCandidature({ id: ligne });
  if (!candidature) return undefined;
  const publiees = await publieesDe([candidature]);
  const pieces = (await piecesDe([id], trx)).get(id) ?? [];
  return { candidature, demande: demande(candidature, publiees), pieces };
}

/** `ecrireSous` writes what an event decided, from one of the states that allow it, then the working row. */
export async function ecrireSous(
  acte: Acte,
  verrou: DossierVerrouille,
  evenement: Evenement,
  data: object,
): Promise<void> {
  const { id, documentId } = verrou.candidature;
  const { count } = await strapi.db
    .query('api::candidature.candidature')
    .updateMany({ where: { id, etat: { $in: etatsDe(evenement) } }, data });
  if (count !== 1) throw new Error(`candidature ${documentId} changed under its lock`);
  await tenirLigne(acte, documentId);
}
