import { randomUUID } from 'node:crypto';
import type { CleCourriel } from '@portail/config/rules/courriels';
import { environment } from '../environment.ts';
import { enfiler } from '../jobs/engine.ts';

/** `repondreA`: who reads an answer, when somebody does. */
export type Modele = { sujet: string; texte: string; html: string; repondreA?: string };

export type Courriel = Modele & {
  cle: CleCourriel;
  /** Whose account it is about: it leaves with it. */
  compteRef: string;
  /** The dossier that it is about, when it is about one. */
  candidatureRef?: string;
  destinataire: string;
  instant: Date;
  /** Not before then. Default: at once. */
  partLe?: Date;
};

/** A notice that somebody else's tries could repeat: the second one of the same key is not written, and nothing fails. */
export async function ecrireCourrielUneFois(courriel: Courriel): Promise<void> {
  const { cle } = courriel;
  if ((await strapi.db.query('api::courriel.courriel').count({ where: { cle } })) === 0) await ecrireCourriel(courriel);
}

/**
 * Writes a mail, and the job that delivers it, in the transaction of the act that it announces. The Message-ID is fixed
 * here, so that a second delivery after a crash is seen by mail clients as the same message.
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
  // A mail for later is given its job when its time comes.
  if (partLe <= instant) await enfiler('courriel', [id]);
}
