/** This service changes what all the créneaux of an entretien share, and tells who comes what changed for them. */
import type { CorpsBureau } from '@portail/config/bureau/bureau';
import type { Suite } from '@portail/config/bureau/planning';
import { peutOuvrir } from '@portail/config/rules/ouverture';
import type { Entretien } from '../../api/convocation/services/ligne.ts';
import { occupantsDe } from '../../api/convocation/services/occupants.ts';
import type { Agent } from '../../platform/bureau.ts';
import { verrouillerCreneaux } from '../../platform/db/locks.ts';
import { type Issue, refusee } from '../../platform/issue.ts';
import { journaliser } from '../../platform/journal.ts';
import { informer } from './creneaux.ts';
import { enColonnes } from './organiser.ts';
import { entretienPerime } from './perime.ts';
import { appelsParmi, faite } from './suite.ts';
import { parAgentSurEntretien, sousVerrou } from './verrou.ts';

/** `modifierEntretien` locks all the coming créneaux, then reads who holds them: who books meanwhile reads the new facts. */
export function modifierEntretien(
  agent: Agent,
  id: string,
  { version, faits }: CorpsBureau<'modifierEntretien'>,
): Promise<Issue<Suite>> {
  return sousVerrou<Suite>(agent, id, async ({ entretien, creneaux }, acte) => {
    const { trx, instant } = acte;
    if (entretien.version !== version || entretien.etat === 'annule') return entretienPerime(trx, id);
    if (entretien.etat !== 'brouillon') {
      const decision = peutOuvrir({ ...faits, formations: 1, creneaux });
      if (!decision.ok) return refusee(decision);
    }
    const aVenir = await verrouillerCreneaux(trx, (lignes) => {
      lignes.where({ entretien_ref: id, etat: 'ouvert' }).andWhere('debut', '>', instant);
    });
    const occupants = await occupantsDe(
      aVenir.map((un) => un.id),
      acte,
    );
    const data = { ...enColonnes(faits), version: version + 1 };
    const nouveau: Entretien = await strapi.db
      .query('api::entretien.entretien')
      .update({ where: { id: entretien.id }, data });
    await journaliser({ instant, ...parAgentSurEntretien(agent.id, id), action: 'entretien.modifier' });
    const personnes = occupants.map((occupant) => ({
      occupant,
      avant: entretien,
      apres: { creneau: occupant.tenu, entretien: nouveau },
    }));
    return faite(appelsParmi(await informer(agent, personnes, acte), instant));
  });
}
