import { etatApres, evenementDeJugement, jugementAReserver, peutJuger } from '@portail/config/rules/pieces';
import { tenirLigne } from '../../api/candidature/services/ligne-de-travail.ts';
import { verrouiller } from '../../api/candidature/services/verrou.ts';
import type { Agent } from '../../platform/bureau.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import { estEnPortee } from './portee.ts';

/** `juger` accepts or refuses one answer; a judgement sent from a page that shows an older answer is refused. */
export async function juger(
  agent: Agent,
  id: string,
  pieceRef: string,
  jugement: { verdict: 'accepter' | 'refuser'; motif: string; version: number },
): Promise<Issue<Record<never, never>>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const visible = await estEnPortee(agent.portees, id, trx);
    const dossier = visible ? await verrouiller(trx, id) : undefined;
    if (!dossier) return refus('introuvable');
    const { candidature, pieces } = dossier;
    const piece = pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
    if (!piece) return refus('introuvable');
    const { verdict, motif } = jugement;
    const contexte = { ...piece, etatCandidature: candidature.etat };
    const decision = peutJuger(contexte, verdict, motif);
    if (!decision.ok) return refusee(decision);
    const { count } = await strapi.db.query('api::piece.piece').updateMany({
      where: { id: piece.id, version: jugement.version },
      data: {
        etat: etatApres(evenementDeJugement(verdict, piece.etat), piece.etat),
        motifRefus: verdict === 'refuser' ? motif : null,
        jugementReserve: jugementAReserver(contexte),
        // A judgement ends the wait for a later file: to wait again is another act.
        attendueJusquau: null,
        version: jugement.version + 1,
      },
    });
    if (count !== 1) return refus('page_perimee');
    await tenirLigne(acte, id);
    await journaliser({
      instant,
      ...parAgent(agent.id, id),
      action: 'piece.juger',
      details: { piece: pieceRef, verdict, depuis: piece.etat },
      motif: verdict === 'refuser' ? motif : null,
    });
    return reussite({});
  });
}
