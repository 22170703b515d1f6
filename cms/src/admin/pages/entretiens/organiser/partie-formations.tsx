import type { FormationConvocable } from '@portail/config/bureau/entretiens';
import { Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Cadre } from '../cadre';
import { compter } from '../phrases';
import type { Partie } from './partie';

type Props = Partie & { formations: readonly FormationConvocable[] };

/** `PartieFormations` says for whom the entretien is, with how many dossiers wait for one. */
export function PartieFormations({ formations, saisie, changer, fautes }: Props) {
  const basculer = (ref: string, choisie: boolean) => {
    const autres = saisie.formations.filter((une) => une !== ref);
    changer({ formations: choisie ? [...autres, ref] : autres });
  };
  const plusieursIut = new Set(formations.map(({ etablissement }) => etablissement.ref)).size > 1;
  return (
    <Cadre titre="Pour quelles formations">
      <Field.Root name="formations" error={fautes['formations']}>
        <Liste>
          {formations.map(({ ref, intitule, etablissement, complets, transmis }) => (
            <Flex tag="li" key={ref} gap={3} wrap="wrap">
              <Checkbox
                checked={saisie.formations.includes(ref)}
                onCheckedChange={(choisie) => basculer(ref, choisie === true)}
              >
                {plusieursIut ? `${intitule} – ${etablissement.nom}` : intitule}
              </Checkbox>
              <Typography variant="pi" textColor="neutral600">
                {`${compter(complets, 'dossier complet', 'dossiers complets')}, ${compter(transmis, 'transmis', 'transmis')}, pas encore convoqués`}
              </Typography>
            </Flex>
          ))}
        </Liste>
        <Field.Error />
      </Field.Root>
    </Cadre>
  );
}

const Liste = styled.ul`
  max-height: 32rem;
  overflow-y: auto;

  li {
    min-height: 4.4rem;
  }
`;
