/** This service lets a candidat read what their IUT writes to them about a dossier, and answer. */
import type { Conversation } from '@portail/config/contract/message';
import { refusDe } from '@portail/config/refusals';
import { type AuteurMessage, peutEcrireMessage } from '@portail/config/rules/messages';
import type { Knex } from 'knex';
import { type Acte, transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parCandidat } from '../../../platform/journal.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { verrouiller } from '../../candidature/services/verrou.ts';
import * as freins from '../../frein/services/frein.ts';

export type LigneMessage = {
  id: string;
  auteur: AuteurMessage;
  agentId: number | null;
  texte: string;
  ecritLe: Date;
  luLe: Date | null;
};

/** `REDITE_MS` is how long the same text is the same message: its form was sent twice. */
const REDITE_MS = 10 * 60_000;

/** `messagesDe` reads the messages about a dossier, oldest first. */
export function messagesDe(candidatureRef: string, connexion: Knex = strapi.db.connection): Promise<LigneMessage[]> {
  return (
    connexion('messages')
      .where({ candidature_ref: candidatureRef })
      // The column is named with its table: `id` alone would be the reference, which has no order.
      .orderBy('messages.id')
      .select({
        ...{ id: 'document_id', auteur: 'auteur', agentId: 'agent_id' },
        ...{ texte: 'texte', ecritLe: 'ecrit_le', luLe: 'lu_le' },
      })
  );
}

/** `lire` gives the messages about a dossier of one's own, and marks those of the IUT as read. */
export function lire({ ref }: CandidatConnecte, id: string): Promise<Issue<Conversation>> {
  return transaction(async ({ trx, instant }) => {
    const dossier = await verrouiller(trx, id, ref);
    if (!dossier) return refus('introuvable');
    const { candidature, demande } = dossier;
    const messages = await messagesDe(id, trx);
    if (candidature.messagesNonLus > 0) {
      await trx('messages')
        .where({ candidature_ref: id, auteur: 'agent' })
        .whereNull('lu_le')
        .update({ lu_le: instant });
      await trx('candidatures').where({ document_id: id }).update({ messages_non_lus: 0 });
    }
    return reussite({
      formation: demande.presentation,
      etat: candidature.etat,
      messages: messages.map(({ id: message, auteur, texte, ecritLe, luLe }) => ({
        ...{ id: message, auteur, texte, ecritLe: ecritLe.toISOString() },
        nouveau: auteur === 'agent' && luLe === null,
      })),
      ouverte: refusDe(peutEcrireMessage(candidature.etat, messages.at(-1)?.auteur ?? null)).length === 0,
    });
  });
}

/** `ecrire` adds a candidat's message, which waits for their IUT. */
export function ecrire(
  { ref }: CandidatConnecte,
  id: string,
  { texte }: { texte: string },
): Promise<Issue<Record<never, never>>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const dossier = await verrouiller(trx, id, ref);
    if (!dossier) return refus('introuvable');
    const dernier = (await messagesDe(id, trx)).at(-1);
    if (dernier && estRedite(dernier, texte, instant)) return reussite({});
    const decision = peutEcrireMessage(dossier.candidature.etat, dernier?.auteur ?? null);
    if (!decision.ok) return refusee(decision);
    if (!(await freins.essayerDans(acte, 'message', id))) return refus('trop_de_messages');
    await ajouter(acte, { candidatureRef: id, auteur: 'candidat', agentId: null, texte });
    const { messagesALire, messageRecuLe } = dossier.candidature;
    await trx('candidatures')
      .where({ document_id: id })
      // The oldest message that waits says since when the dossier does.
      .update({
        messages_a_lire: messagesALire + 1,
        ...((messagesALire === 0 || !messageRecuLe) && { message_recu_le: instant }),
      });
    await journaliser({ instant, ...parCandidat(ref, id), action: 'message.ecrire' });
    return reussite({});
  });
}

function estRedite(dernier: LigneMessage, texte: string, instant: Date): boolean {
  const { auteur, ecritLe } = dernier;
  return auteur === 'candidat' && dernier.texte === texte && instant.getTime() - ecritLe.getTime() < REDITE_MS;
}

/** `ajouter` writes one message, under the lock of its dossier. */
export async function ajouter(
  { instant }: Acte,
  message: { candidatureRef: string; auteur: AuteurMessage; agentId: number | null; texte: string },
): Promise<void> {
  await strapi.db.query('api::message.message').createMany({ data: [{ ...message, ecritLe: instant }] });
}
