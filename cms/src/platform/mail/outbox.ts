import { randomUUID } from 'node:crypto';
import type { CleCourriel } from '@portail/config/rules/courriels';
import { environment } from '../environment.ts';
import { enfiler } from '../jobs/engine.ts';

/** `Modele` is a mail's content; `repondreA` is who reads an answer, when somebody does. */
export type Modele = { sujet: string; texte: string; html: string; repondreA?: string };

export type Courriel = Modele & {
  cle: CleCourriel;
  /** `compteRef` is the account that the mail is about: the row is erased with the account. */
  compteRef: string;
  /** `candidatureRef` is the dossier that the mail is about, when it is about one. */
  candidatureRef?: string;
  destinataire: string;
  instant: Date;
  /** `partLe` is when the mail may leave. Default: at once. */
  partLe?: Date;
};

/** `ecrireCourrielUneFois` writes no second mail of the same key: somebody else's tries could repeat a notice. */
export async function ecrireCourrielUneFois(courriel: Courriel): Promise<void> {
  const { cle } = courriel;
  if ((await strapi.db.query('api::courriel.courriel').count({ where: { cle } })) === 0) await ecrireCourriel(courriel);
}

/**
 * `ecrireCourriel` writes a mail, and the job that delivers it, in the transaction of the act that it announces. The
 * Message-ID is fixed here, so that a second delivery after a crash is seen by mail clients as the same message.
 */
export async function ecrireCourriel(courriel: Courriel): Promise<void> {
  const { instant, partLe = instant, ...ecrit } = courriel;
  const { id } = await strapi.db.query('api::courriel.courriel').create({
    data: {
      ...ecrit,
      etat: 'a_envoyer',
      essais: 0,
      reports: 0,
      ecritLe: instant,
      prochainEssai: partLe,
      identifiantMessage: `<${randomUUID()}@${new URL(environment().siteUrl).hostname}>`,
    },
    select: ['id'],
  });
  // A mail for later gets its job when its time comes (`reprendreCourriels`).
  if (partLe <= instant) await enfiler('courriel', [id]);
}
