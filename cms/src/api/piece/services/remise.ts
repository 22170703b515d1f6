import type { Knex } from 'knex';
import { entetesDePiece } from '../../../platform/attachment.ts';
import { transaction } from '../../../platform/db/transaction.ts';
import { type Issue, refus } from '../../../platform/issue.ts';
import { journaliser, type parAgent, type parCandidat } from '../../../platform/journal.ts';
import { piecesDe } from '../../candidature/services/ligne.ts';
import type { Fichier } from '../../fichier/services/fichier.ts';
import * as fichiers from '../../fichier/services/fichier.ts';

/** `FichierNomme` is a file with the name that it has in one answer. */
export type FichierNomme = { fichier: FichierRange; nom: string | null };
type FichierRange = Pick<Fichier, 'documentId' | 'cle' | 'taille' | 'nom'>;

type Lecture = {
  /** `trace` says what is read, for the journal. */
  trace: { action: 'piece.lire' | 'message.lire-fichier'; details: Record<string, string> };
  lecteur: ReturnType<typeof parCandidat> | ReturnType<typeof parAgent>;
  /** `trouver` gives undefined when there is no file, or none for them. */
  trouver(trx: Knex.Transaction): Promise<FichierNomme | undefined>;
  poserEntetes(entetes: Record<string, string>): void;
};

/**
 * `remettre` gives a file's bytes to its owner or to the bureau. Every reading leaves a line in the journal before the
 * first byte leaves, since pièces tell somebody's identity. The storage is asked after the commit: when it is slow, it
 * must not hold the connections of the database that everything else needs.
 */
export async function remettre(lecture: Lecture): Promise<Issue<NodeJS.ReadableStream>> {
  const { trace, lecteur, trouver, poserEntetes } = lecture;
  const lue = await transaction(async ({ trx, instant }) => {
    const trouvee = await trouver(trx);
    if (!trouvee) return undefined;
    const details = { ...trace.details, fichier: trouvee.fichier.documentId };
    await journaliser({ instant, ...lecteur, action: trace.action, details });
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

function entetesFichier({ fichier, nom }: FichierNomme): Record<string, string> {
  const { taille } = fichier;
  return entetesDePiece({ type: 'application/pdf', taille, nom: enPdf(nom ?? fichier.nom), secours: 'piece.pdf' });
}

/** `enPdf` gives the name that opens the file as what was checked: a PDF may begin as a program does. */
const enPdf = (nom: string) => (/\.pdf$/i.test(nom) ? nom : `${nom}.pdf`);
