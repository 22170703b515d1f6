import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { Button, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useVersPiece } from './use-vers-piece';

type Props = { pieces: readonly PieceBureau[]; piece: PieceBureau };

/** `PiecesVoisines` shows « Pièce 2 sur 7 », and the ones before and after it. */
export function PiecesVoisines({ pieces, piece }: Props) {
  const rang = pieces.indexOf(piece);
  return (
    <Flex justifyContent="space-between" gap={2} wrap="wrap">
      <Typography variant="pi" textColor="neutral600">
        {`Pièce ${rang + 1} sur ${pieces.length}`}
      </Typography>
      <Flex gap={2}>
        <Voisine piece={pieces[rang - 1]} startIcon={<ArrowLeft />}>
          Précédente
        </Voisine>
        <Voisine piece={pieces[rang + 1]} endIcon={<ArrowRight />}>
          Suivante
        </Voisine>
      </Flex>
    </Flex>
  );
}

type PropsVoisine = {
  piece: PieceBureau | undefined;
  children: string;
  startIcon?: ReactNode;
  endIcon?: ReactNode;
};

function Voisine({ piece, ...bouton }: PropsVoisine) {
  const versPiece = useVersPiece();
  if (!piece) return <Button variant="tertiary" size="S" disabled {...bouton} />;
  return <LinkButton tag={Link} {...versPiece(piece)} variant="tertiary" size="S" {...bouton} />;
}
