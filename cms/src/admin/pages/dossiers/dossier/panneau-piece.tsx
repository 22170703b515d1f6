import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { droit } from '../droits';
import { StatutPiece } from '../statut';
import { Contenus } from './contenus';
import { Decision } from './decision';
import { exigence } from './exigence';
import { LecteurPdf } from './lecteur-pdf';
import { fichierActuel, fichierRefuse } from './lieu-fichier';
import { Parole } from './parole';
import { PiecesVoisines } from './pieces-voisines';
import { ReponsesRefusees } from './reponses-refusees';

type Props = { dossier: DossierBureau; piece: PieceBureau; recharger: () => Promise<unknown> };

const JUGER = [droit('piece.juger')];

/** `PanneauPiece` shows one pièce: what was answered, the decision, the PDF. */
export function PanneauPiece({ dossier, piece, recharger }: Props) {
  const { allowedActions } = useRBAC(JUGER);
  const titre = useFocusAuChangement(piece.ref);
  const [parametres] = useSearchParams();
  const refusee = piece.refusees.find(({ id, nomFichier }) => nomFichier !== null && id === parametres.get('refusee'));
  const fichier = refusee ? fichierRefuse(dossier, refusee) : fichierActuel(dossier, piece);
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
        {!refusee && <Contenus fichier={piece.fichier} />}
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
        <ReponsesRefusees piece={piece} lue={refusee?.id} />
      </Flex>
      {fichier && <LecteurPdf key={`${fichier.chemin} ${piece.fichier?.deposeLe}`} fichier={fichier} />}
    </Box>
  );
}

/**
 * `useFocusAuChangement` moves the keyboard and the screen reader to the next pièce. The page as it opens stays at its
 * beginning.
 */
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
