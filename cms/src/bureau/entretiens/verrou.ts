/** This file runs an act on one entretien: the scope, the lock, and what it holds, read again. */
import type { Entretien } from '../../api/convocation/services/ligne.ts';
import type { Agent } from '../../platform/bureau.ts';
import { verrouillerEntretien, verrouillerLesDossiers } from '../../platform/db/locks.ts';
import { type Acte, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus } from '../../platform/issue.ts';
import { auteurAgent } from '../../platform/journal.ts';
import { entretiens } from './portee.ts';

type CreneauLu = { id: number; piste: number; debut: Date; fin: Date; salle: string | null; lien: string | null };
/** `creneaux` are those that are not withdrawn. */
type Verrouille = { entretien: Entretien; creneaux: CreneauLu[] };

/**
 * `sousVerrou` runs an act on an entretien of the scope; another's does not exist.
 *
 * @param convocations those that the act gives another créneau: their dossiers are locked first
 */
export function sousVerrou<T>(
  agent: Agent,
  id: string,
  faire: (verrouille: Verrouille, acte: Acte) => Promise<Issue<T>>,
  convocations: readonly string[] = [],
): Promise<Issue<T>> {
  return transaction(async (acte) => {
    const { trx } = acte;
    if (convocations.length > 0) {
      const dossiers = trx('convocations').whereIn('document_id', [...convocations]);
      await verrouillerLesDossiers(trx, await dossiers.pluck('candidature_ref'));
    }
    const visible = await entretiens(agent.portees, trx).where('e.document_id', id).first('e.id');
    const ligne = visible ? await verrouillerEntretien(trx, id) : undefined;
    const entretien: Entretien | null = ligne
      ? await strapi.db.query('api::entretien.entretien').findOne({ where: { id: ligne } })
      : null;
    if (!entretien) return refus('introuvable');
    const creneaux: CreneauLu[] = await trx('creneaux')
      .where({ entretien_ref: id, etat: 'ouvert' })
      .select('id', 'piste', 'debut', 'fin', 'salle', 'lien');
    return faire({ entretien, creneaux }, acte);
  });
}

/** `parAgentSurEntretien` names the author and the entretien of an act of the staff, for the journal. */
export function parAgentSurEntretien(agentId: number, ref: string) {
  return { ...auteurAgent(agentId), cible: { type: 'entretien', ref } } as const;
}
