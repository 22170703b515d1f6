import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { MASQUE } from '@portail/config/rules/identite';
import { Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { droit } from '../droits';
import { Contenus } from './contenus';
import { Decision } from './decision';
import { exigence } from './exigence';
import { Parole } from './parole';
import { PieceReclamee } from './reclamation/piece-reclamee';
import { ReclamerPiece } from './reclamation/reclamer-piece';
import { ReponsesRefusees } from './reponses-refusees';
import { AttentePiece } from './suivi/attente-piece';
import { useRefusee } from './use-refusee';

type Props = { dossier: DossierBureau; piece: PieceBureau; recharger: () => Promise<unknown> };

const JUGER = [droit('piece.juger')];

/** `PanneauPiece` shows what was answered to one pièce, and the decision about it. */
export function PanneauPiece({ dossier, piece, recharger }: Props) {
  const { allowedActions } = useRBAC(JUGER);
  const refusee = useRefusee(piece);
  return (
    <Flex tag="section" aria-labelledby="titre-piece" direction="column" alignItems="stretch" gap={3}>
      <div>
        <Typography tag="h2" variant="omega" fontWeight="bold" id="titre-piece">
          {piece.intitule}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {exigence(piece)}
        </Typography>
      </div>
      {piece.masquee && (
        <Typography tag="p" variant="pi">
          {MASQUE}
        </Typography>
      )}
      {!refusee && <Contenus fichier={piece.fichier} />}
      <Parole titre="Motif du candidat">{piece.motifIncapacite}</Parole>
      <Parole titre={piece.etat === 'reclamee' ? 'Motif de la demande' : 'Motif du refus'}>{piece.motifRefus}</Parole>
      {allowedActions.canJuger && <Decider key={piece.ref} dossier={dossier} piece={piece} recharger={recharger} />}
      {allowedActions.canJuger && (
        <AttentePiece key={`attente-${piece.ref}`} dossier={dossier} piece={piece} recharger={recharger} />
      )}
      <ReponsesRefusees piece={piece} lue={refusee?.id} />
    </Flex>
  );
}

/** `Decider` judges what was answered; what was not may be asked for. */
function Decider(props: Props) {
  const { etat } = props.piece;
  if (etat === 'attendue') return <ReclamerPiece {...props} />;
  return etat === 'reclamee' ? <PieceReclamee {...props} /> : <Decision {...props} />;
}
