/** These are the acts of the administration on the accounts of the staff, one transaction each. */
import type { CorpsBureau } from '@portail/config/bureau/bureau';
import type { AgentEquipe } from '@portail/config/bureau/equipe';
import type { RoleAgent } from '@portail/config/rules/droits';
import {
  type ActeAgent,
  affectationsDe,
  decider,
  type Fonction,
  fautesDesFonctions,
  rolesDesFonctions,
} from '@portail/config/rules/equipe';
import { CODES_ROLES } from '../../api/affectation/services/portees.ts';
import { oublierReglages } from '../../api/fiche-agent/services/fiche.ts';
import type { Agent } from '../../platform/bureau.ts';
import { verrouillerEquipe } from '../../platform/db/locks.ts';
import { type Acte, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite, saisieRefusee } from '../../platform/issue.ts';
import { journaliser, parAgentSurAgent } from '../../platform/journal.ts';
import { ecrireInvitation } from './invitation.ts';
import { lireAgent, numero } from './lecture.ts';
import { formationsConnues } from './prevision.ts';

const ADRESSE_PRISE = 'Cette adresse mail est déjà celle d’un compte de l’équipe.';

export function inviter(agent: Agent, corps: CorpsBureau<'inviterAgent'>): Promise<Issue<AgentEquipe>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    await verrouillerEquipe(trx);
    const { email, prenom, nom, fonctions } = corps;
    const fautes = await fautesDe(corps, acte);
    if (fautes) return saisieRefusee(fautes);
    const { id } = await strapi.service('admin::user').create({
      ...{ email, firstname: prenom, lastname: nom, isActive: false, preferedLanguage: 'fr' },
      roles: await idsDesRoles(rolesDesFonctions(fonctions)),
    });
    await affecter(id, fonctions, acte);
    await ecrireInvitation(id, acte);
    await journaliser({
      ...{ instant, ...parAgentSurAgent(agent.id, id), action: 'agent.inviter', details: { apres: fonctions } },
    });
    return relire(id, agent, acte);
  });
}

export function modifier(agent: Agent, ref: string, corps: CorpsBureau<'modifierAgent'>): Promise<Issue<AgentEquipe>> {
  const { email, prenom, nom, fonctions, vu } = corps;
  const retire = !rolesDesFonctions(fonctions).includes('administration');
  return agir('modifier', agent, ref, { vu, retire }, async (avant, acte) => {
    const jamaisVenu = avant.etat === 'invite' || avant.etat === 'invitation_expiree';
    if (email !== avant.email && !jamaisVenu) {
      return saisieRefusee({
        email: 'Cette personne a déjà ouvert son compte : elle change elle-même son adresse mail, dans son profil.',
      });
    }
    const fautes = await fautesDe(corps, acte, avant.id);
    if (fautes) return saisieRefusee(fautes);
    await strapi.service('admin::user').updateById(avant.id, {
      ...{ email, firstname: prenom, lastname: nom },
      roles: await idsDesRoles(rolesDesFonctions(fonctions)),
    });
    await affecter(avant.id, fonctions, acte);
    if (email !== avant.email) await ecrireInvitation(avant.id, acte);
    return reussite({ avant: avant.fonctions, apres: fonctions });
  });
}

export const renvoyer = (agent: Agent, ref: string, { vu }: { vu: string }): Promise<Issue<AgentEquipe>> =>
  agir('renvoyer', agent, ref, { vu }, async ({ id }, acte) => {
    await ecrireInvitation(id, acte);
    return reussite(undefined);
  });

export const desactiver = (agent: Agent, ref: string, { vu }: { vu: string }): Promise<Issue<AgentEquipe>> =>
  agir('desactiver', agent, ref, { vu, retire: true }, async ({ id }, { trx }) => {
    await strapi.service('admin::user').updateById(id, { isActive: false });
    await oublierReglages(id, trx);
    return reussite(undefined);
  });

export const reactiver = (agent: Agent, ref: string, { vu }: { vu: string }): Promise<Issue<AgentEquipe>> =>
  agir('reactiver', agent, ref, { vu }, async ({ id }) => {
    await strapi.service('admin::user').updateById(id, { isActive: true });
    return reussite(undefined);
  });

