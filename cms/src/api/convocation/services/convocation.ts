/** This service convokes one dossier to the entretiens of its formation. */
import { afficherJour, type Jour } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { type EtatConvocation, type Presence, peutConvoquer } from '@portail/config/rules/entretien';
import { demandeEncore } from '@portail/config/rules/pointage';
import type { Acte } from '../../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../../platform/issue.ts';
import { journaliser, type parAgent } from '../../../platform/journal.ts';
import { ecrireCourriel } from '../../../platform/mail/outbox.ts';
import { destinataireDe } from '../../candidat/services/destinataire.ts';
import type { DossierVerrouille } from '../../candidature/services/verrou.ts';
import { convocation as courriel } from '../courriels.ts';
import { cleDuFait } from './cles.ts';
import { clore } from './cloture.ts';
import { convocations, entretiensDeFormations } from './ligne.ts';

/**
 * `convoquer` asks a dossier to come. Its caller holds the dossier's lock. A convocation whose presence was noted is
 * closed first: it keeps who came and its réservation, whose créneau is over.
 *
 * @param entretiensProposes the entretiens that are named for it; null for all those of its formation
 * @returns the new convocation
 */
export async function convoquer(
  { candidature, demande }: DossierVerrouille,
  { entretiensProposes, repondreAvant }: { entretiensProposes: string[] | null; repondreAvant: Jour | null },
  par: ReturnType<typeof parAgent>,
  acte: Acte,
): Promise<Issue<{ convocation: string }>> {
  const { trx, instant } = acte;
  const { documentId: candidatureRef, candidatRef, formationRef } = candidature;
  const tours: { tour: number; etat: EtatConvocation; presence: Presence | null }[] = await trx('convocations')
    .where({ candidature_ref: candidatureRef })
    .select('tour', 'etat', 'presence');
  const decision = peutConvoquer(candidature.etat, tours.some(demandeEncore));
  if (!decision.ok) return refusee(decision);
  const proposables = (await entretiensDeFormations([formationRef])).get(formationRef) ?? [];
  const proposes = proposables.filter(({ documentId, etat }) => {
    return etat === 'ouvert' && (!entretiensProposes || entretiensProposes.includes(documentId));
  });
  if (proposes.length === 0) return refus('aucun_creneau');
  const destinataire = await destinataireDe(candidatRef, trx);
  if (!destinataire) return refus('dossier_non_convocable');
  if (tours.some(({ etat }) => etat === 'reserve')) await clore([candidatureRef], acte);
  const { documentId } = await convocations().create({
    data: {
      ...{ candidatureRef, candidatRef, formationRef, etat: 'convoque', convoqueeLe: instant, sequence: 1 },
      tour: Math.max(0, ...tours.map(({ tour }) => tour)) + 1,
      entretiensProposes: entretiensProposes && JSON.stringify(entretiensProposes),
      repondreAvant,
    },
    select: ['documentId'],
  });
  const details = { convocation: documentId, sequence: 1 };
  await journaliser({ instant, ...par, action: 'entretien.convoquer', details });
  await ecrireCourriel({
    cle: cleDuFait(documentId, 1),
    compteRef: destinataire.compteRef,
    candidatureRef,
    destinataire: destinataire.email,
    instant,
    ...courriel({
      prenom: destinataire.prenom,
      formation: intituleComplet(demande.presentation),
      etablissement: demande.presentation.etablissement,
      convocationRef: documentId,
      repondreAvant: repondreAvant && afficherJour(repondreAvant),
    }),
  });
  return reussite({ convocation: documentId });
}
