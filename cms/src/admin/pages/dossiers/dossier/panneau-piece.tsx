import type { DossierBureau, PieceBureau } from '@portail/config/desk';
import { afficherInstant } from '@portail/config/paris';
import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { droit } from '../droits';
import { useRBAC } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router-dom';
import { StatutPiece } from '../statut';
import { Decision } from './decision';
import { exigence } from './exigence';
import { LecteurPdf } from './lecteur-pdf';

type Props = {
  dossier: DossierBureau;
  piece: PieceBureau;
  rang: number;
  precedente: PieceBureau | undefined;
  suivante: PieceBureau | undefined;
  recharger: () => Promise<unknown>;
};

const JUGER = [droit('piece.juger')];

/** One pièce: what was answered, the decision, the PDF. */
export function PanneauPiece({ dossier, piece, rang, precedente, suivante, recharger }: Props) {
  const { allowedActions } = useRBAC(JUGER);
  const titre = useFocusAuChangement(piece.ref);
  const { fichier } = piece;
  return (
    <Box tag="section" aria-labelledby="titre-piece" background="neutral0" hasRadius shadow="tableShadow">
      <Flex direction="column" alignItems="stretch" gap={4} padding={6}>
        <Flex justifyContent="space-between" gap={2} wrap="wrap">
          <Typography variant="pi" textColor="neutral600">
            {`Pièce ${rang + 1} sur ${dossier.pieces.length}`}
          </Typography>
          <Flex gap={2}>
            <Voisine piece={precedente} startIcon={<ArrowLeft />}>
              Précédente
            </Voisine>
            <Voisine piece={suivante} endIcon={<ArrowRight />}>
              Suivante
            </Voisine>
          </Flex>
        </Flex>
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
          {fichier && (
            <Typography variant="pi" textColor="neutral600">
              {`${fichier.nom} – ${fichier.pages} ${fichier.pages > 1 ? 'pages' : 'page'}, déposé le ${afficherInstant(new Date(fichier.deposeLe))}`}
            </Typography>
          )}
        </Flex>
        <Parole titre="Motif du candidat">{piece.motifIncapacite}</Parole>
        <Parole titre="Motif du refus">{piece.motifRefus}</Parole>
        {allowedActions.canJuger && <Decision key={piece.ref} dossier={dossier} piece={piece} recharger={recharger} />}
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

function Voisine({
  piece,
  children,
  ...icones
}: {
  piece: PieceBureau | undefined;
  children: string;
  startIcon?: React.ReactNode;
  endIcon?: React.ReactNode;
}) {
  return (
    <LinkButton
      tag={Link}
      to={{ search: `piece=${piece?.ref}` }}
      replace
      variant="tertiary"
      size="S"
      disabled={!piece}
      {...icones}
    >
      {children}
    </LinkButton>
  );
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
