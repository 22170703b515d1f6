import type { CritereDossiers } from '@portail/config/bureau/dossiers';
import { ETATS_CANDIDATURE, NOM_ETAT } from '@portail/config/rules/etats';
import { Box, Button, Flex, Searchbar, SearchForm, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

type Props = { criteres: CritereDossiers; changer: (changement: Partial<CritereDossiers>) => void };

const TOUS = 'tous';

export function Filtres({ criteres, changer }: Props) {
  const [recherche, setRecherche] = useState(criteres.recherche);

  const chercher = (evenement: FormEvent) => {
    evenement.preventDefault();
    changer({ recherche: recherche.trim() });
  };

  return (
    <Flex gap={2} wrap="wrap" alignItems="center">
      <Box flex="1 1 32rem" maxWidth="56rem">
        <SearchForm onSubmit={chercher}>
          <Flex gap={2}>
            <Box flex="1">
              <Searchbar
                name="recherche"
                value={recherche}
                onChange={(evenement) => setRecherche(evenement.target.value)}
                onClear={() => changer({ recherche: '' })}
                clearLabel="Effacer la recherche"
                placeholder="Nom, mail, téléphone, formation, n° d’accusé…"
                maxLength={100}
              >
                Rechercher un dossier par nom, adresse mail, téléphone, INE, formation, mention ou numéro d’accusé
              </Searchbar>
            </Box>
            <Button type="submit" variant="secondary" size="S">
              Rechercher
            </Button>
          </Flex>
        </SearchForm>
      </Box>
      <Box flex="1 1 20rem" maxWidth={{ medium: '24rem' }}>
        <SingleSelect
          aria-label="État du dossier"
          size="S"
          value={criteres.etat ?? TOUS}
          onChange={(choisi) => changer({ etat: ETATS_CANDIDATURE.find((etat) => etat === choisi) })}
        >
          <SingleSelectOption value={TOUS}>Tous les états</SingleSelectOption>
          {ETATS_CANDIDATURE.map((etat) => (
            <SingleSelectOption key={etat} value={etat}>
              {NOM_ETAT[etat]}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Box>
    </Flex>
  );
}
