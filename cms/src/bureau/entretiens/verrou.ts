/** This file runs an act on one entretien: the scope, the lock, and what it holds, read again. */
import type { Entretien } from '../../api/convocation/services/ligne.ts';
import type { Agent } from '../../platform/bureau.ts';
import { verrouillerEntretien } from '../../platform/db/locks.ts';
import { type Acte, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus } from '../../platform/issue.ts';
import { entretiens } from './portee.ts';

type CreneauLu = { piste: number; debut: Date; fin: Date; salle: string | null; lien: string | null };
/** `creneaux` are those that are not withdrawn. */
type Verrouille = { entretien: Entretien; creneaux: CreneauLu[] };

export function sousVerrou<T>(
  agent: Agent,
  id: string,
  faire: (verrouille: Verrouille, acte: Acte) => Promise<Issue<T>>,
): Promise<Issue<T>> {
  return transaction(async (acte) => {
    const { trx } = acte;
    const visible = await entretiens(agent.portees, trx).where('e.document_id', id).first('e.id');
    const ligne = visible ? await verrouillerEntretien(trx, id) : undefined;
    const entretien: Entretien | null = ligne
      ? await strapi.db.query('api::entretien.entretien').findOne({ where: { id: ligne } })
      : null;
    if (!entretien) return refus('introuvable');
    const creneaux: CreneauLu[] = await trx('creneaux')
      .where({ entretien_ref: id, etat: 'ouvert' })
      .select('piste', 'debut', 'fin', 'salle', 'lien');
    return faire({ entretien, creneaux }, acte);
  });
}

/** `parAgentSurEntretien` names the author and the entretien of an act of the staff, for the journal. */
export function parAgentSurEntretien(agentId: number, ref: string) {
  return { acteur: 'agent', acteurRef: String(agentId), cible: { type: 'entretien', ref } } as const;
}
