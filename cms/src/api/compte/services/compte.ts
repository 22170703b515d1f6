import { createHash, randomBytes } from 'node:crypto';
import {
  type Inscription,
  normaliserEmail,
  RENVOI_VALIDATION_MS,
  VALIDITE_LIEN_VALIDATION_MS,
} from '@portail/config/rules/compte';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { courrielDeValidation } from '../../../platform/mail/templates.ts';
import { empreinteMotDePasse, verifierMotDePasse } from '../../../platform/password.ts';
import { estConflitUnique, transaction } from '../../../platform/transaction.ts';
import session from '../../session/services/session.ts';

type SessionOuverte = { jeton: string; valide: boolean };

const comptes = () => strapi.db.query('plugin::users-permissions.user');
const empreinteDe = (jeton: string) => createHash('sha256').update(jeton).digest('hex');

export default {
  /** Account, candidat, validation mail and session: one act. « Vous êtes aussitôt connectés » (guide p. 12). */
  async creer({ email, motDePasse, nom, prenom, telephone }: Inscription): Promise<Issue<SessionOuverte>> {
    // Hashed before the transaction: 80 ms of work hold no row.
    const password = await empreinteMotDePasse(motDePasse);
    try {
      return await transaction(async ({ instant }) => {
        const role = await strapi.db
          .query('plugin::users-permissions.role')
          .findOne({ where: { type: 'authenticated' }, select: ['id'] });
        const compte = await comptes().create({
          data: {
            email,
            username: email,
            password,
            provider: 'local',
            confirmed: false,
            blocked: false,
            role: role.id,
          },
          select: ['id', 'documentId'],
        });
        await strapi.db
          .query('api::candidat.candidat')
          .create({ data: { compteRef: compte.documentId, nom, prenom, telephone }, select: ['id'] });
        await envoyerLien(compte.documentId, email, prenom, instant);
        await journaliser({
          instant,
          acteur: 'visiteur',
          action: 'compte.creer',
          cible: { type: 'compte', ref: compte.documentId },
        });
        return reussite({ jeton: await session.ouvrir(compte.documentId, instant), valide: false });
      });
    } catch (erreur) {
      if (estConflitUnique(erreur)) return refus('email_deja_pris', 'email');
      throw erreur;
    }
  },

  /** One answer for an unknown address and a wrong password, after the same work. */
  async connecter(saisie: { email: string; motDePasse: string }): Promise<Issue<SessionOuverte>> {
    const compte = await comptes().findOne({
      where: { email: normaliserEmail(saisie.email) },
      select: ['documentId', 'password', 'confirmed', 'blocked'],
    });
    const juste = await verifierMotDePasse(saisie.motDePasse, compte?.password);
    if (!compte || !juste || compte.blocked) return refus('identifiants_incorrects');
    const jeton = await transaction(({ instant }) => session.ouvrir(compte.documentId, instant));
    return reussite({ jeton, valide: compte.confirmed === true });
  },

  async deconnecter(jeton: string | undefined): Promise<Issue<Record<never, never>>> {
    if (jeton) await session.fermer(jeton);
    return reussite({});
  },

  /** The link of the mail, once: the conditional update consumes it. */
  async valider(jeton: string): Promise<Issue<Record<never, never>>> {
    return transaction(async ({ instant }) => {
      const confirmationToken = empreinteDe(jeton);
      const compte = await comptes().findOne({ where: { confirmationToken }, select: ['documentId'] });
      const { count } = await comptes().updateMany({
        where: { confirmationToken, validationExpire: { $gt: instant } },
        data: { confirmed: true, confirmationToken: null, validationExpire: null },
      });
      if (!compte || count !== 1) return refus('lien_perime');
      await journaliser({
        instant,
        acteur: 'visiteur',
        action: 'compte.valider',
        cible: { type: 'compte', ref: compte.documentId },
      });
      return reussite({});
    });
  },

  /** « Obtenir le lien de validation par mail » (guide p. 13): the new link replaces the old one; one a minute. */
  async renvoyerValidation(compteRef: string): Promise<Issue<Record<never, never>>> {
    return transaction(async ({ trx, instant }) => {
      await trx('up_users').where({ document_id: compteRef }).forUpdate().first('id');
      const compte = await comptes().findOne({
        where: { documentId: compteRef },
        select: ['email', 'confirmed', 'validationEnvoyeeLe'],
      });
      if (compte.confirmed) return reussite({});
      const dernier = compte.validationEnvoyeeLe ? new Date(compte.validationEnvoyeeLe).getTime() : 0;
      if (instant.getTime() - dernier < RENVOI_VALIDATION_MS) return refus('renvoi_trop_rapproche');
      const candidat = await strapi.db
        .query('api::candidat.candidat')
        .findOne({ where: { compteRef }, select: ['prenom'] });
      await envoyerLien(compteRef, compte.email, candidat.prenom, instant);
      return reussite({});
    });
  },
};

/** A new single-use link, of which only the hash is kept, and its mail. */
async function envoyerLien(compteRef: string, email: string, prenom: string, instant: Date): Promise<void> {
  const jeton = randomBytes(32).toString('base64url');
  await comptes().updateMany({
    where: { documentId: compteRef },
    data: {
      confirmationToken: empreinteDe(jeton),
      validationExpire: new Date(instant.getTime() + VALIDITE_LIEN_VALIDATION_MS),
      validationEnvoyeeLe: instant,
    },
  });
  await ecrireCourriel({
    cle: `validation:${empreinteDe(jeton)}`,
    destinataire: email,
    instant,
    ...courrielDeValidation({ prenom, jeton }),
  });
}
