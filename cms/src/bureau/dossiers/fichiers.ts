import { piecesRemises } from '@portail/config/rules/droits';
import { voitIdentite } from '@portail/config/rules/identite';
import { lireInstantane } from '@portail/config/rules/instantane';
import type { Knex } from 'knex';
import type { Fichier } from '../../api/fichier/services/fichier.ts';
import { type FichierNomme, fichierDeLaPiece, remettre } from '../../api/piece/services/remise.ts';
import type { Agent } from '../../platform/bureau.ts';
import type { Issue } from '../../platform/issue.ts';
import { parAgent } from '../../platform/journal.ts';
import type { PoserEntetes } from '../../platform/koa.ts';
import { piecesIdentite } from './identite.ts';
import { dossiers } from './portee.ts';
import { reponsesRefusees } from './refusees.ts';

export function telecharger(
  agent: Agent,
  id: string,
  pieceRef: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettreAuBureau(agent, id, pieceRef, poserEntetes, async (trx, masquees) =>
    masquees.has(pieceRef) ? undefined : fichierDeLaPiece(id, pieceRef, trx),
  );
}

export function telechargerRefusee(
  agent: Agent,
  id: string,
  refuseeRef: string,
  poserEntetes: PoserEntetes,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettreAuBureau(agent, id, refuseeRef, poserEntetes, async (_, masquees) => {
    const refusees = await reponsesRefusees(id);
    const refusee = refusees.find(
      ({ documentId, pieceDemandeeRef }) => documentId === refuseeRef && !masquees.has(pieceDemandeeRef),
    );
    const fichier: Fichier | null = refusee?.fichierRef
      ? await strapi.db.query('api::fichier.fichier').findOne({ where: { documentId: refusee.fichierRef } })
      : null;
    return fichier ? { fichier, nom: refusee?.nomFichier ?? null } : undefined;
  });
}

/** `remettreAuBureau` gives a file of a transmitted dossier of the agent's scope, except what is kept from them. */
function remettreAuBureau(
  agent: Agent,
  id: string,
  ref: string,
  poserEntetes: PoserEntetes,
  trouver: (trx: Knex.Transaction, masquees: ReadonlySet<string>) => Promise<FichierNomme | undefined>,
): Promise<Issue<NodeJS.ReadableStream>> {
  return remettre({
    trace: { action: 'piece.lire', details: { piece: ref } },
    lecteur: parAgent(agent.id, id),
    trouver: async (trx) => {
      const ligne = await dossiers(agent.portees, trx)
        .where('c.document_id', id)
        .first({ transmiseLe: 'c.transmise_le', formationRef: 'c.formation_ref', etat: 'c.etat' }, 'c.instantane');
      if (!ligne || !piecesRemises(ligne.transmiseLe)) return undefined;
      if (voitIdentite(agent.portees, ligne)) return trouver(trx, new Set());
      return trouver(trx, await piecesIdentite(lireInstantane(JSON.parse(ligne.instantane ?? 'null')), trx));
    },
    poserEntetes,
  });
}
