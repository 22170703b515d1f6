/** This service tells one fact of a convocation: its state and sequence, the journal's line, the mail. */
import { direHeure, direJour, direPlage } from '@portail/config/heures';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { convocationSuivante, type EvenementConvocation, limiteDuCreneau } from '@portail/config/rules/entretien';
import type { Acte } from '../../../platform/db/transaction.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourriel, type Modele, retirerCourriels } from '../../../platform/mail/outbox.ts';
import { type Candidature, demande, publieesDe } from '../../candidature/services/ligne.ts';
import { entretienReserve, presenceAnnulee } from '../courriels.ts';
import { agenda } from './agenda.ts';
import { cleDuFait, clesDesRappels } from './cles.ts';
import { rendezVousDe } from './lecture.ts';
import { type Convoquee, type CreneauTenu, type Entretien, reglesDe, tenus } from './ligne.ts';

type Destinataire = { ref: string; compteRef: string; email: string; prenom: string };

type Fait = {
  convocation: Convoquee;
  dossier: Candidature;
  candidat: Destinataire;
  entretien: Entretien;
  /** `quitte` is the créneau that was given back. */
  quitte?: CreneauTenu;
};

/**
 * `annoncer` writes the state that an event leads to, the journal's line and the mail. The mail's key belongs to this
 * fact alone, and facts of the créneau are read after its lock: no mail is written twice, or tells an old room.
 */
export async function annoncer(evenement: EvenementConvocation, fait: Fait, acte: Acte): Promise<void> {
  const { convocation, candidat } = fait;
  const etat = convocationSuivante(evenement, convocation.etat);
  if (!etat) throw new Error(`${evenement} is not possible from ${convocation.etat}`);
  const sequence = convocation.sequence + 1;
  const ecrites: number = await acte
    .trx('convocations')
    .where({ id: convocation.id, etat: convocation.etat, sequence: convocation.sequence })
    .update({ etat, sequence, sans_place_depuis: null });
  if (ecrites !== 1) throw new Error(`convocation ${convocation.documentId} changed under its dossier's lock`);
  await journaliser({
    instant: acte.instant,
    acteur: 'candidat',
    acteurRef: candidat.ref,
    action: `entretien.${evenement}`,
    cible: { type: 'candidature', ref: convocation.candidatureRef },
    details: { convocation: convocation.documentId, sequence },
  });
  const anciennes = Array.from({ length: convocation.sequence }, (_, rang) =>
    cleDuFait(convocation.documentId, rang + 1),
  );
  await retirerCourriels(acte.trx, [
    ...anciennes,
    ...clesDesRappels(convocation.documentId, fait.quitte?.reservationRef),
  ]);
  await ecrireCourriel({
    cle: cleDuFait(convocation.documentId, sequence),
    compteRef: candidat.compteRef,
    candidatureRef: convocation.candidatureRef,
    destinataire: candidat.email,
    instant: acte.instant,
    ...(await modeleDe(evenement, fait, acte)),
  });
}

async function modeleDe(
  evenement: EvenementConvocation,
  { convocation, dossier, candidat, entretien, quitte }: Fait,
  { trx, instant }: Acte,
): Promise<Modele> {
  const { presentation } = demande(dossier, await publieesDe([dossier]));
  const convocationRef = convocation.documentId;
  const formation = intituleComplet(presentation);
  const commun = { prenom: candidat.prenom, formation, etablissement: presentation.etablissement, convocationRef };
  const annule = evenement === 'annuler';
  const tenu = annule ? quitte : (await tenus([convocationRef], trx)).get(convocationRef);
  if (!tenu) throw new Error(`convocation ${convocationRef} has no créneau to tell`);
  const rendezVous = rendezVousDe(tenu, entretien, '');
  const sequence = convocation.sequence + 1;
  const pieceJointe = agenda({ convocationRef, sequence, formation, rendezVous, annule, instant });
  if (annule) {
    return { ...presenceAnnulee({ ...commun, plage: direPlage(tenu), jour: direJour(tenu.debut) }), pieceJointe };
  }
  const limite = limiteDuCreneau(tenu, reglesDe(entretien));
  const modele = entretienReserve({
    ...commun,
    plage: direPlage(tenu),
    quand: `${direJour(tenu.debut)} à ${direHeure(tenu.debut)} (heure de Paris)`,
    rendezVous,
    limite: `${direJour(limite)} à ${direHeure(limite)}`,
  });
  return { ...modele, pieceJointe };
}
