import { type Affectation, iutsEntiers, type Portee, portee, type RoleAgent } from '@portail/config/rules/droits';
import type { Knex } from 'knex';
import { publieePour } from '../../api/formation/services/formation.ts';

/** Strapi's own super-administrator is the portal's administration. */
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

/** The scopes of a member of staff, from their roles and what they are assigned to; none gives none. */
export async function porteesDe(agent: Agent): Promise<Portee[]> {
  const roles = rolesDe(agent);
  const affectations = await affectationsDe(agent.id);
  const limitee = roles.some((role) => role === 'secretariat' || role === 'responsable');
  const formations = limitee ? await formationsPubliees() : [];
  return roles.map((role) => portee(role, affectations, formations));
}

/** The codes of the établissements that somebody is assigned to, whole. */
export async function etablissementsDe(agentId: number): Promise<string[]> {
  return iutsEntiers(await affectationsDe(agentId));
}

/** Whoever is assigned to the same IUT, whole, oneself included. */
export async function colleguesDe(agentId: number): Promise<number[]> {
  const lignes = await strapi.db.query('api::affectation.affectation').findMany({
    where: { etablissement: { code: { $in: await etablissementsDe(agentId) } } },
    populate: { agent: { select: ['id'] } },
  });
  const autres = lignes.flatMap(({ agent, formationCode }: any) => (agent && !formationCode ? [agent.id] : []));
  return [...new Set([agentId, ...autres])];
}

async function affectationsDe(agentId: number): Promise<Affectation[]> {
  const lignes = await strapi.db
    .query('api::affectation.affectation')
    .findMany({ where: { agent: { id: agentId } }, populate: { etablissement: { select: ['code'] } } });
  return lignes.flatMap(({ etablissement, formationCode }: any): Affectation[] =>
    etablissement ? [{ etablissement: etablissement.code, formation: formationCode || null }] : [],
  );
}

/** As published: what a draft says of itself gives nobody a right. */
function formationsPubliees(): Promise<{ ref: string; code: string; etablissement: string }[]> {
  return strapi.db
    .connection('formations as f')
    .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
    .join('etablissements as e', 'e.id', 'fe.etablissement_id')
    .whereNotNull('f.published_at')
    .select({ ref: 'f.document_id', code: 'f.code', etablissement: 'e.code' });
}

/** The scopes as a WHERE on `candidatures as c`; an empty list matches nothing. */
function dansPortee(portees: readonly Portee[]): (requete: Knex.QueryBuilder) => void {
  return (requete) => {
    requete.whereRaw('false');
    for (const { formations, etats } of portees) {
      requete.orWhere((une) => {
        une.whereIn('c.etat', [...etats]);
        if (formations !== 'toutes') une.whereIn('c.formation_ref', [...formations]);
      });
    }
  };
}

/** Dossiers of these scopes only: the filter is in the WHERE of every query of the desk. */
export function enPortee(portees: readonly Portee[], connexion: Knex = strapi.db.connection): Knex.QueryBuilder {
  return connexion('candidatures as c').join('formations as f', publieePour('f')).where(dansPortee(portees));
}

/** The same, with what their lines say. */
export function dossiers(portees: readonly Portee[], connexion?: Knex): Knex.QueryBuilder {
  return (
    enPortee(portees, connexion)
      .join('candidats as cd', 'cd.document_id', 'c.candidat_ref')
      // A deleted account leaves its transmitted dossiers.
      .leftJoin('up_users as u', 'u.document_id', 'cd.compte_ref')
      .join('formations_mention_lnk as fm', 'fm.formation_id', 'f.id')
      .join('mentions as m', 'm.id', 'fm.mention_id')
      .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
      .join('etablissements as e', 'e.id', 'fe.etablissement_id')
  );
}
