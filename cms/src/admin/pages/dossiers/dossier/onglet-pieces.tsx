import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { piecesRemises } from '@portail/config/rules/droits';
import { Flex, TextButton, Typography } from '@strapi/design-system';
import { EtatConvocation } from './convocation/etat-convocation';
import { useJugement } from './jugement';
import { ListePieces } from './liste-pieces';
import { PanneauPiece } from './panneau-piece';
import { Parole } from './parole';
import type { PropsOnglet } from './props-onglet';
import { AutrePiece } from './reclamation/autre-piece';

/** `OngletPieces` lists the pièces; under them stands what was answered to the current one, and its decision. */
export function OngletPieces({ dossier, piece, recharger }: PropsOnglet) {
  const jugement = useJugement();
  const { etat, motif, raisonAbandon, convocation } = dossier;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {etat === 'irrecevable' && <Parole titre="Motif de l’irrecevabilité">{motif}</Parole>}
      <Parole titre="Raison de l’abandon, donnée par le candidat">{raisonAbandon}</Parole>
      {convocation.derniere && (
        <section aria-label="Entretien">
          <Typography tag="p" variant="pi" textColor="neutral600">
            Entretien
          </Typography>
          <EtatConvocation derniere={convocation.derniere} ouverts={convocation.ouverts} />
        </section>
      )}
      {piece ? (
        <>
          <ListePieces pieces={dossier.pieces} choisie={piece} />
          <Flex gap={2}>
            <Typography tag="p" variant="pi" role="status">
              {jugement?.annonce}
            </Typography>
            {jugement?.annulable && (
              <TextButton onClick={jugement.annuler} title="Touche Z">
                Annuler
              </TextButton>
            )}
          </Flex>
          <PanneauPiece dossier={dossier} piece={piece} recharger={recharger} />
        </>
      ) : (
        <Typography tag="p">{absence(dossier)}</Typography>
      )}
      <AutrePiece dossier={dossier} recharger={recharger} />
    </Flex>
  );
}

function absence({ etat, transmiseLe }: DossierBureau): string {
  if (piecesRemises(transmiseLe)) return 'Aucune pièce n’est demandée pour cette formation.';
  return etat === 'en_constitution'
    ? 'Le candidat prépare encore ce dossier : ses pièces et sa lettre vous seront lisibles une fois transmises.'
    : 'Ce dossier n’a pas été transmis : ses pièces et sa lettre ne vous sont pas lisibles.';
}
