import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { estAReprendre } from '@portail/config/rules/pieces';
import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { StatutPiece } from '../../statut';

/** `PiecesRefusees` lists what the candidat will be asked to answer again, and why. */
export function PiecesRefusees({ dossier: { pieces } }: { dossier: DossierBureau }) {
  const refusees = pieces.filter(({ etat }) => estAReprendre(etat));
  return (
    <Box background="neutral100" hasRadius>
      <Liste aria-label="Pièces à fournir">
        {refusees.map(({ ref, intitule, etat, motifRefus }) => (
          <li key={ref}>
            <Typography fontWeight="bold">{intitule}</Typography> <StatutPiece etat={etat} />
            <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>{`Motif : ${motifRefus}`}</Typography>
          </li>
        ))}
      </Liste>
    </Box>
  );
}

const Liste = styled.ul`
  overflow-wrap: anywhere;

  li {
    padding: 1.2rem 1.6rem;
  }
  li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  }
  li > div {
    display: inline-block;
    margin-inline-start: 0.4rem;
  }
`;
