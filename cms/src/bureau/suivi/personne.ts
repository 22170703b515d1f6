/** This service finds, in the agent's scope, the other dossiers of a person, and their doubles. */
import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { type Personne, type RaisonDouble, raisonDuDouble } from '@portail/config/rules/doubles';
import type { EtatCandidature } from '@portail/config/rules/etats';
import type { Agent } from '../../platform/bureau.ts';
import { type Issue, refus, reussite } from '../../platform/issue.ts';
import { consulter } from '../dossiers/consultation.ts';
import { dossiers } from '../dossiers/portee.ts';

type LigneVoisine = Personne & {
  id: string;
  candidatRef: string;
  etat: EtatCandidature;
  formation: string;
  code: string;
};

const COLONNES = {
  ...{ id: 'c.document_id', candidatRef: 'c.candidat_ref', etat: 'c.etat', formation: 'f.intitule' },
  ...{ code: 'f.code', nom: 'cd.nom', prenom: 'cd.prenom', ine: 'cd.ine' },
};

/** `VOISINS_MAX` bounds what is compared: more people born on one day are in no portal. */
const VOISINS_MAX = 500;

export async function lirePersonne(agent: Agent, id: string): Promise<Issue<ReponseBureau<'lirePersonne'>>> {
  if (!(await consulter(agent, id))) return refus('introuvable');
  const naissance = strapi.db.connection.raw('cd.date_naissance::text as naissance');
  const moi: LigneVoisine | undefined = await dossiers(agent.portees)
    .where('c.document_id', id)
    .first(COLONNES, naissance);
  if (!moi) return refus('introuvable');
  const voisins: LigneVoisine[] = await dossiers(agent.portees)
    .whereNot('c.document_id', id)
    .where((memes) => {
      memes.where('c.candidat_ref', moi.candidatRef);
      if (moi.ine) memes.orWhere('cd.ine', moi.ine);
      if (moi.naissance) memes.orWhere('cd.date_naissance', moi.naissance);
    })
    .orderBy('c.id')
    .limit(VOISINS_MAX)
    .select(COLONNES, naissance);
  return reussite({
    autres: voisins.filter((une) => une.candidatRef === moi.candidatRef).map(presenter),
    doubles: voisins.flatMap((une) => {
      const raison: RaisonDouble | null = une.candidatRef === moi.candidatRef ? null : raisonDuDouble(moi, une);
      return raison ? [{ ...presenter(une), raison }] : [];
    }),
  });
}

function presenter({ id, etat, nom, prenom, formation, code }: LigneVoisine) {
  return { id, etat, candidat: { nom, prenom }, formation: { intitule: formation, code } };
}
