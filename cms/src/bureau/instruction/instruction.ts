/** This file runs the acts by which the secretariat decides of a whole dossier. */
import { acteSurDossier } from '@portail/config/rules/actes-dossier';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { destinataireDe } from '../../api/candidat/services/destinataire.ts';
import { ecrireSous, verrouiller } from '../../api/candidature/services/verrou.ts';
import type { Agent } from '../../platform/bureau.ts';
import { transaction } from '../../platform/db/transaction.ts';
import { type Issue, refus, refusee, reussite } from '../../platform/issue.ts';
import { journaliser, parAgent } from '../../platform/journal.ts';
import { ecrireCourriel } from '../../platform/mail/outbox.ts';
import { dossierPerime } from '../dossiers/perime.ts';
import { estEnPortee } from '../dossiers/portee.ts';
import { vuDe } from '../dossiers/vu.ts';
import type { ActeDuBureau } from './actes.ts';

/**
 * `instruire` runs one act: the scope, the lock, what the page showed, the rule, the write, the journal and the mail.
 * Inside a transaction, as a step of a work, it joins it.
 */
export function instruire(
  agent: Pick<Agent, 'id' | 'portees'>,
  id: string,
  vu: string,
  { evenement, decider, faire }: ActeDuBureau,
): Promise<Issue<Record<never, never>>> {
  return transaction(async (acte) => {
    const visible = await estEnPortee(agent.portees, id, acte.trx);
    const dossier = visible ? await verrouiller(acte.trx, id) : undefined;
    if (!dossier) return refus('introuvable');
    const { candidature, demande, pieces } = dossier;
    if (vuDe(candidature, pieces) !== vu) return dossierPerime(acte.trx, id, 'dossier_perime');
    const decision = await decider(dossier, acte.instant);
    if (!decision.ok) return refusee(decision);
    const { data, courriel, delai, motif } = await faire(dossier, acte);
    await ecrireSous(acte, dossier, evenement, data);
    await journaliser({
      instant: acte.instant,
      ...parAgent(agent.id, id),
      action: acteSurDossier(evenement),
      details: { depuis: candidature.etat, ...(delai && { delai: delai.toISOString() }) },
      ...(motif && { motif }),
    });
    const destinataire = await destinataireDe(candidature.candidatRef, acte.trx);
    // A deleted account has nobody to write to.
    if (destinataire) {
      const { presentation } = demande;
      await ecrireCourriel({
        cle: `${evenement}:${id}:${acte.instant.getTime()}`,
        compteRef: destinataire.compteRef,
        candidatureRef: id,
        destinataire: destinataire.email,
        instant: acte.instant,
        ...courriel({
          prenom: destinataire.prenom,
          formation: intituleComplet(presentation),
          etablissement: presentation.etablissement,
          candidatureRef: id,
        }),
      });
    }
    return reussite({});
  });
}
