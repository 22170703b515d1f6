import type { ActeDossier } from '@portail/config/rules/actes-dossier';
import { type JugementPasse, peutAnnuler, pieceAvant } from '@portail/config/rules/annulation';
import type { EtatPiece } from '@portail/config/rules/pieces';
import type { Knex } from 'knex';
import { tenirLigne } from '../../api/candidature/services/ligne-de-travail.ts';
import { verrouiller } from '../../api/candidature/services/verrou.ts';
import type { Agent } from '../../platform/bureau.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import { dossierPerime } from './perime.ts';
import { estEnPortee } from './portee.ts';
import { oublierReclamation } from './reclamation.ts';

/**
 * `annulerJugement` puts a pièce back as it was before its last judgement, of which nothing was told. The journal keeps
 * both.
 */
export async function annulerJugement(
  agent: Agent,
  id: string,
  pieceRef: string,
  { version }: { version: number },
): Promise<Issue<Record<never, never>>> {
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const visible = await estEnPortee(agent.portees, id, trx);
    const dossier = visible ? await verrouiller(trx, id) : undefined;
    const piece = dossier?.pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
    if (!dossier || !piece) return refus('introuvable');
    if (piece.version !== version) return dossierPerime(trx, id, 'page_perimee');
    const contexte = { etat: piece.etat, jugements: await jugementsDe(trx, id, pieceRef) };
    const decision = peutAnnuler(contexte);
    if (!decision.ok) return refusee(decision);
    const aReserver = dossier.candidature.etat === 'incomplete' && !piece.reprise;
    const avant = pieceAvant(contexte, aReserver);
    if (avant?.etat === 'attendue') await oublierReclamation(dossier, piece);
    else {
      const { count } = await strapi.db.query('api::piece.piece').updateMany({
        where: { id: piece.id, version },
        data: { ...avant, version: version + 1 },
      });
      if (count !== 1) return dossierPerime(trx, id, 'page_perimee');
    }
    await tenirLigne(acte, id);
    await journaliser({
      instant,
      ...parAgent(agent.id, id),
      action: 'piece.annuler-jugement',
      details: { piece: pieceRef, depuis: piece.etat },
    });
    return reussite({});
  });
}

/** `MUETS` are the lines about a pièce that leave it as it was. */
const MUETS: readonly ActeDossier[] = ['piece.lire', 'piece.rappeler'];

type Ligne = { action: ActeDossier; depuis: EtatPiece; motif: string | null; avantLAnnonce: boolean };

/**
 * `jugementsDe` reads the judgements of the pièce's present answer that were not taken back, newest first. Another act
 * on the pièce since, such as a new answer, hides those before it.
 */
async function jugementsDe(trx: Knex, id: string, pieceRef: string): Promise<JugementPasse[]> {
  const lignes: Ligne[] = await trx('journaux as j')
    .leftJoin('motifs as m', 'm.ligne', 'j.id')
    .where({ 'j.cible_type': 'candidature', 'j.cible_ref': id })
    .where('j.action', 'like', 'piece.%')
    .whereNotIn('j.action', MUETS)
    .whereRaw(`j.details ->> 'piece' = ?`, [pieceRef])
    .orderBy('j.id', 'desc')
    .limit(20)
    .select({ action: 'j.action', motif: 'm.texte' })
    .select(
      trx.raw(`j.details ->> 'depuis' as depuis`),
      trx.raw(`exists (select 1 from journaux s where s.cible_type = 'candidature' and s.cible_ref = j.cible_ref
        and s.id > j.id and s.action like 'candidature.%' and s.action <> 'candidature.rappeler') as "avantLAnnonce"`),
    );
  const jugements: JugementPasse[] = [];
  let annules = 0;
  for (const { action, ...jugement } of lignes) {
    if (action === 'piece.annuler-jugement') annules += 1;
    else if (action !== 'piece.juger' && action !== 'piece.reclamer') break;
    else if (annules > 0) annules -= 1;
    else jugements.push(jugement);
  }
  return jugements;
}
