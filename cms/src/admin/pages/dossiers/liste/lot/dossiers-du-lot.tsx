import type { PreparationDeLot } from '@portail/config/bureau/lots';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';

type Props = Pick<PreparationDeLot, 'retenus' | 'ecartes'>;

/** `DossiersDuLot` lists whom an act concerns, and whom it leaves with the reason. */
export function DossiersDuLot({ retenus, ecartes }: Props) {
  return (
    <>
      {ecartes.length > 0 && (
        <Liste titre={`Laissés comme ils sont : ${ecartes.length.toLocaleString('fr-FR')}`} ouverte>
          {ecartes.map(({ id, nom, prenom, formation, raison }) => (
            <li key={id}>
              <Typography>
                <b>{`${nom} ${prenom}`}</b>
                {` – ${raison}`}
              </Typography>{' '}
              <Typography variant="pi" textColor="neutral600">
                {formation}
              </Typography>
            </li>
          ))}
        </Liste>
      )}
      {retenus.length > 0 && (
        <Liste titre={`Concernés : ${retenus.length.toLocaleString('fr-FR')}`} ouverte={ecartes.length === 0}>
          {retenus.map(({ id, nom, prenom, formation, actuel }) => (
            <li key={id}>
              <Typography>
                <b>{`${nom} ${prenom}`}</b>
                {actuel && ` – ${actuel}`}
              </Typography>{' '}
              <Typography variant="pi" textColor="neutral600">
                {formation}
              </Typography>
            </li>
          ))}
        </Liste>
      )}
    </>
  );
}

function Liste({ titre, ouverte, children }: { titre: string; ouverte: boolean; children: React.ReactNode }) {
  return (
    <Box tag="details" open={ouverte}>
      <summary>
        <Typography tag="span" fontWeight="bold">
          {titre}
        </Typography>
      </summary>
      <Defilante tabIndex={0} role="region" aria-label={titre}>
        <ul>{children}</ul>
      </Defilante>
    </Box>
  );
}

const Defilante = styled.div`
  max-height: 24rem;
  margin-top: 0.8rem;
  overflow-y: auto;

  li {
    padding: 0.4rem 0;
  }
  b {
    font-weight: 600;
  }
`;
