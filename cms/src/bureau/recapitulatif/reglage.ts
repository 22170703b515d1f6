/** This service turns somebody's own morning mail off and on. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { ecrireFiche } from '../../api/fiche-agent/services/fiche.ts';
import type { Agent } from '../../platform/bureau.ts';
import { type Issue, reussite } from '../../platform/issue.ts';

export async function lire({ id }: Agent): Promise<Issue<ReponseBureau<'lireRecapitulatif'>>> {
  const fiche = await strapi.db.connection('fiches_agent').where({ agent_id: id }).first('sans_recapitulatif');
  return reussite({ actif: fiche?.sans_recapitulatif !== true });
}

export async function regler(
  { id }: Agent,
  { actif }: { actif: boolean },
): Promise<Issue<ReponseBureau<'reglerRecapitulatif'>>> {
  await ecrireFiche(id, { sans_recapitulatif: !actif });
  return reussite({ actif });
}
