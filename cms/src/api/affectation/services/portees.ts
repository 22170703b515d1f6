/**
 * This file says who of the staff sees what: their roles, their affectations, and the scopes that follow (domain §6).
 */
import {
  type Action,
  type Affectation,
  type FormationSituee,
  iutsEntiers,
  type Portee,
  peut,
  portee,
  ROLES_AGENT,
  type RoleAffecte,
  type RoleAgent,
} from '@portail/config/rules/droits';
import type { Knex } from 'knex';
import type { Ligne } from '../../../platform/db/row.ts';

/** `CODES_ROLES` makes Strapi's own super-administrator the portal's administration. */
export const CODES_ROLES: Record<RoleAgent, string> = {
  administration: 'strapi-super-admin',
  communication: 'communication',
  secretariat: 'secretariat',
  responsable: 'responsable',
};
const ROLE_DE_CODE = new Map(ROLES_AGENT.map((role) => [CODES_ROLES[role], role]));

type Agent = { id: number; roles: { code: string }[] };

export function rolesDe({ roles }: Agent): RoleAgent[] {
  return roles.flatMap(({ code }) => ROLE_DE_CODE.get(code) ?? []);
}

/**
 * `porteesDe` gives the scopes in which a member of staff has a right, from their roles and affectations; without
 * these, none. A role that lacks the right gives no scope: who reads one formation and manages another's IUT manages
 * that IUT only.
 */
async function porteesDe(agent: Agent, action: Action, connexion?: Knex): Promise<Portee[]> {
  const roles = rolesDe(agent).filter((role) => peut(role, action));
  return porteesDes(roles, await affectationsDe(agent.id), connexion);
}

/** `porteesDes` gives the scopes of these roles, held under these affectations. */
export async function porteesDes(
  roles: readonly RoleAgent[],
  affectations: readonly Affectation[],
  connexion?: Knex,
): Promise<Portee[]> {
  const limitee = roles.some((role) => role === 'secretariat' || role === 'responsable');
  const formations = limitee ? await formationsPubliees(connexion) : [];
  return roles.map((role) => portee(role, affectations, formations));
}

/** `porteesDuRole` gives the scope of one role of somebody who has it. */
export async function porteesDuRole(agentId: number, role: RoleAgent): Promise<Portee[]> {
  return porteesDes([role], await affectationsDe(agentId));
}

/** `reconnaitre` gives a member of staff as the acts of the bureau know them, when they ask for one. */
export async function reconnaitre(
  agent: Agent,
  action: Action,
): Promise<{ id: number; roles: readonly RoleAgent[]; portees: readonly Portee[] }> {
  return { id: agent.id, roles: rolesDe(agent), portees: await porteesDe(agent, action) };
}

/**
 * `porteesActuelles` gives the scopes in which an agent has a right now; none once their account is closed.
 *
 * @param connexion the transaction, for who asks inside of one
 */
export async function porteesActuelles(agentId: number, action: Action, connexion?: Knex): Promise<Portee[]> {
  const agent: (Agent & { isActive: boolean; blocked: boolean }) | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: agentId }, populate: { roles: { select: ['code'] } } });
  return agent?.isActive && !agent.blocked ? porteesDe(agent, action, connexion) : [];
}

/** `rolesActuels` gives the roles that an account has now. */
export async function rolesActuels(agentId: number): Promise<RoleAgent[]> {
  const agent: Agent | null = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: agentId }, select: ['id'], populate: { roles: { select: ['code'] } } });
  return agent ? rolesDe(agent) : [];
}

/** `etablissementsDe` lists the codes of the établissements whose contents somebody edits. */
export function etablissementsDe(agentId: number): Promise<string[]> {
  return iutsEntiersDe(agentId, 'communication');
}

/** `iutsEntiersDe` lists the codes of the IUTs that somebody was given whole under a role. */
export async function iutsEntiersDe(agentId: number, role: RoleAffecte): Promise<string[]> {
  return iutsEntiers(role, await affectationsDe(agentId));
}

/** `colleguesDe` lists who edits the contents of the same IUTs, oneself included. */
export async function colleguesDe(agentId: number): Promise<number[]> {
  const iuts: { id: number }[] = await etablissements().findMany({
    where: { code: { $in: await etablissementsDe(agentId) } },
    select: ['id'],
  });
  const lignes: LigneAffectation[] = await affectations().findMany({
    where: { role: 'communication', etablissementId: { $in: iuts.map(({ id }) => id) } },
  });
  return [...new Set([agentId, ...lignes.map((ligne) => ligne.agentId)])];
}

/** `affectationsDe` reads where somebody holds their roles. */
async function affectationsDe(agentId: number): Promise<Affectation[]> {
  return (await affectationsParAgent({ agentId })).get(agentId) ?? [];
}

/** `affectationsParAgent` lists where the staff hold their roles, those of all by default. */
export async function affectationsParAgent(where: { agentId?: number } = {}): Promise<Map<number, Affectation[]>> {
  const lignes: LigneAffectation[] = await affectations().findMany({ where });
  if (lignes.length === 0) return new Map();
  const iuts: { id: number; code: string }[] = await etablissements().findMany({
    where: { id: { $in: [...new Set(lignes.map(({ etablissementId }) => etablissementId))] } },
    select: ['id', 'code'],
  });
  const codes = new Map(iuts.map(({ id, code }) => [id, code]));
  const parAgent = new Map<number, Affectation[]>();
  for (const { agentId, role, etablissementId, formationCode } of lignes) {
    const affectation = { role, etablissement: codes.get(etablissementId) ?? '', formation: formationCode };
    parAgent.set(agentId, [...(parAgent.get(agentId) ?? []), affectation]);
  }
  return parAgent;
}

type LigneAffectation = Ligne<'api::affectation.affectation'>;
// These queries join the transaction around them, as those of the connection would not.
const affectations = () => strapi.db.query('api::affectation.affectation');
const etablissements = () => strapi.db.query('api::etablissement.etablissement');

/** `formationsPubliees` reads published rows only: what a draft says of itself gives nobody a right. */
export function formationsPubliees(connexion: Knex = strapi.db.connection): Promise<FormationSituee[]> {
  return connexion('formations as f')
    .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
    .join('etablissements as e', 'e.id', 'fe.etablissement_id')
    .leftJoin('reglages_iut as g', 'g.etablissement_ref', 'e.document_id')
    .whereNotNull('f.published_at')
    .select({ ref: 'f.document_id', code: 'f.code', etablissement: 'e.code' })
    .select(connexion.raw('g.identite_ouverte is true as "identiteOuverte"'));
}
