/** This service lists whom an entretien is proposed to, with the créneau that each holds. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { ConvoqueBureau } from '@portail/config/bureau/planning';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { voitDossier } from '@portail/config/rules/droits';
import { CONVOCATIONS_OUVERTES } from '@portail/config/rules/entretien';
import type { EtatCandidature } from '@portail/config/rules/etats';
import type { Agent } from '../../platform/bureau.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { formationsDEntretien } from './convoquer.ts';
import { avecFormation } from './portee.ts';

type Lu = Omit<ConvoqueBureau, 'formation' | 'dossier' | 'tenu'> & {
  intitule: string;
  mention: string;
  dossier: string;
  etat: EtatCandidature;
  formationRef: string;
  creneau: string | null;
  entretien: string | null;
  debut: Date | null;
};

export async function listerConvoques(agent: Agent, id: string): Promise<Issue<ReponseBureau<'listerConvoques'>>> {
  const formations = await formationsDEntretien(agent, id);
  if (!formations) return refus('introuvable');
  const { connection } = strapi.db;
  const lus: Lu[] = await connection('convocations as v')
    .join('candidatures as c', 'c.document_id', 'v.candidature_ref')
    .join('candidats as cd', 'cd.document_id', 'v.candidat_ref')
    .modify(avecFormation, 'v.formation_ref')
    .leftJoin('reservations as r', (on) => on.on('r.convocation_ref', 'v.document_id').andOnVal('r.etat', 'active'))
    .leftJoin('creneaux as k', 'k.document_id', 'r.creneau_ref')
    .whereIn('v.formation_ref', formations)
    .whereIn('v.etat', [...CONVOCATIONS_OUVERTES])
    .whereRaw('(v.entretiens_proposes is null or v.entretiens_proposes @> to_jsonb(?::text))', [id])
    .orderBy(['cd.nom', 'cd.prenom', 'v.id'])
    .select({ id: 'v.document_id', sequence: 'v.sequence', nom: 'cd.nom', prenom: 'cd.prenom' })
    .select({ telephone: 'cd.telephone', intitule: 'f.intitule', mention: 'm.intitule', dossier: 'c.document_id' })
    .select({
      etat: 'c.etat',
      formationRef: 'c.formation_ref',
      repondreAvant: 'v.repondre_avant',
      presence: 'v.presence',
    })
    .select({ creneau: 'k.document_id', entretien: 'k.entretien_ref', debut: 'k.debut' })
    .select({ enAttente: connection.raw('v.sans_place_depuis is not null') });
  return reussite({
    convoques: lus.map(({ intitule, mention, dossier, etat, formationRef, creneau, entretien, debut, ...lu }) => ({
      ...lu,
      formation: intituleComplet({ intitule, mention }),
      dossier: voitDossier(agent.portees, { etat, formationRef }) ? dossier : null,
      tenu: creneau && entretien && debut ? { creneau, entretien, debut: debut.toISOString() } : null,
    })),
  });
}
