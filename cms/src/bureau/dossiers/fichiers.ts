import { piecesRemises } from '@portail/config/rules/droits';
import type { Knex } from 'knex';
import type { Fichier } from '../../api/fichier/services/fichier.ts';
import { type FichierNomme, fichierDeLaPiece, remettre } from '../../api/piece/services/remise.ts';
import type { Agent } from '../../platform/bureau.ts';
import type { Issue } from '../../platform/issue.ts';
import { parAgent } from '../../platform/journal.ts';
import type { PoserEntetes } from '../../platform/koa.ts';
import { dossiers } from './portee.ts';
import { reponsesRefusees } from './refusees.ts';

export function telecharger(
  agent: Agent,
  id: string,
  pieceRef: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettreAuBureau(agent, id, pieceRef, poserEntetes, (trx) => fichierDeLaPiece(id, pieceRef, trx));
}

export function telechargerRefusee(
  agent: Agent,
  id: string,
  refuseeRef: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettreAuBureau(agent, id, refuseeRef, poserEntetes, async () => {
    const refusee = (await reponsesRefusees(id)).find(({ documentId }) => documentId === refuseeRef);
    const fichier: Fichier | null = refusee?.fichierRef
      ? await strapi.db.query('api::fichier.fichier').findOne({ where: { documentId: refusee.fichierRef } })
      : null;
    return fichier ? { fichier, nom: refusee?.nomFichier ?? null } : undefined;
  });
}

/** `remettreAuBureau` gives a file of a transmitted dossier of the agent's scope. */
function remettreAuBureau(
  agent: Agent,
  id: string,
  ref: string,
  poserEntetes: PoserEntetes,
  trouver: (trx: Knex.Transaction) => Promise<FichierNomme | undefined>,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettre({
    trace: { action: 'piece.lire', details: { piece: ref } },
    lecteur: parAgent(agent.id, id),
    trouver: async (trx) => {
      const ligne = await dossiers(agent.portees, trx)
        .where('c.document_id', id)
        .first('c.transmise_le as transmiseLe');
      return ligne && piecesRemises(ligne.transmiseLe) ? trouver(trx) : undefined;
    },
    poserEntetes,
  });
}
