/** This service tells one fact of a convocation: its state and sequence, the journal's line, the mail. */
import type { FormationDuDossier } from '@portail/config/contract/candidature';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { convocationSuivante, type EvenementConvocation } from '@portail/config/rules/entretien';
import type { Acte } from '../../../platform/db/transaction.ts';
import { journaliser, type LigneJournal } from '../../../platform/journal.ts';
import { ecrireCourriel, type Modele, retirerCourriels } from '../../../platform/mail/outbox.ts';
import type { Convoque } from '../courriels.ts';
import { cleDuFait, clesPerimees } from './cles.ts';
import type { Convoquee } from './ligne.ts';

/** `Destinataire` is whom the mail is written to. */
export type Destinataire = { compteRef: string; email: string; prenom: string };

/** `Annonce` is what each mail of a convocation says, with the number of the fact. */
export type Annonce = Convoque & { sequence: number; instant: Date };

export type Fait = {
  convocation: Convoquee;
  par: Pick<LigneJournal, 'acteur' | 'acteurRef'>;
  destinataire: Destinataire;
  formation: FormationDuDossier;
  ecrire: (annonce: Annonce) => Modele;
};

/**
 * `annoncer` writes the state that an event leads to, the journal's line and the mail. Its caller holds the locks of the
 * créneaux that are left and taken. The mail's key belongs to this fact alone: none is written twice.
 */
export async function annoncer(evenement: EvenementConvocation, fait: Fait, { trx, instant }: Acte): Promise<void> {
  const { convocation, par, destinataire, formation, ecrire } = fait;
  const { documentId: convocationRef, candidatureRef } = convocation;
  const etat = convocationSuivante(evenement, convocation.etat);
  if (!etat) throw new Error(`${evenement} is not possible from ${convocation.etat}`);
  const sequence = convocation.sequence + 1;
  // `presence` is of one créneau: who is given another has not been seen there yet.
  const vierge = evenement === 'informer' ? {} : { presence: null, sans_place_depuis: null };
  const [ecrite]: { prevenueLe: Date | null }[] = await trx('convocations')
    .where({ id: convocation.id, etat: convocation.etat, sequence: convocation.sequence })
    .update({ etat, sequence, ...vierge }, ['prevenue_le as prevenueLe']);
  if (!ecrite) throw new Error(`convocation ${convocationRef} changed under its dossier's lock`);
  await journaliser({
    instant,
    ...par,
    action: `entretien.${evenement}` as const,
    cible: { type: 'candidature', ref: candidatureRef },
    details: { convocation: convocationRef, sequence },
  });
  await retirerCourriels(trx, clesPerimees({ ref: convocationRef, ...convocation, ...ecrite }));
  await ecrireCourriel({
    cle: cleDuFait(convocationRef, sequence),
    compteRef: destinataire.compteRef,
    candidatureRef,
    destinataire: destinataire.email,
    instant,
    ...ecrire({
      ...{ prenom: destinataire.prenom, formation: intituleComplet(formation) },
      ...{ etablissement: formation.etablissement, convocationRef, sequence, instant },
    }),
  });
}
