import type { IutEquipe } from '@portail/config/bureau/equipe';
import { ROLES_AGENT, type RoleAgent } from '@portail/config/rules/droits';
import { ETATS_AGENT } from '@portail/config/rules/equipe';
import { Box, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { NOM_ETAT_AGENT } from '../phrases';
import type { FiltresEquipe } from './filtre';

type Props = {
  filtres: FiltresEquipe;
  changer: (changement: Partial<FiltresEquipe>) => void;
  iuts: readonly IutEquipe[];
  roles: readonly { role: RoleAgent; nom: string }[];
};

const TOUS = 'tous';

/** `Filtres` finds somebody as one types, since the whole team is in the page. */
export function Filtres({ filtres, changer, iuts, roles }: Props) {
  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <Box flex="1 1 28rem" maxWidth="44rem">
        <SearchForm onSubmit={(evenement) => evenement.preventDefault()}>
          <Searchbar
            name="recherche"
            value={filtres.recherche}
            onChange={(evenement) => changer({ recherche: evenement.target.value })}
            onClear={() => changer({ recherche: '' })}
            clearLabel="Effacer la recherche"
            placeholder="Nom ou adresse mail"
            maxLength={100}
          >
            Rechercher quelqu’un par son nom ou son adresse mail
          </Searchbar>
        </SearchForm>
      </Box>
      <Choix
        nom="Fonction"
        tous="Toutes les fonctions"
        valeur={filtres.role}
        options={roles.map(({ role, nom }) => ({ valeur: role, nom }))}
        choisir={(choisi) => changer({ role: ROLES_AGENT.find((role) => role === choisi) })}
      />
      <Choix
        nom="IUT"
        tous="Tous les IUT"
        valeur={filtres.iut}
        options={iuts.map(({ code, nom }) => ({ valeur: code, nom }))}
        choisir={(iut) => changer({ iut })}
      />
      <Choix
        nom="État du compte"
        tous="Tous les états"
        valeur={filtres.etat}
        options={ETATS_AGENT.map((etat) => ({ valeur: etat, nom: NOM_ETAT_AGENT[etat] }))}
        choisir={(choisi) => changer({ etat: ETATS_AGENT.find((etat) => etat === choisi) })}
      />
    </Flex>
  );
}

type PropsChoix = {
  nom: string;
  tous: string;
  valeur: string | undefined;
  options: readonly { valeur: string; nom: string }[];
  choisir: (valeur: string | undefined) => void;
};

function Choix({ nom, tous, valeur, options, choisir }: PropsChoix) {
  return (
    <Box flex="0 1 22rem">
      <SingleSelect
        aria-label={nom}
        size="S"
        value={valeur ?? TOUS}
        onChange={(choisi) => choisir(choisi === TOUS ? undefined : String(choisi))}
      >
        <SingleSelectOption value={TOUS}>{tous}</SingleSelectOption>
        {options.map((option) => (
          <SingleSelectOption key={option.valeur} value={option.valeur}>
            {option.nom}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
