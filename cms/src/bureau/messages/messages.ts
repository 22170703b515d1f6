/** This service lets the staff write to a candidat, who is told by a mail without the message. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { intituleComplet } from '@portail/config/rules/catalogue';
import type { FichierJoint } from '@portail/config/rules/messages';
import { destinataireDe } from '../../api/candidat/services/destinataire.ts';
import { messageDeLIut } from '../../api/candidature/courriels.ts';
import { type DossierVerrouille, verrouiller } from '../../api/candidature/services/verrou.ts';
import { ajouter, avecFichier, type Ecrit, type Joint } from '../../api/message/services/ecriture.ts';
import { fichierDuMessage, messagesDe, presenterFichier } from '../../api/message/services/message.ts';
import { remettre } from '../../api/piece/services/remise.ts';
import { nomsDesAgents } from '../../platform/agents.ts';
import type { Agent } from '../../platform/bureau.ts';
import { type Acte, transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import type { PoserEntetes } from '../../platform/koa.ts';
import { ecrireCourriel } from '../../platform/mail/outbox.ts';
import { consulter } from '../dossiers/consultation.ts';
import { dossiers, estEnPortee } from '../dossiers/portee.ts';

type Vide = Record<never, never>;
type Saisi = { texte: string; dernier: string | null; fichier: FichierJoint | null };

export async function lireMessages(agent: Agent, id: string): Promise<Issue<ReponseBureau<'lireMessages'>>> {
  if (!(await consulter(agent, id))) return refus('introuvable');
  const ligne: { aLire: number; email: string | null } | undefined = await dossiers(agent.portees)
    .where('c.document_id', id)
    .first({ aLire: 'c.messages_a_lire', email: 'u.email' });
  if (!ligne) return refus('introuvable');
  const messages = await messagesDe(id);
  const noms = await nomsDesAgents(messages.flatMap(({ agentId }) => agentId ?? []));
  return reussite({
    messages: messages.map(({ agentId, fichier, ecritLe, luLe, ...message }) => ({
      ...message,
      fichier: presenterFichier(fichier),
      nom: agentId === null ? null : (noms.get(agentId) ?? null),
      ecritLe: ecritLe.toISOString(),
      luLe: luLe?.toISOString() ?? null,
    })),
    aLire: ligne.aLire,
    joignable: ligne.email !== null,
  });
}

/** `ecrireMessage` writes to the candidat; what they wrote before is then answered. */
export async function ecrireMessage(agent: Agent, id: string, saisi: Saisi): Promise<Issue<Vide>> {
  const ligne: { candidatRef: string } | undefined = await dossiers(agent.portees)
    .where('c.document_id', id)
    .first({ candidatRef: 'c.candidat_ref' });
  if (!ligne) return refus('introuvable');
  const envoi = { qui: `agent ${agent.id}`, candidatRef: ligne.candidatRef, fichier: saisi.fichier };
  return avecFichier(envoi, (joint) => inscrire(agent, id, saisi, joint));
}

function inscrire(agent: Agent, id: string, { texte, dernier }: Saisi, joint: Joint | null): Promise<Issue<Ecrit>> {
  return surConversation(agent, id, dernier, async ({ candidature, demande: { presentation } }, acte) => {
    const { trx, instant } = acte;
    const destinataire = await destinataireDe(candidature.candidatRef, trx);
    if (!destinataire) return refus('message_sans_lecteur');
    const message = { candidatureRef: id, auteur: 'agent', agentId: agent.id, texte } as const;
    const ecrit = await ajouter(acte, candidature.candidatRef, message, joint);
    if (!ecrit.ok) return ecrit;
    await trx('candidatures')
      .where({ document_id: id })
      .update({ messages_a_lire: 0, messages_non_lus: candidature.messagesNonLus + 1 });
    await marquerLus(id, acte);
    await journaliser({ instant, ...parAgent(agent.id, id), action: 'message.ecrire' });
    await ecrireCourriel({
      cle: `message:${id}:${instant.getTime()}`,
      compteRef: destinataire.compteRef,
      candidatureRef: id,
      destinataire: destinataire.email,
      instant,
      ...messageDeLIut({
        prenom: destinataire.prenom,
        formation: intituleComplet(presentation),
        etablissement: presentation.etablissement,
        candidatureRef: id,
      }),
    });
    return ecrit;
  });
}

/** `telechargerDeMessage` gives the bureau the PDF of a message, of either side. */
export function telechargerDeMessage(
  agent: Agent,
  id: string,
  message: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettre({
    trace: { action: 'message.lire-fichier', details: { message } },
    lecteur: parAgent(agent.id, id),
    trouver: async (trx) =>
      (await estEnPortee(agent.portees, id, trx)) ? fichierDuMessage(id, message, trx) : undefined,
    poserEntetes,
  });
}

export function classerMessages(
  agent: Agent,
  id: string,
  { dernier }: { dernier: string | null },
): Promise<Issue<Vide>> {
  return surConversation(agent, id, dernier, async (_dossier, acte) => {
    await acte.trx('candidatures').where({ document_id: id }).update({ messages_a_lire: 0 });
    await marquerLus(id, acte);
    return reussite({});
  });
}

async function marquerLus(id: string, { trx, instant }: Acte): Promise<void> {
  await trx('messages')
    .where({ candidature_ref: id, auteur: 'candidat' })
    .whereNull('lu_le')
    .update({ lu_le: instant });
}

/** `surConversation` locks a dossier of the scope, and refuses a page that has not seen its last message. */
function surConversation<T>(
  agent: Agent,
  id: string,
  dernier: string | null,
  faire: (dossier: DossierVerrouille, acte: Acte) => Promise<Issue<T>>,
): Promise<Issue<T>> {
  return transaction(async (acte) => {
    const visible = await estEnPortee(agent.portees, id, acte.trx);
    const dossier = visible ? await verrouiller(acte.trx, id) : undefined;
    if (!dossier) return refus('introuvable');
    const connu = (await messagesDe(id, acte.trx)).at(-1)?.id ?? null;
    return connu === dernier ? faire(dossier, acte) : refus('message_perime');
  });
}
