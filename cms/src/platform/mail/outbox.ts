import { randomUUID } from 'node:crypto';
import { environment } from '../environment.ts';

export type Modele = { sujet: string; texte: string; html: string };

/**
 * Writes a mail in the transaction of the act it announces; the worker delivers it afterwards. `cle` names the
 * act: the same act never writes two mails. The Message-ID is fixed here, so that a second delivery after a
 * crash is seen by mail clients as the same message.
 */
export async function ecrireCourriel({
  cle,
  destinataire,
  instant,
  sujet,
  texte,
  html,
}: Modele & { cle: string; destinataire: string; instant: Date }): Promise<void> {
  await strapi.db.query('api::courriel.courriel').create({
    data: {
      cle,
      destinataire,
      sujet,
      texte,
      html,
      etat: 'a_envoyer',
      essais: 0,
      prochainEssai: instant,
      identifiantMessage: `<${randomUUID()}@${new URL(environment().siteUrl).hostname}>`,
    },
    select: ['id'],
  });
}
