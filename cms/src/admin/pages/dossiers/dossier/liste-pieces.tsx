import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { LIBELLE_CONTENU } from '@portail/config/rules/pieces';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { StatutPiece } from '../statut';
import { exigence } from './exigence';
import { useVersPiece } from './use-vers-piece';

type Props = { pieces: readonly PieceBureau[]; choisie: PieceBureau; aVerifier: number };

export function ListePieces({ pieces, choisie, aVerifier }: Props) {
  const versPiece = useVersPiece();
  return (
    <Box tag="nav" aria-labelledby="titre-pieces" background="neutral0" hasRadius shadow="tableShadow">
      <Flex padding={4} justifyContent="space-between" alignItems="baseline" gap={2}>
        <Typography tag="h2" variant="delta" fontWeight="bold" id="titre-pieces">
          Pièces
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {aVerifier === 0 ? 'Toutes vérifiées' : `${aVerifier} à vérifier`}
        </Typography>
      </Flex>
      <ol>
        {pieces.map((piece) => (
          <li key={piece.ref}>
            <Entree {...versPiece(piece)} aria-current={piece === choisie ? 'true' : undefined}>
              <Typography fontWeight="semiBold">{piece.intitule}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {exigence(piece)}
              </Typography>
              <StatutPiece etat={piece.etat} />
              {piece.fichier?.contient.map((contenu) => (
                <Typography key={contenu} variant="pi" textColor="warning700">
                  {LIBELLE_CONTENU[contenu]}
                </Typography>
              ))}
              {piece.reprise && <Typography variant="pi">Nouvelle réponse du candidat</Typography>}
              <Motif>{piece.motifRefus ?? piece.motifIncapacite}</Motif>
            </Entree>
          </li>
        ))}
      </ol>
    </Box>
  );
}

function Motif({ children }: { children: string | null }) {
  if (!children) return null;
  return (
    <DeuxLignes variant="pi" textColor="neutral600">
      {`Motif : ${children}`}
    </DeuxLignes>
  );
}

const DeuxLignes = styled(Typography)`
  display: -webkit-box;
  overflow: hidden;
  overflow-wrap: anywhere;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
`;

const Entree = styled(Link)`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 0.4rem;
  padding: 1.2rem 1.6rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-inline-start: 3px solid transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &[aria-current] {
    border-inline-start-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
