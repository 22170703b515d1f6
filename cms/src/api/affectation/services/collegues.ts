/** This service says which members of the staff may act on a dossier. */
import { type Action, type Affectation, peut, portee, voitDossier } from '@portail/config/rules/droits';
import type { EtatCandidature } from '@portail/config/rules/etats';
import { nomDAgent } from '../../../platform/agents.ts';
import { affectationsParAgent, formationsPubliees, rolesDe } from './portees.ts';

type Collegue = { id: number; nom: string };

/** `colleguesSur` lists the open accounts whose scope of this right holds one of the dossiers at least, by name. */
export async function colleguesSur(
  dossiers: readonly { formationRef: string; etat: EtatCandidature }[],
  action: Action,
): Promise<Collegue[]> {
  const agents: {
    id: number;
    firstname: string | null;
    lastname: string | null;
    blocked: boolean | null;
    roles: { code: string }[];
  }[] = await strapi.db.query('admin::user').findMany({
    where: { isActive: true },
    select: ['id', 'firstname', 'lastname', 'blocked'],
    populate: { roles: { select: ['code'] } },
  });
  const affectations = await affectationsParAgent();
  const formations = await formationsPubliees();
  return agents
    .filter((agent) => {
      if (agent.blocked) return false;
      const siennes: readonly Affectation[] = affectations.get(agent.id) ?? [];
      const roles = rolesDe(agent).filter((role) => peut(role, action));
      const portees = roles.map((role) => portee(role, siennes, formations));
      return dossiers.some((dossier) => voitDossier(portees, dossier));
    })
    .map(({ id, firstname, lastname }) => ({ id, nom: nomDAgent({ prenom: firstname, nom: lastname }) ?? 'Sans nom' }))
    .sort((un, autre) => un.nom.localeCompare(autre.nom, 'fr'));
}
