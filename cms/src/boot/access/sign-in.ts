/** This file brakes the staff's sign-in and forgotten password, by the same table as the candidates'. */

import { messageRefus } from '@portail/config/refusals';
import { APPAREIL_DUREE_MS } from '@portail/config/rules/compte';
import { normaliserEmail } from '@portail/config/rules/email';
import { fauteDAgent } from '@portail/config/rules/mot-de-passe';
import { errors } from '@strapi/utils';
import { rolesActuels } from '../../api/affectation/services/portees.ts';
import { noterConnexion } from '../../api/fiche-agent/services/fiche.ts';
import type { Essai } from '../../api/frein/services/frein.ts';
import * as freins from '../../api/frein/services/frein.ts';
import { enTempsConstant } from '../../platform/constant-time.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { appareilDe, cookieAppareil } from '../../platform/device.ts';
import type { Contexte } from '../../platform/koa.ts';
import { ecrireCourriel } from '../../platform/mail/outbox.ts';
import { verifierMotDePasse } from '../../platform/password.ts';
import { empreinteDe, nouveauJeton } from '../../platform/token.ts';
import { courrielDeReinitialisationAgent } from './courriels.ts';

const INCORRECT = 'Adresse mail ou mot de passe incorrect.';
const COOKIE = 'appareil';
const VALIDITE_MS = 3_600_000;

type Agent = { id: number; documentId: string; email: string; firstname: string; password: string; isActive: boolean };

/** `compte` counts agents apart from candidats, who may have the same address, and come from the same one. */
const compte = (email: string) => `agent:${email}`;

/**
 * `garderConnexions` replaces Strapi's own limit, which counts right passwords, believes any proxy, forgets when it
 * stops and speaks English.
 */
export function garderConnexions(): void {
  const auth = strapi.service('admin::auth');
  auth.checkCredentials = connecter;
  const { resetPassword } = auth;
  auth.resetPassword = async ({ resetPasswordToken, password }: { resetPasswordToken: string; password: string }) => {
    const agent = await resetPassword({ resetPasswordToken: empreinteDe(String(resetPasswordToken)), password });
    await freins.oublierCompte(compte(agent.email));
    await noterConnexion(agent.id);
    return agent;
  };
}

/**
 * `connecter` answers as Strapi's own function: an error, the agent or false, and why not, in the words that the page
 * shows.
 */
async function connecter(saisie: { email: unknown; password: unknown }): Promise<unknown[]> {
  const refus = [null, false, { message: INCORRECT }];
  if (typeof saisie.email !== 'string' || typeof saisie.password !== 'string') return refus;
  const email = normaliserEmail(saisie.email);
  const ctx = strapi.requestContext.get() as unknown as Contexte;
  const duClient = await freins.essayer('client', compte(ctx.ip));
  if (!duClient) throw tropDEssais();
  const agent = await agentDe(email);
  const essai = await essayer(agent, email, ctx.cookies.get(COOKIE), duClient.instant);
  if (!essai) {
    // `oublier` gives the client's try back, because nothing was learnt.
    await duClient.oublier();
    throw tropDEssais();
  }
  // `verifierMotDePasse` runs whatever was found, so that an unknown address takes as long.
  const juste = await verifierMotDePasse(saisie.password, agent?.password ?? undefined);
  if (!agent?.isActive || !juste) return refus;
  await duClient.oublier();
  await essai.effacer();
  // Somebody may have chosen it before they were given the administration.
  const faute = fauteDAgent(saisie.password, await rolesActuels(agent.id));
  if (faute) return [null, false, { message: `${faute} Choisissez-en un autre par « Mot de passe oublié ? ».` }];
  retenirAppareil(ctx, agent, duClient.instant);
  await noterConnexion(agent.id);
  return [null, agent];
}

/** `tropDEssais` bears the only code under which Strapi lets an error out of the sign-in as it is. */
function tropDEssais(): Error {
  return new errors.RateLimitError(messageRefus('trop_d_essais'), { code: 'LOGIN_NOT_ALLOWED' });
}

/**
 * `essayer` counts by account, and apart for a browser that signed in to it before. Knowing an address keeps nobody
 * out.
 */
function essayer(agent: Agent | null, email: string, cookie: string | undefined, instant: Date) {
  const appareil = agent && appareilDe(cookie, agent.documentId, instant);
  return appareil
    ? freins.essayer('appareil', `${agent.documentId}:${appareil}`)
    : freins.essayer('compte', compte(email));
}

function retenirAppareil(ctx: Contexte, agent: Agent, instant: Date): void {
  ctx.cookies.set(COOKIE, cookieAppareil(ctx.cookies.get(COOKIE), agent.documentId, instant), {
    httpOnly: true,
    sameSite: 'lax',
    path: '/admin',
    maxAge: APPAREIL_DUREE_MS,
    overwrite: true,
    signed: false,
  });
}

/**
 * `oublierMotDePasse` is « Mot de passe oublié ? »: the same answer, in the same time, whether the address has an
 * account.
 */
export async function oublierMotDePasse(ctx: Contexte): Promise<void> {
  const { email } = ctx.request.body ?? {};
  if (typeof email !== 'string' || email === '') throw new errors.ValidationError('Indiquez votre adresse mail.');
  await enTempsConstant(async () => {
    if (!(await freins.essayer('oubli', compte(ctx.ip)))) {
      throw new errors.RateLimitError(messageRefus('trop_de_demandes'));
    }
    const agent = await agentDe(normaliserEmail(email));
    if (agent?.isActive && (await freins.essayer('agent_oubli', compte(agent.email)))) await envoyer(agent);
  });
  ctx.status = 204;
}

async function envoyer({ id, documentId, email, firstname }: Agent): Promise<void> {
  await transaction(async ({ trx, instant }) => {
    const jeton = nouveauJeton();
    const empreinte = empreinteDe(jeton);
    await trx('admin_users')
      .where({ id })
      .update({
        reset_password_token: empreinte,
        reset_password_token_expires_at: new Date(instant.getTime() + VALIDITE_MS),
      });
    await ecrireCourriel({
      cle: `agent-reinitialisation:${empreinte}`,
      compteRef: documentId,
      destinataire: email,
      instant,
      ...courrielDeReinitialisationAgent({ prenom: firstname, jeton }),
    });
  });
}

function agentDe(email: string): Promise<Agent | null> {
  return strapi.db.query('admin::user').findOne({ where: { email } });
}

/**
 * `garderSonCompte` asks the password before a change that would let somebody keep a session left open. It counts like
 * a sign-in.
 */
export async function garderSonCompte({ state, request }: Contexte): Promise<boolean> {
  const { email, password, currentPassword } = request.body ?? {};
  const { user } = state;
  const changeEmail = typeof email === 'string' && normaliserEmail(email) !== user.email;
  if (!changeEmail && !password) return true;
  if (typeof currentPassword !== 'string' || currentPassword === '')
    throw actuel('Indiquez votre mot de passe actuel.');
  const essai: Essai | undefined = await freins.essayer('appareil', `${user.documentId}:session`);
  if (!essai) throw new errors.RateLimitError(messageRefus('trop_d_essais'));
  if (!(await verifierMotDePasse(currentPassword, user.password))) throw actuel(messageRefus('mot_de_passe_incorrect'));
  await essai.effacer();
  return true;
}

/** `actuel` shows its message beside its field, in the profile's page. */
function actuel(message: string): Error {
  return new errors.ValidationError(message, {
    errors: [{ path: ['currentPassword'], message, name: 'ValidationError' }],
  });
}
