import type { Travail } from '@portail/config/bureau/travaux';
import { estOuvert } from '@portail/config/rules/travaux';
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { LigneTravail } from '../../../travaux/encart';
import { useListerTravauxQuery } from '../../../travaux/suivi';
import { Cadre } from '../cadre';

const PERIODE_MS = 1_000;

/** `Avancement` follows the work that was just asked for; it goes on when the page is left. */
export function Avancement({ travail: demande }: { travail: Travail }) {
  const { data } = useListerTravauxQuery(undefined, { pollingInterval: PERIODE_MS });
  const travail = data?.find(({ id }) => id === demande.id) ?? demande;
  return (
    <Cadre titre="Convocations en cours">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <LigneTravail travail={travail} />
        {estOuvert(travail.etat) && (
          <Typography tag="p" textColor="neutral600">
            Vous pouvez quitter cette page : les convocations continuent, et se suivent dans « À faire », sous « Mes
            travaux ».
          </Typography>
        )}
        <Flex>
          <LinkButton tag={Link} to=".." relative="path" variant="secondary">
            Revenir à l’entretien
          </LinkButton>
        </Flex>
      </Flex>
    </Cadre>
  );
}
