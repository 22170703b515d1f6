/** This service opens an entretien to its candidats, and closes it: they then see it, and no longer act. */
import type { EtatEntretien } from '@portail/config/rules/entretien';
import { peutOuvrir } from '@portail/config/rules/ouverture';
import type { Agent } from '../../platform/bureau.ts';
import { type Issue, refusee, reussite } from '../../platform/issue.ts';
import { journaliser } from '../../platform/journal.ts';
import { entretienPerime } from './perime.ts';
import { parAgentSurEntretien, sousVerrou } from './verrou.ts';

type Vide = Record<never, never>;

/** `ouvrir` wants an entretien that lacks nothing a candidat is told. */
export function ouvrir(agent: Agent, id: string, { version }: { version: number }): Promise<Issue<Vide>> {
  return passer(agent, id, version, { action: 'ouvrir', depuis: ['brouillon', 'ferme'], vers: 'ouvert' });
}

export function fermer(agent: Agent, id: string, { version }: { version: number }): Promise<Issue<Vide>> {
  return passer(agent, id, version, { action: 'fermer', depuis: ['ouvert'], vers: 'ferme' });
}

type Passage = { action: 'ouvrir' | 'fermer'; depuis: readonly EtatEntretien[]; vers: EtatEntretien };

/** `passer` writes one change of state; asked twice, the second finds it done. */
function passer(agent: Agent, id: string, version: number, passage: Passage): Promise<Issue<Vide>> {
  const { action, depuis, vers } = passage;
  return sousVerrou(agent, id, async ({ entretien, creneaux }, { trx, instant }) => {
    if (entretien.etat === vers) return reussite({});
    if (entretien.version !== version || !depuis.includes(entretien.etat)) return entretienPerime(trx, id);
    if (action === 'ouvrir') {
      const [compte] = await trx('entretiens_formations').where({ entretien_ref: id }).count({ formations: '*' });
      const decision = peutOuvrir({ ...entretien, formations: Number(compte?.['formations'] ?? 0), creneaux });
      if (!decision.ok) return refusee(decision);
    }
    const ecrits: number = await trx('entretiens')
      .where({ id: entretien.id, version })
      .whereIn('etat', [...depuis])
      .update({ etat: vers, version: version + 1 });
    if (ecrits !== 1) throw new Error(`entretien ${id} changed under its lock`);
    await journaliser({ instant, ...parAgentSurEntretien(agent.id, id), action: `entretien.${action}` });
    return reussite({});
  });
}
