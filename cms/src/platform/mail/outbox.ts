import { randomUUID } from 'node:crypto';
import type { CleCourriel } from '@portail/config/rules/courriels';
import type { Knex } from 'knex';
import { environment } from '../environment.ts';
import { enfiler } from '../jobs/engine.ts';
import { ajouterMot, type Modele } from './layout.ts';

export type { Modele, PieceJointe } from './layout.ts';

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
  const { candidatureRef } = courriel;
  const avecMot = candidatureRef ? ajouterMot(courriel, await motDe(candidatureRef)) : courriel;
  const { instant, partLe = instant, pieceJointe, ...ecrit } = avecMot;
  // `createMany` is used because `create` reads back what it wrote.
  const { ids } = await strapi.db.query('api::courriel.courriel').createMany({
    data: [
      {
        ...ecrit,
        ...(pieceJointe && { pieceJointe: JSON.stringify(pieceJointe) }),
        etat: 'a_envoyer',
        essais: 0,
        reports: 0,
        ecritLe: instant,
        prochainEssai: partLe,
        identifiantMessage: `<${randomUUID()}@${new URL(environment().siteUrl).hostname}>`,
      },
    ],
  });
  // A mail for later gets its job when its time comes (`reprendreCourriels`).
  if (partLe <= instant) await enfiler('courriel', ids);
}

/** `motDe` reads what the établissement of a dossier says at the end of its mails, in the transaction around. */
async function motDe(candidatureRef: string): Promise<string | null> {
  const lu: { mot: string | null } | undefined = await strapi.db.transaction(({ trx }) =>
    (trx as Knex.Transaction)('candidatures as c')
      .join('formations as f', 'f.document_id', 'c.formation_ref')
      .join('formations_etablissement_lnk as fe', 'fe.formation_id', 'f.id')
      .join('etablissements as e', 'e.id', 'fe.etablissement_id')
      .where('c.document_id', candidatureRef)
      .whereNotNull('f.published_at')
      .first({ mot: 'e.mot_courriels' }),
  );
  return lu?.mot ?? null;
}

/**
 * `retirerCourriels` keeps from leaving the mails that another fact makes untrue. It is called in that fact's
 * transaction; a mail that has left, or is leaving, stays.
 */
export async function retirerCourriels(trx: Knex.Transaction, cles: readonly CleCourriel[]): Promise<void> {
  await trx('courriels')
    .whereIn('cle', [...cles])
    .where('etat', 'a_envoyer')
    .update({ etat: 'annule' });
}
