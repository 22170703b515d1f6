import type { AgentEquipe } from '@portail/config/bureau/equipe';
import { ROLES_AGENT, type RoleAgent } from '@portail/config/rules/droits';
import { ETATS_AGENT, type EtatAgent } from '@portail/config/rules/equipe';
import { plier } from '@portail/config/rules/recherche';
import { useSearchParams } from 'react-router-dom';

export type FiltresEquipe = {
  recherche: string;
  role: RoleAgent | undefined;
  iut: string | undefined;
  etat: EtatAgent | undefined;
};

/** `useFiltres` keeps the filters in the address, so that going back finds the list as it was. */
export function useFiltres(): [FiltresEquipe, (changement: Partial<FiltresEquipe>) => void] {
  const [parametres, setParametres] = useSearchParams();
  const filtres: FiltresEquipe = {
    recherche: parametres.get('recherche') ?? '',
    role: ROLES_AGENT.find((role) => role === parametres.get('role')),
    iut: parametres.get('iut') ?? undefined,
    etat: ETATS_AGENT.find((etat) => etat === parametres.get('etat')),
  };
  const changer = (changement: Partial<FiltresEquipe>) => {
    const choisis = Object.entries({ ...filtres, ...changement }).filter(([, valeur]) => valeur);
    setParametres(new URLSearchParams(choisis as [string, string][]), { replace: true });
  };
  return [filtres, changer];
}

/** `filtrer` keeps who answers to every filter; the words of the search may be in any order. */
export function filtrer(agents: readonly AgentEquipe[], filtres: FiltresEquipe): AgentEquipe[] {
  const { recherche, role, iut, etat } = filtres;
  const mots = plier(recherche).split(' ').filter(Boolean);
  return agents.filter((agent) => {
    const texte = plier(`${agent.prenom} ${agent.nom} ${agent.email}`);
    return (
      mots.every((mot) => texte.includes(mot)) &&
      (!etat || agent.etat === etat) &&
      (!(role || iut) ||
        agent.fonctions.some(
          (fonction) => (!role || fonction.role === role) && (!iut || fonction.etablissement === iut),
        ))
    );
  });
}
