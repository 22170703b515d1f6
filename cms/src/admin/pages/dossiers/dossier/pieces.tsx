import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { piecesRemises } from '@portail/config/rules/droits';
import { estAVerifier } from '@portail/config/rules/pieces';
import { Box, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import { ListePieces } from './liste-pieces';
import { PanneauPiece } from './panneau-piece';

type Props = { dossier: DossierBureau; recharger: () => Promise<unknown> };

/** `Pieces` lists the pièces, and beside them shows the one that the URL names. */
export function Pieces({ dossier, recharger }: Props) {
  const { pieces } = dossier;
  const [parametres] = useSearchParams();
  // `ouverte` is kept, so that the page stays on a pièce once it is judged.
  const [ouverte] = useState(() => (pieces.find(aVerifier) ?? pieces[0])?.ref);
  const piece = trouver(pieces, parametres.get('piece')) ?? trouver(pieces, ouverte);

  if (!piece) return <Absence dossier={dossier} />;
  return (
    <Colonnes>
      <ListePieces pieces={pieces} choisie={piece} aVerifier={pieces.filter(aVerifier).length} />
      <PanneauPiece dossier={dossier} piece={piece} recharger={recharger} />
    </Colonnes>
  );
}

function Absence({ dossier }: { dossier: DossierBureau }) {
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={{ initial: 4, medium: 6 }}>
      <Typography tag="p">{absence(dossier)}</Typography>
    </Box>
  );
}

function absence({ etat, transmiseLe }: DossierBureau): string {
  if (piecesRemises(transmiseLe)) return 'Aucune pièce n’est demandée pour cette formation.';
  return etat === 'en_constitution'
    ? 'Le candidat prépare encore ce dossier : ses pièces et sa lettre vous seront lisibles une fois transmises.'
    : 'Ce dossier n’a pas été transmis : ses pièces et sa lettre ne vous sont pas lisibles.';
}

function trouver(pieces: readonly PieceBureau[], ref: string | null | undefined): PieceBureau | undefined {
  return pieces.find((piece) => piece.ref === ref);
}

function aVerifier({ etat }: PieceBureau): boolean {
  return estAVerifier(etat);
}

const Colonnes = styled.div`
  display: grid;
  gap: 2.4rem;
  align-items: start;

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(26rem, 1fr) minmax(0, 2fr);
  }
`;
