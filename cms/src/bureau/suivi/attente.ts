import { afficherInstant, finDuJour, type Jour } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { peutAttendre } from '@portail/config/rules/piece-attendue';
import { jugementAReserver } from '@portail/config/rules/pieces';
import { destinataireDe } from '../../api/candidat/services/destinataire.ts';
import { pieceAttendue } from '../../api/candidature/courriels.ts';
import { tenirLigne } from '../../api/candidature/services/ligne-de-travail.ts';
import { verrouiller } from '../../api/candidature/services/verrou.ts';
import type { Agent } from '../../platform/bureau.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import { ecrireCourriel } from '../../platform/mail/outbox.ts';
import { estEnPortee } from '../dossiers/portee.ts';
import { bornesDuDelai } from '../instruction/bornes.ts';

/**
 * `attendre` is « à fournir plus tard »: the incapacité is accepted, and its file may come until a date of its own. The
 * candidat is told at once, whatever the state of the dossier, since the date runs.
 */
export function attendre(
  agent: Agent,
  id: string,
  pieceRef: string,
  { version, jusquau }: { version: number; jusquau: Jour },
): Promise<Issue<Record<never, never>>> {
  const limite = finDuJour(jusquau);
  return transaction(async (acte) => {
    const { trx, instant } = acte;
    const visible = await estEnPortee(agent.portees, id, trx);
    const dossier = visible ? await verrouiller(trx, id) : undefined;
    const piece = dossier?.pieces.find(({ pieceDemandeeRef }) => pieceDemandeeRef === pieceRef);
    if (!dossier || !piece) return refus('introuvable');
    const { candidature, demande } = dossier;
    const contexte = { ...piece, etatCandidature: candidature.etat };
    const decision = peutAttendre(contexte, limite, await bornesDuDelai(dossier, instant));
    if (!decision.ok) return refusee(decision);
    const { count } = await strapi.db.query('api::piece.piece').updateMany({
      where: { id: piece.id, version },
      data: {
        etat: 'incapacite_acceptee',
        motifRefus: null,
        jugementReserve: jugementAReserver(contexte),
        attendueJusquau: limite,
        rappelAttenteLe: null,
        version: version + 1,
      },
    });
    if (count !== 1) return refus('page_perimee');
    await tenirLigne(acte, id);
    const details = { piece: pieceRef, delai: limite.toISOString(), depuis: piece.etat };
    await journaliser({ instant, ...parAgent(agent.id, id), action: 'piece.attendre', details });
    const destinataire = await destinataireDe(candidature.candidatRef, trx);
    if (destinataire) {
      const { presentation, attendues } = demande;
      await ecrireCourriel({
        cle: `piece-attendue:${piece.documentId}:${instant.getTime()}`,
        ...{ compteRef: destinataire.compteRef, candidatureRef: id, destinataire: destinataire.email, instant },
        ...pieceAttendue({
          ...{ prenom: destinataire.prenom, formation: intituleComplet(presentation), candidatureRef: id },
          etablissement: presentation.etablissement,
          intitule: attendues.find((une) => une.pieceDemandeeRef === pieceRef)?.intitule ?? '',
          limite: afficherInstant(limite),
          rappel: false,
        }),
      });
    }
    return reussite({});
  });
}
