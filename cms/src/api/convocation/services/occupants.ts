/** This service reads who holds some créneaux, with all that a mail to them needs. */
import type { FormationDuDossier } from '@portail/config/contract/candidature';
import type { Acte } from '../../../platform/db/transaction.ts';
import { demande, lireCandidatures, publieesDe } from '../../candidature/services/ligne.ts';
import type { Destinataire } from './annonce.ts';
import { COLONNES_TENUES, type Convoquee, type CreneauTenu } from './ligne.ts';

export type Occupant = {
  convocation: Convoquee;
  candidatRef: string;
  nom: string;
  telephone: string;
  tenu: CreneauTenu;
  destinataire: Destinataire;
  formation: FormationDuDossier;
};

type Lue = Convoquee & CreneauTenu & Destinataire & { candidatRef: string; nom: string; telephone: string };

/**
 * `occupantsDe` gives who holds these créneaux, in the order of their hours. Under the créneaux's locks they stay: the
 * bureau's acts on créneaux take no dossier's lock, and a candidat's act takes both.
 */
export async function occupantsDe(creneauIds: readonly number[], { trx }: Acte): Promise<Occupant[]> {
  const lues: Lue[] = await trx('reservations as r')
    .join('creneaux as k', 'k.document_id', 'r.creneau_ref')
    .join('convocations as v', 'v.document_id', 'r.convocation_ref')
    .join('candidats as c', 'c.document_id', 'v.candidat_ref')
    .join('up_users as u', 'u.document_id', 'c.compte_ref')
    .where('r.etat', 'active')
    .whereIn('k.id', [...creneauIds])
    .orderBy(['k.debut', 'v.id'])
    .select(COLONNES_TENUES)
    .select({ id: 'v.id', documentId: 'v.document_id', candidatureRef: 'v.candidature_ref', etat: 'v.etat' })
    .select({ sequence: 'v.sequence', presence: 'v.presence', candidatRef: 'v.candidat_ref' })
    .select('c.nom', 'c.prenom', 'c.telephone', 'u.email', { compteRef: 'u.document_id' });
  const formations = await formationsDe(lues.map(({ candidatureRef }) => candidatureRef));
  return lues.map((lue) => {
    const { id, documentId, candidatureRef, etat, sequence, presence, candidatRef, nom, ...autres } = lue;
    const { prenom, telephone, compteRef, email, ...tenu } = autres;
    const formation = formations.get(candidatureRef);
    if (!formation) throw new Error(`convocation ${documentId} has no dossier`);
    return {
      ...{ convocation: { id, documentId, candidatureRef, etat, sequence, presence }, candidatRef, nom, telephone },
      ...{ tenu, destinataire: { compteRef, email, prenom }, formation },
    };
  });
}

/** `formationsDe` gives the formation of each dossier as the dossier knows it. */
export async function formationsDe(candidatureRefs: readonly string[]): Promise<Map<string, FormationDuDossier>> {
  if (candidatureRefs.length === 0) return new Map();
  const dossiers = await lireCandidatures({ documentId: { $in: [...candidatureRefs] } });
  const publiees = await publieesDe(dossiers);
  return new Map(dossiers.map((dossier) => [dossier.documentId, demande(dossier, publiees).presentation]));
}
