import type { CorpsBureau } from '@portail/config/bureau/bureau';
import { apprecier, type Montre, pointer } from '../../../api/convocation/services/pointage.ts';
import type { Agent } from '../../../platform/bureau.ts';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus } from '../../../platform/issue.ts';
import { convocationPerimee } from '../perime.ts';
import { entretiens } from '../portee.ts';

type Vide = Record<never, never>;
type Cible = { id: string; convocation: string };

export function pointerAuBureau(agent: Agent, cible: Cible, corps: CorpsBureau<'pointer'>): Promise<Issue<Vide>> {
  return surFeuille(agent, cible, corps.reservation, (montre, acte) => pointer(montre, corps, acte));
}

export function apprecierAuBureau(agent: Agent, cible: Cible, corps: CorpsBureau<'apprecier'>): Promise<Issue<Vide>> {
  return surFeuille(agent, cible, corps.reservation, (montre, acte) => apprecier(montre, corps, acte));
}

/** `surFeuille` runs an act on somebody whom a sheet of the scope showed, even if they were moved since. */
function surFeuille(
  agent: Agent,
  { id, convocation }: Cible,
  reservation: string,
  faire: (montre: Montre, acte: Acte) => Promise<Issue<Vide>>,
): Promise<Issue<Vide>> {
  return transaction(async (acte) => {
    const ligne = await entretiens(agent.portees, acte.trx)
      .where('e.document_id', id)
      .join('creneaux as k', 'k.entretien_ref', 'e.document_id')
      .join('reservations as r', 'r.creneau_ref', 'k.document_id')
      .where({ 'r.document_id': reservation, 'r.convocation_ref': convocation })
      .join('convocations as v', 'v.document_id', 'r.convocation_ref')
      .first({ candidatureRef: 'v.candidature_ref' });
    if (!ligne) return refus('introuvable');
    const { candidatureRef } = ligne;
    const issue = await faire({ agentId: agent.id, candidatureRef, convocationRef: convocation, reservation }, acte);
    return !issue.ok && issue.refus[0]?.code === 'convocation_perimee'
      ? convocationPerimee(acte.trx, { candidatureRef, documentId: convocation })
      : issue;
  });
}
