import type { Knex } from 'knex';
import { transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus } from '../../../platform/issue.ts';
import { journaliser, type parAgent, type parCandidat } from '../../../platform/journal.ts';
import { piecesDe } from '../../candidature/services/ligne.ts';
import type { Fichier } from '../../fichier/services/fichier.ts';
import * as fichiers from '../../fichier/services/fichier.ts';

/** `FichierNomme` is a file with the name that it has in one answer. */
export type FichierNomme = { fichier: Fichier; nom: string | null };

type Lecture = {
  /** `ref` names what is read, for the journal. */
  ref: string;
  lecteur: ReturnType<typeof parCandidat> | ReturnType<typeof parAgent>;
  /** `trouver` gives undefined when there is no file, or none for them. */
  trouver(trx: Knex.Transaction): Promise<FichierNomme | undefined>;
  poserEntetes(entetes: Record<string, string>): void;
};

/**
 * `remettre` gives a pièce's bytes to its owner or to the bureau. Every reading leaves a line in the journal before the
 * first byte leaves, since pièces tell somebody's identity. The storage is asked after the commit: when it is slow, it
 * must not hold the connections of the database that everything else needs.
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

/**
 * `entetesFichier` has a file saved rather than shown, and never cached. A browser that shows it all the same runs
 * nothing of it.
 */
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

/** `enPdf` gives the name that opens the file as what was checked: a PDF may begin as a program does. */
const enPdf = (nom: string) => (/\.pdf$/i.test(nom) ? nom : `${nom}.pdf`);

/**
 * `encoder` writes any name as RFC 6266 and 8187 want it: `encodeURIComponent` leaves four characters that they do not.
 */
function encoder(nom: string): string {
  return encodeURIComponent(nom).replace(/['()*]/g, (signe) => `%${signe.charCodeAt(0).toString(16).toUpperCase()}`);
}
