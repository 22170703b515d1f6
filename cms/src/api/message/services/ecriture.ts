/** This service writes one message, with the one PDF that may come with it, under the rules of pièces. */
import { Readable } from 'node:stream';
import type { AuteurMessage, FichierJoint } from '@portail/config/rules/messages';
import type { Acte } from '../../../platform/db/transaction.ts';
import { type Issue, refus, reussite } from '../../../platform/issue.ts';
import * as fichiers from '../../fichier/services/fichier.ts';
import { type FichierRecu, recevoir } from '../../fichier/services/reception.ts';

/** `Joint` is a PDF that was checked and stored, and that no row names yet. */
export type Joint = { recu: FichierRecu; range: fichiers.Range };
/** `Ecrit` tells which object the message names; another that was stored meanwhile is removed. */
export type Ecrit = { cle: string | null };

export const SANS_OBJET: Ecrit = { cle: null };

type Envoi = {
  /** `qui` is whose files are checked one at a time: the candidat, or a member of the staff. */
  qui: string;
  /** `candidatRef` is whose dossier it is: the file goes with their others. */
  candidatRef: string;
  fichier: FichierJoint | null;
};

/** `avecFichier` checks and stores the PDF, then has `ecrire` write the message: both, or nothing. */
export async function avecFichier(
  { qui, candidatRef, fichier }: Envoi,
  ecrire: (joint: Joint | null) => Promise<Issue<Ecrit>>,
): Promise<Issue<Record<never, never>>> {
  const issue = fichier
    ? await recevoir(qui, envoiDe(fichier), (recu) =>
        fichiers.conserver(candidatRef, recu, (range) => ecrire({ recu, range })),
      )
    : await ecrire(null);
  return issue.ok ? reussite({}) : issue;
}

function envoiDe({ nom, contenu }: FichierJoint) {
  const octets = Buffer.from(contenu, 'base64');
  return { flux: Readable.from([octets]), annonce: octets.length, nom };
}

type Message = { candidatureRef: string; auteur: AuteurMessage; agentId: number | null; texte: string };

/** `ajouter` writes one message, under the lock of its dossier. */
export async function ajouter(
  acte: Acte,
  candidatRef: string,
  message: Message,
  joint: Joint | null,
): Promise<Issue<Ecrit>> {
  const fichier = joint && (await fichiers.enregistrer(acte, candidatRef, joint.recu, joint.range));
  if (fichier?.analyse === 'infecte') return refus('fichier_infecte', 'fichier');
  const nomme = fichier && { fichierRef: fichier.documentId, nomFichier: joint.recu.nom };
  await strapi.db.query('api::message.message').createMany({ data: [{ ...message, ...nomme, ecritLe: acte.instant }] });
  return reussite({ cle: fichier?.cle ?? null });
}
