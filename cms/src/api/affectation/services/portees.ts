/**
 * This file says who of the staff sees what: their roles, their affectations, and the scopes that follow (domain §6).
 */
import {
  type Action,
  type Affectation,
  iutsEntiers,
  type Portee,
  peut,
  portee,
  type RoleAgent,
} from '@portail/config/rules/droits';
import type { Ligne } from '../../../platform/db/row.ts';

const AFFECTATION = 'api::affectation.affectation';

/** `ROLE_DE_CODE` makes Strapi's own super-administrator the portal's administration. */
const ROLE_DE_CODE: Record<string, RoleAgent> = {
  'strapi-super-admin': 'administration',
  communication: 'communication',
  secretariat: 'secretariat',
  responsable: 'responsable',
};

type Agent = { id: number; roles: { code: string }[] };

export function rolesDe({ roles }: Agent): RoleAgent[] {
  return roles.flatMap(({ code }) => ROLE_DE_CODE[code] ?? []);
}

/**
 * `porteesDe` gives the scopes in which a member of staff has a right, from their roles and affectations; without
 * these, none. A role that lacks the right gives no scope: who reads one formation and manages another's IUT manages
 * that IUT only.
 */
async function porteesDe(agent: Agent, action: Action): Promise<Portee[]> {
  const roles = rolesDe(agent).filter((role) => peut(role, action));
  const affectations = await affectationsDe(agent.id);
  const limitee = roles.some((role) => role === 'secretariat' || role === 'responsable');
  const formations = limitee ? await formationsPubliees() : [];
  return roles.map((role) => portee(role, affectations, formations));
}

/** `reconnaitre` gives a member of staff as the acts of the bureau know them, when they ask for one. */
export async function reconnaitre(
  agent: Agent,
  action: Action,
): Promise<{ id: number; roles: readonly RoleAgent[]; portees: readonly Portee[] }> {
  return { id: agent.id, roles: rolesDe(agent), portees: await porteesDe(agent, action) };
}

/** `porteesActuelles` gives the scopes in which an agent has a right now; none once their account is closed. */
export async function porteesActuelles(agentId: number, action: Action): Promise<Portee[]> {
  const agent: (Agent & { isActive: boolean; blocked: boolean }) | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: agentId }, populate: { roles: { select: ['code'] } } });
  return agent?.isActive && !agent.blocked ? porteesDe(agent, action) : [];
}

/** `etablissementsDe` lists the codes of the établissements that somebody is assigned to, whole. */
export async function etablissementsDe(agentId: number): Promise<string[]> {
  return iutsEntiers(await affectationsDe(agentId));
}

/** `colleguesDe` lists who is assigned to the same whole IUTs, oneself included. */
export async function colleguesDe(agentId: number): Promise<number[]> {
  const lignes: Ligne<typeof AFFECTATION, { agent: true }>[] = await strapi.db.query(AFFECTATION).findMany({
    where: { etablissement: { code: { $in: await etablissementsDe(agentId) } } },
    populate: { agent: { select: ['id'] } },
  });
  const autres = lignes.flatMap(({ agent, formationCode }) => (agent && !formationCode ? [agent.id] : []));
  return [...new Set([agentId, ...autres])];
}

/** `affectationsParAgent` lists the affectations of all the staff. */
export async function affectationsParAgent(): Promise<Map<number, Affectation[]>> {
  const lignes: Ligne<typeof AFFECTATION, { agent: true; etablissement: true }>[] = await strapi.db
    .query(AFFECTATION)
    .findMany({ populate: { agent: { select: ['id'] }, etablissement: { select: ['code'] } } });
  const parAgent = new Map<number, Affectation[]>();
  for (const { agent, etablissement, formationCode } of lignes) {
    if (!agent || !etablissement) continue;
    const affectation = { etablissement: etablissement.code, formation: formationCode || null };
    parAgent.set(agent.id, [...(parAgent.get(agent.id) ?? []), affectation]);
  }
  return parAgent;
}

async function affectationsDe(agentId: number): Promise<Affectation[]> {
  const lignes: Ligne<typeof AFFECTATION, { etablissement: true }>[] = await strapi.db
    .query(AFFECTATION)
    .findMany({ where: { agent: { id: agentId } }, populate: { etablissement: { select: ['code'] } } });
  return lignes.flatMap(({ etablissement, formationCode }) =>
    etablissement ? [{ etablissement: etablissement.code, formation: formationCode || null }] : [],
  );
}

/** `formationsPubliees` reads published rows only: what a draft says of itself gives nobody a right. */
export function formationsPubliees(): Promise<{ ref: string; code: string; etablissement: string }[]> {
  return strapi.db
    .connection('formations as f')
    .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
    .join('etablissements as e', 'e.id', 'fe.etablissement_id')
    .whereNotNull('f.published_at')
    .select({ ref: 'f.document_id', code: 'f.code', etablissement: 'e.code' });
}
