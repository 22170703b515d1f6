/** This service lets a candidat read what their IUT writes to them about a dossier, and answer. */
import type { Conversation } from '@portail/config/contract/message';
import { refusDe } from '@portail/config/refusals';
import { type AuteurMessage, type FichierJoint, peutEcrireMessage } from '@portail/config/rules/messages';
import type { Knex } from 'knex';
import { transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, parCandidat } from '../../../platform/journal.ts';
import type { PoserEntetes } from '../../../platform/koa.ts';
import type { CandidatConnecte } from '../../../platform/session.ts';
import { deCandidat } from '../../candidature/services/ligne.ts';
import { verrouiller } from '../../candidature/services/verrou.ts';
import type { Fichier } from '../../fichier/services/fichier.ts';
import * as freins from '../../frein/services/frein.ts';
import { type FichierNomme, remettre } from '../../piece/services/remise.ts';
import { ajouter, avecFichier, type Ecrit, type Joint, SANS_OBJET } from './ecriture.ts';

/** `FichierDuMessage` is its PDF, under the name that its author gave it. */
type FichierDuMessage = Pick<Fichier, 'documentId' | 'cle' | 'empreinte' | 'taille' | 'pages' | 'nom'>;

export type LigneMessage = {
  id: string;
  auteur: AuteurMessage;
  agentId: number | null;
  texte: string;
  fichier: FichierDuMessage | null;
  ecritLe: Date;
  luLe: Date | null;
};

type Vide = Record<never, never>;
type Saisi = { texte: string; fichier: FichierJoint | null };

/** `REDITE_MS` is how long the same text is the same message: its form was sent twice. */
const REDITE_MS = 10 * 60_000;

/** `messagesDe` reads the messages about a dossier, oldest first. */
export async function messagesDe(
  candidatureRef: string,
  connexion: Knex = strapi.db.connection,
): Promise<LigneMessage[]> {
  const lus: LigneLue[] = await connexion('messages as m')
    .leftJoin('fichiers as f', 'f.document_id', 'm.fichier_ref')
    .where({ 'm.candidature_ref': candidatureRef })
    .orderBy('m.id')
    .select({
      ...{ id: 'm.document_id', auteur: 'm.auteur', agentId: 'm.agent_id' },
      ...{ texte: 'm.texte', ecritLe: 'm.ecrit_le', luLe: 'm.lu_le' },
      ...{ documentId: 'f.document_id', cle: 'f.cle', empreinte: 'f.empreinte', taille: 'f.taille' },
      ...{ pages: 'f.pages', nom: 'm.nom_fichier' },
    });
  return lus.map(({ documentId, cle, empreinte, taille, pages, nom, ...message }) => ({
    ...message,
    fichier: documentId === null ? null : { documentId, cle, empreinte, taille, pages, nom },
  }));
}

type LigneLue = Omit<LigneMessage, 'fichier'> &
  (FichierDuMessage | ({ [C in keyof FichierDuMessage]: null } & { documentId: null }));

/** `presenterFichier` gives what both sides read of the PDF of a message. */
export function presenterFichier(fichier: FichierDuMessage | null) {
  return fichier && { nom: fichier.nom, taille: fichier.taille, pages: fichier.pages };
}

/** `fichierDuMessage` finds the PDF of a message about a dossier. */
export async function fichierDuMessage(
  candidatureRef: string,
  messageRef: string,
  trx: Knex.Transaction,
): Promise<FichierNomme | undefined> {
  const message = (await messagesDe(candidatureRef, trx)).find(({ id }) => id === messageRef);
  return message?.fichier ? { fichier: message.fichier, nom: message.fichier.nom } : undefined;
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
      messages: messages.map(({ id: message, auteur, texte, fichier, ecritLe, luLe }) => ({
        ...{ id: message, auteur, texte, fichier: presenterFichier(fichier), ecritLe: ecritLe.toISOString() },
        nouveau: auteur === 'agent' && luLe === null,
      })),
      ouverte: refusDe(peutEcrireMessage(candidature.etat, messages.at(-1)?.auteur ?? null)).length === 0,
    });
  });
}

/** `ecrire` adds a candidat's message, which waits for their IUT, with its PDF if there is one. */
export async function ecrire({ ref }: CandidatConnecte, id: string, saisi: Saisi): Promise<Issue<Vide>> {
  if (saisi.fichier && !(await deCandidat(ref, id))) return refus('introuvable');
  return avecFichier({ qui: ref, candidatRef: ref, fichier: saisi.fichier }, (joint) =>
    inscrire(ref, id, saisi.texte, joint),
  );
}

function inscrire(ref: string, id: string, texte: string, joint: Joint | null): Promise<Issue<Ecrit>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const dossier = await verrouiller(trx, id, ref);
    if (!dossier) return refus('introuvable');
    const dernier = (await messagesDe(id, trx)).at(-1);
    if (dernier && estRedite(dernier, { texte, empreinte: joint?.recu.empreinte, instant }))
      return reussite(SANS_OBJET);
    const decision = peutEcrireMessage(dossier.candidature.etat, dernier?.auteur ?? null);
    if (!decision.ok) return refusee(decision);
    if (!(await freins.essayerDans(acte, 'message', id))) return refus('trop_de_messages');
    const ecrit = await ajouter(acte, ref, { candidatureRef: id, auteur: 'candidat', agentId: null, texte }, joint);
    if (!ecrit.ok) return ecrit;
    const { messagesALire, messageRecuLe } = dossier.candidature;
    await trx('candidatures')
      .where({ document_id: id })
      // The oldest message that waits says since when the dossier does.
      .update({
        messages_a_lire: messagesALire + 1,
        ...((messagesALire === 0 || !messageRecuLe) && { message_recu_le: instant }),
      });
    await journaliser({ instant, ...parCandidat(ref, id), action: 'message.ecrire' });
    return ecrit;
  });
}

/** `telecharger` gives a candidat the PDF of a message about a dossier of their own. */
export function telecharger(
  { ref }: CandidatConnecte,
  id: string,
  message: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettre({
    trace: { action: 'message.lire-fichier', details: { message } },
    lecteur: parCandidat(ref, id),
    trouver: async (trx) => ((await deCandidat(ref, id)) ? fichierDuMessage(id, message, trx) : undefined),
    poserEntetes,
  });
}

type Redite = { texte: string; empreinte: string | undefined; instant: Date };

function estRedite(dernier: LigneMessage, { texte, empreinte, instant }: Redite): boolean {
  const { auteur, ecritLe, fichier } = dernier;
  const pareil = dernier.texte === texte && fichier?.empreinte === empreinte;
  return auteur === 'candidat' && pareil && instant.getTime() - ecritLe.getTime() < REDITE_MS;
}
