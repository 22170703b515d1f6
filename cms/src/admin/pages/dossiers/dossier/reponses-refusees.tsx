import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { Box, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { useVersPiece } from './use-vers-piece';

type Props = { piece: PieceBureau; lue: string | undefined };

/** `ReponsesRefusees` shows earlier answers, why they were refused, and their files. */
export function ReponsesRefusees({ piece, lue }: Props) {
  const versPiece = useVersPiece();
  if (piece.refusees.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="pi" fontWeight="bold" id="titre-refusees">
        Réponses refusées auparavant
      </Typography>
      <Liste aria-labelledby="titre-refusees">
        {piece.refusees.map(({ id, nomFichier, motifIncapacite, motifRefus }) => (
          <li key={id}>
            {nomFichier === null ? (
              <Typography tag="p">{`Incapacité de dépôt : ${motifIncapacite ?? ''}`}</Typography>
            ) : (
              <Lien {...versPiece(piece, id)} aria-current={id === lue ? 'true' : undefined}>
                <Typography>{nomFichier}</Typography>
              </Lien>
            )}
            <Typography
              tag="p"
              variant="pi"
              textColor="neutral600"
            >{`Motif du refus : ${motifRefus ?? ''}`}</Typography>
          </li>
        ))}
      </Liste>
      {lue && (
        <Lien {...versPiece(piece)}>
          <Typography>Revenir à la réponse actuelle</Typography>
        </Lien>
      )}
    </Box>
  );
}

const Lien = styled(Link)`
  color: ${({ theme }) => theme.colors.primary600};

  &[aria-current] span {
    font-weight: bold;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

const Liste = styled.ul`
  overflow-wrap: anywhere;
  white-space: pre-line;

  li {
    padding: 0.8rem 0;
  }
`;
