/** This task writes each morning to the staff for whom something waits, unless they turned that mail off. */
import { jourDeParis } from '@portail/config/paris';
import type { Portee, RoleAgent } from '@portail/config/rules/droits';
import { direMatin, type Matin } from '@portail/config/rules/recapitulatif';
import { CODES_ROLES, porteesDuRole } from '../../api/affectation/services/portees.ts';
import { maintenant } from '../../platform/db/clock.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { ecrireCourrielUneFois } from '../../platform/mail/outbox.ts';
import { unParUn } from '../../platform/one-by-one.ts';
import { compterAttentes } from '../dossiers/comptes.ts';
import { enPortee } from '../dossiers/portee.ts';
import { courrielDuMatin } from './courriels.ts';

type Destinataire = { id: number; documentId: string; email: string; prenom: string; roles: RoleAgent[] };

const JOUR_MS = 86_400_000;
/** `ROLES_ECRITS` are the roles that live among the dossiers every day; administration reads « À faire » when it likes. */
const ROLES_ECRITS = ['secretariat', 'responsable'] as const;

/** `recapituler` writes once a day to each: done again the same day, it writes nothing more. */
export async function recapituler(): Promise<void> {
  const instant = await maintenant();
  await unParUn(
    await destinataires(),
    (agent) => ecrire(agent, instant),
    ({ id }) => `morning mail of agent ${id}`,
  );
}

async function destinataires(): Promise<Destinataire[]> {
  const { connection } = strapi.db;
  const codes = ROLES_ECRITS.map((role) => CODES_ROLES[role]);
  return connection('admin_users as u')
    .leftJoin('fiches_agent as f', 'f.agent_id', 'u.id')
    .join('admin_users_roles_lnk as l', 'l.user_id', 'u.id')
    .join('admin_roles as r', 'r.id', 'l.role_id')
    .where({ 'u.is_active': true })
    .whereRaw('f.sans_recapitulatif is not true')
    .whereIn('r.code', codes)
    .groupBy('u.id')
    .orderBy('u.id')
    .select({ id: 'u.id', documentId: 'u.document_id', email: 'u.email', prenom: 'u.firstname' })
    .select(connection.raw('array_agg(r.code order by r.code) as roles'));
}

async function ecrire(agent: Destinataire, instant: Date): Promise<void> {
  const lignes = direMatin(await matinDe(agent, instant));
  if (lignes.length === 0) return;
  await transaction(() =>
    ecrireCourrielUneFois({
      ...{ cle: `agent-matin:${agent.id}-${jourDeParis(instant)}`, compteRef: agent.documentId },
      ...{ destinataire: agent.email, instant },
      ...courrielDuMatin({ prenom: agent.prenom, lignes, auSecretariat: agent.roles.includes('secretariat') }),
    }),
  );
}

async function matinDe({ id, roles }: Destinataire, instant: Date): Promise<Matin> {
  const portee = async (role: (typeof ROLES_ECRITS)[number]): Promise<Portee[]> =>
    roles.includes(role) ? await porteesDuRole(id, role) : [];
  const attentes = await compterAttentes({ portees: await portee('secretariat') }, instant);
  return {
    attentes: Object.fromEntries(
      Object.entries(attentes).map(([nom, { nombre }]) => [nom, nombre]),
    ) as Matin['attentes'],
    devenusComplets: await compterDevenusComplets(await portee('responsable'), new Date(instant.getTime() - JOUR_MS)),
  };
}

/** `compterDevenusComplets` counts what is complete now, and became so since yesterday's mail. */
async function compterDevenusComplets(portees: readonly Portee[], depuis: Date): Promise<number> {
  const { nombre } = await enPortee(portees)
    .where('c.etat', 'complete')
    .whereExists((journal) =>
      journal
        .from('journaux as j')
        .where({ 'j.cible_type': 'candidature', 'j.action': 'candidature.declarer-complete' })
        .whereRaw('j.cible_ref = c.document_id')
        .where('j.instant', '>', depuis)
        .select('j.id'),
    )
    .first(strapi.db.connection.raw('count(*)::int as nombre'));
  return nombre;
}
