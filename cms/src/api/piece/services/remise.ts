import type { Knex } from 'knex';
import { transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus } from '../../../platform/issue.ts';
import { journaliser, type parAgent, type parCandidat } from '../../../platform/journal.ts';
import { piecesDe } from '../../candidature/services/ligne.ts';
import type { Fichier } from '../../fichier/services/fichier.ts';
import * as fichiers from '../../fichier/services/fichier.ts';

/** A file, under the name that it was given there. */
export type FichierNomme = { fichier: Fichier; nom: string | null };

type Lecture = {
  /** What is read, for the journal. */
  ref: string;
  lecteur: ReturnType<typeof parCandidat> | ReturnType<typeof parAgent>;
  /** Undefined: there is none, or not for them. */
  trouver(trx: Knex.Transaction): Promise<FichierNomme | undefined>;
  poserEntetes(entetes: Record<string, string>): void;
};

/**
 * A pièce's bytes, for its owner or for the desk: every reading of what tells somebody's identity leaves a line in the
 * journal, written before the first byte leaves. The storage is asked after the commit: when it is slow, it must not
 * hold the connections of the database that everything else needs.
 */
export async function remettre(lecture: Lecture): Promise<Issue<NodeJS.ReadableStream>> {
  const { ref, lecteur, trouver, poserEntetes } = lecture;
  const lue = await transaction(async ({ trx, instant }) => {
    const trouvee = await trouver(trx);
    if (!trouvee) return undefined;
    const details = { piece: ref, fichier: trouvee.fichier.documentId };
    await journaliser({ instant, ...lecteur, action: 'piece.lire', details });
    return trouvee;
  });
  if (!lue) return refus('introuvable');
  const flux = await fichiers.ouvrir(lue.fichier.cle);
  if (flux.ok) poserEntetes(entetesFichier(lue));
  return flux;
}

export async function fichierDeLaPiece(
  candidatureRef: string,
  pieceRef: string,
  trx: Knex.Transaction,
): Promise<FichierNomme | undefined> {
  const pieces = (await piecesDe([candidatureRef], trx)).get(candidatureRef);
  const piece = pieces?.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
  return piece?.fichier ? { fichier: piece.fichier, nom: piece.nomFichier } : undefined;
}

/** Saved rather than shown, never cached, and should a browser show it all the same, never run. */
function entetesFichier({ fichier, nom }: FichierNomme): Record<string, string> {
  return {
    'content-type': 'application/pdf',
    'content-length': String(fichier.taille),
    'content-disposition': `attachment; filename="piece.pdf"; filename*=UTF-8''${encoder(enPdf(nom ?? fichier.nom))}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  };
}

/** What is saved opens as what was checked, whatever else its bytes may be read as: a PDF may begin as a program does. */
const enPdf = (nom: string) => (/\.pdf$/i.test(nom) ? nom : `${nom}.pdf`);

/** Any name, as RFC 6266 and 8187 have it: `encodeURIComponent` leaves four characters that they do not. */
function encoder(nom: string): string {
  return encodeURIComponent(nom).replace(/['()*]/g, (signe) => `%${signe.charCodeAt(0).toString(16).toUpperCase()}`);
}
