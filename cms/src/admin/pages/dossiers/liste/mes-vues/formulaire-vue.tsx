import { Box, Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { FormEvent } from 'react';
import { useGarderVueMutation } from '../../../vues/bureau';
import { ChampNom, useNomDeVue } from './champ-nom';

type Props = { presente: Record<string, string>; avecRecherche: boolean };

/** `FormulaireVue` saves the list that is shown under a name. */
export function FormulaireVue({ presente, avecRecherche }: Props) {
  const [garder, { isLoading }] = useGarderVueMutation();
  const { toggleNotification } = useNotification();
  const { envoyer, ...champ } = useNomDeVue('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (!(await envoyer((nom) => garder({ nom, criteres: presente })))) return;
    champ.setNom('');
    toggleNotification({ type: 'success', message: 'La vue est enregistrée.' });
  };
  const aide = avecRecherche
    ? 'Garde les filtres, l’ordre et les colonnes de la liste, sans la recherche : elle peut nommer quelqu’un.'
    : 'Garde les filtres, l’ordre et les colonnes de la liste.';
  return (
    <form onSubmit={soumettre} noValidate>
      <Flex gap={4} alignItems="flex-start" wrap="wrap">
        <Box flex="1 1 28rem">
          <ChampNom libelle="Enregistrer la liste présente sous le nom" aide={aide} {...champ} />
        </Box>
        <Box paddingTop={6}>
          <Button type="submit" variant="secondary" size="L" loading={isLoading}>
            Enregistrer
          </Button>
        </Box>
      </Flex>
    </form>
  );
}
