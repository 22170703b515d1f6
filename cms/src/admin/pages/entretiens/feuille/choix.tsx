import { type CritereFeuille, type Feuille, nomDeFeuille } from '@portail/config/bureau/feuille';
import { direJour } from '@portail/config/heures';
import { debutDuJour } from '@portail/config/paris';
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useTelecharger } from '../../../use-telecharger';
import { enParametres } from './bureau';

const TOUS = 'tous';

type Props = {
  id: string;
  feuille: Feuille;
  jury: number | undefined;
  choisir: (choix: CritereFeuille) => void;
};

/** `ChoixDeLaFeuille` chooses the day and the jury, and takes that sheet away. */
export function ChoixDeLaFeuille({ id, feuille, jury, choisir }: Props) {
  const { jour, jours, jurys } = feuille;
  const telecharger = useTelecharger();
  const prendre = (route: 'telechargerFeuille' | 'telechargerTableur') =>
    telecharger({
      ...{ route, parametres: { id }, requete: `?${enParametres({ jour, jury })}` },
      nom: nomDeFeuille({ jour, jury }, route === 'telechargerFeuille' ? 'pdf' : 'xlsx'),
    });
  const connus = jours.includes(jour) ? jours : [...jours, jour].sort();
  return (
    <Flex gap={4} wrap="wrap" alignItems="flex-end">
      <Box minWidth="24rem">
        <Field.Root name="jour">
          <Field.Label>Jour</Field.Label>
          <SingleSelect value={jour} onChange={(choisi) => choisir({ jour: String(choisi) })}>
            {connus.map((un) => (
              <SingleSelectOption key={un} value={un}>
                {direJour(debutDuJour(un))}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      <Box minWidth="20rem">
        <Field.Root name="jury">
          <Field.Label>Jury</Field.Label>
          <SingleSelect
            value={jury === undefined ? TOUS : String(jury)}
            onChange={(choisi) => choisir({ jour, jury: choisi === TOUS ? undefined : Number(choisi) })}
          >
            <SingleSelectOption value={TOUS}>Tous les jurys</SingleSelectOption>
            {jurys.map((un) => (
              <SingleSelectOption key={un.piste} value={String(un.piste)}>
                {un.jury}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      <Button variant="secondary" size="L" startIcon={<Download />} onClick={() => prendre('telechargerFeuille')}>
        Télécharger la feuille (PDF)
      </Button>
      <Button variant="tertiary" size="L" startIcon={<Download />} onClick={() => prendre('telechargerTableur')}>
        Télécharger en Excel
      </Button>
    </Flex>
  );
}
