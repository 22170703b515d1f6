/** This service invites to the staff: a mail with a link of seven days, of which the database keeps the hash. */
import { messageRefus } from '@portail/config/refusals';
import { INVITATION_MS } from '@portail/config/rules/equipe';
import { errors } from '@strapi/utils';
import { ecrireFiche, noterConnexion } from '../../api/fiche-agent/services/fiche.ts';
import { maintenant } from '../../platform/db/clock.ts';
import type { Acte } from '../../platform/db/transaction.ts';
import { ecrireCourriel, retirerCourriels } from '../../platform/mail/outbox.ts';
import { empreinteDe, nouveauJeton } from '../../platform/token.ts';
import { courrielDInvitation } from './courriels.ts';

/** `ecrireInvitation` writes to somebody invited, with a new link; the older ones open nothing any more. */
export async function ecrireInvitation(agentId: number, acte: Acte): Promise<void> {
  const { trx, instant } = acte;
  await retirerInvitations(agentId, acte);
  const jeton = nouveauJeton();
  const empreinte = empreinteDe(jeton);
  const expireLe = new Date(instant.getTime() + INVITATION_MS);
  await trx('admin_users').where({ id: agentId }).update({ registration_token: empreinte });
  await ecrireFiche(agentId, { invite_le: instant, invitation_expire_le: expireLe }, trx);
  const agent: { email: string; documentId: string; firstname: string } = await strapi.db
    .query('admin::user')
    .findOne({ where: { id: agentId } });
  await ecrireCourriel({
    ...{ cle: `agent-invitation:${empreinte}`, compteRef: agent.documentId, destinataire: agent.email, instant },
    ...courrielDInvitation({ prenom: agent.firstname, jeton, expireLe }),
  });
}

/** `retirerInvitations` keeps from leaving the mail whose link opens nothing any more. */
async function retirerInvitations(agentId: number, { trx }: Acte): Promise<void> {
  const agent = await trx('admin_users').where({ id: agentId }).first('registration_token');
  if (agent?.registration_token) await retirerCourriels(trx, [`agent-invitation:${agent.registration_token}`]);
}

/**
 * `garderInvitations` surrounds what Strapi does of an invitation's link. Strapi would take it for ever, and keeps it
 * as it is written in the mail.
 */
export function garderInvitations(): void {
  const users = strapi.service('admin::user');
  const { findRegistrationInfo, register } = users;
  users.findRegistrationInfo = async (jeton: string) => findRegistrationInfo(await verifier(jeton));
  users.register = async ({ registrationToken, userInfo }: { registrationToken: string; userInfo: object }) => {
    const agent = await register({ registrationToken: await verifier(registrationToken), userInfo });
    await noterConnexion(agent.id);
    return agent;
  };
}

/**
 * `verifier` gives the hash of a link that still opens something.
 *
 * @throws ValidationError with the sentence that the page shows
 */
async function verifier(jeton: unknown): Promise<string> {
  const empreinte = empreinteDe(String(jeton));
  const vivante = await strapi.db
    .connection('admin_users as u')
    .join('fiches_agent as f', 'f.agent_id', 'u.id')
    .where('u.registration_token', empreinte)
    .where('f.invitation_expire_le', '>', await maintenant())
    .first('u.id');
  if (!vivante) throw new errors.ValidationError(messageRefus('invitation_perimee'));
  return empreinte;
}
