/** This service tells one fact of a convocation: its state and sequence, the journal's line, the mail. */
import { direHeure, direJour, direPlage } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { convocationSuivante, type EvenementConvocation, limiteDuCreneau } from '@portail/config/rules/entretien';
import type { Acte } from '../../../platform/db/transaction.ts';
import { journaliser } from '../../../platform/journal.ts';
import { ecrireCourriel, type Modele } from '../../../platform/mail/outbox.ts';
import { type Candidature, demande, publieesDe } from '../../candidature/services/ligne.ts';
import { entretienReserve, presenceAnnulee } from '../courriels.ts';
import { rendezVousDe } from './lecture.ts';
import { type Convocation, type CreneauTenu, type Entretien, reglesDe, tenus } from './ligne.ts';

type Destinataire = { ref: string; compteRef: string; email: string; prenom: string };

type Fait = {
  convocation: Convocation;
  dossier: Candidature;
  candidat: Destinataire;
  entretien: Entretien;
  /** `quitte` is the créneau that was given back, for a fact that leaves none. */
  quitte?: CreneauTenu;
};

/**
 * `annoncer` writes the state that an event leads to, adds 1 to what was told, and writes the mail that tells it, under
 * a key that only this fact has. Facts of the créneau are read after its lock: no mail tells an old room.
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
  await ecrireCourriel({
    cle: `entretien:${convocation.documentId}:${sequence}`,
    compteRef: candidat.compteRef,
    candidatureRef: convocation.candidatureRef,
    destinataire: candidat.email,
    instant: acte.instant,
    ...(await modeleDe(fait, acte)),
  });
}

async function modeleDe({ convocation, dossier, candidat, entretien, quitte }: Fait, { trx }: Acte): Promise<Modele> {
  const { presentation } = demande(dossier, await publieesDe([dossier]));
  const commun = {
    prenom: candidat.prenom,
    formation: intituleComplet(presentation),
    etablissement: presentation.etablissement,
    convocationRef: convocation.documentId,
  };
  if (quitte) return presenceAnnulee({ ...commun, plage: direPlage(quitte), jour: direJour(quitte.debut) });
  const tenu = (await tenus([convocation.documentId], trx)).get(convocation.documentId);
  if (!tenu) throw new Error(`convocation ${convocation.documentId} holds nothing to tell`);
  const limite = limiteDuCreneau(tenu, reglesDe(entretien));
  return entretienReserve({
    ...commun,
    plage: direPlage(tenu),
    quand: `${direJour(tenu.debut)} à ${direHeure(tenu.debut)} (heure de Paris)`,
    rendezVous: rendezVousDe(tenu, entretien, ''),
    limite: `${direJour(limite)} à ${direHeure(limite)}`,
  });
}
