import type { DossierBureau, PieceBureau } from '@portail/config/desk';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { droit } from '../droits';
import { StatutPiece } from '../statut';
import { Decision } from './decision';
import { exigence } from './exigence';
import { LecteurPdf } from './lecteur-pdf';
import { PiecesVoisines } from './pieces-voisines';

type Props = { dossier: DossierBureau; piece: PieceBureau; recharger: () => Promise<unknown> };

const JUGER = [droit('piece.juger')];

/** One pièce: what was answered, the decision, the PDF. */
export function PanneauPiece({ dossier, piece, recharger }: Props) {
  const { allowedActions } = useRBAC(JUGER);
  const titre = useFocusAuChangement(piece.ref);
  const { fichier } = piece;
  return (
    <Box tag="section" aria-labelledby="titre-piece" background="neutral0" hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={4} padding={{ initial: 4, medium: 6 }}>
        <PiecesVoisines pieces={dossier.pieces} piece={piece} />
        <Flex direction="column" alignItems="flex-start" gap={2}>
          <Typography tag="h2" variant="beta" id="titre-piece" ref={titre} tabIndex={-1}>
            {piece.intitule}
          </Typography>
          <Flex gap={3} wrap="wrap">
            <StatutPiece etat={piece.etat} />
            <Typography variant="pi" textColor="neutral600">
              {exigence(piece)}
            </Typography>
          </Flex>
        </Flex>
        <Parole titre="Motif du candidat">{piece.motifIncapacite}</Parole>
        <Parole titre="Motif du refus">{piece.motifRefus}</Parole>
        {allowedActions.canJuger && (
          <Decision
            key={piece.ref}
            dossier={dossier}
            piece={piece}
            recharger={recharger}
            reprendre={() => titre.current?.focus()}
          />
        )}
      </Flex>
      {fichier && (
        <LecteurPdf key={`${piece.ref} ${fichier.deposeLe}`} dossier={dossier.id} piece={piece.ref} fichier={fichier} />
      )}
    </Box>
  );
}

/** What is read next is where the keyboard and the screen reader are; the page as it opens stays at its beginning. */
function useFocusAuChangement(ref: string) {
  const titre = useRef<HTMLHeadingElement>(null);
  const montree = useRef(ref);
  useEffect(() => {
    if (montree.current === ref) return;
    montree.current = ref;
    titre.current?.focus();
  }, [ref]);
  return titre;
}

function Parole({ titre, children }: { titre: string; children: string | null }) {
  if (!children) return null;
  return (
    <Box padding={4} background="neutral100" hasRadius>
      <Typography tag="p" variant="pi" fontWeight="bold">
        {titre}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {children}
      </Typography>
    </Box>
  );
}