/** `retirer` deletes an account that nobody opened; what was given to it, and its mails, go with it. */
export async function retirer(
  agent: Agent,
  ref: string,
  { vu }: { vu: string },
): Promise<Issue<Record<string, never>>> {
  return transaction(async (acte) => {
    const trouve = await sousVerrou('retirer', agent, ref, { vu, retire: false }, acte);
    if (!trouve.ok) return trouve;
    const { id, fonctions } = trouve.valeur;
    const { document_id: compteRef } = await acte.trx('admin_users').where({ id }).first('document_id');
    await acte.trx('courriels').where({ compte_ref: compteRef }).delete();
    await strapi.db.query('admin::user').delete({ where: { id } });
    const details = { avant: fonctions };
    await journaliser({ instant: acte.instant, ...parAgentSurAgent(agent.id, id), action: 'agent.retirer', details });
    return reussite({});
  });
}

type Retrait = { vu: string; retire?: boolean };

/**
 * `agir` runs an act on an account under the team's lock: what its page showed is compared, the rule decides, and the
 * journal tells.
 *
 * @param demande `retire`: the account would be without the administration afterwards
 */
function agir(
  nom: ActeAgent,
  agent: Agent,
  ref: string,
  demande: Retrait,
  faire: (avant: AgentEquipe, acte: Acte) => Promise<Issue<Record<string, unknown> | undefined>>,
): Promise<Issue<AgentEquipe>> {
  return transaction(async (acte) => {
    const trouve = await sousVerrou(nom, agent, ref, demande, acte);
    if (!trouve.ok) return trouve;
    const { id } = trouve.valeur;
    const issue = await faire(trouve.valeur, acte);
    if (!issue.ok) return issue;
    const auteur = parAgentSurAgent(agent.id, id);
    const details = issue.valeur;
    await journaliser({ instant: acte.instant, ...auteur, action: `agent.${nom}`, ...(details && { details }) });
    return relire(id, agent, acte);
  });
}

async function sousVerrou(
  nom: ActeAgent,
  agent: Agent,
  ref: string,
  { vu, retire = false }: Retrait,
  { trx, instant }: Acte,
): Promise<Issue<AgentEquipe>> {
  await verrouillerEquipe(trx);
  const lu = await lireAgent(numero(ref), agent.id, instant, trx);
  if (!lu) return refus('introuvable');
  if (lu.vu !== vu) return refus('agent_perime');
  const administre = rolesDesFonctions(lu.fonctions).includes('administration') && lu.etat === 'actif';
  const decision = decider(nom, {
    ...{ etat: lu.etat, soi: lu.soi, retireAdministration: retire && administre },
    dernier: administre && (await nombreDAdministrateurs(trx)) === 1,
  });
  return decision.ok ? reussite(lu) : refusee(decision);
}

async function relire(id: number, agent: Agent, { trx, instant }: Acte): Promise<Issue<AgentEquipe>> {
  const lu = await lireAgent(id, agent.id, instant, trx);
  if (!lu) throw new Error(`account ${id} vanished under the team's lock`);
  return reussite(lu);
}

async function fautesDe(
  { email, fonctions }: { email: string; fonctions: readonly Fonction[] },
  { trx }: Acte,
  id = 0,
): Promise<Record<string, string> | undefined> {
  const prise = await trx('admin_users').whereRaw('lower(email) = ?', [email]).whereNot({ id }).first('id');
  const fautes = {
    ...fautesDesFonctions(fonctions, await formationsConnues(trx)),
    ...(prise && { email: ADRESSE_PRISE }),
  };
  return Object.keys(fautes).length > 0 ? fautes : undefined;
}

/** `affecter` replaces where somebody holds their roles. */
async function affecter(agentId: number, fonctions: readonly Fonction[], { trx }: Acte): Promise<void> {
  await trx('affectations').where({ agent_id: agentId }).delete();
  const lignes = affectationsDe(fonctions);
  if (lignes.length === 0) return;
  const iuts: { id: number; code: string }[] = await trx('etablissements').select('id', 'code');
  const ids = new Map(iuts.map(({ id, code }) => [code, id]));
  await strapi.db.query('api::affectation.affectation').createMany({
    data: lignes.map(({ role, etablissement, formation }) => ({
      ...{ agentId, role, etablissementId: ids.get(etablissement), formationCode: formation },
    })),
  });
}

async function idsDesRoles(roles: readonly RoleAgent[]): Promise<number[]> {
  const lignes: { id: number }[] = await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: roles.map((role) => CODES_ROLES[role]) } }, select: ['id'] });
  return lignes.map(({ id }) => id);
}

async function nombreDAdministrateurs(trx: Acte['trx']): Promise<number> {
  const ligne = await trx('admin_users as u')
    .join('admin_users_roles_lnk as l', 'l.user_id', 'u.id')
    .join('admin_roles as r', 'r.id', 'l.role_id')
    .where({ 'r.code': CODES_ROLES.administration, 'u.is_active': true })
    .first(trx.raw('count(distinct u.id)::int as nombre'));
  return ligne.nombre;
}
