import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { peutReclamer } from '@portail/config/rules/pieces';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { FormulaireReclamation } from './formulaire';

type Props = { dossier: DossierBureau; piece: PieceBureau; recharger: () => Promise<unknown> };

/** `ReclamerPiece` asks for a pièce that the candidat has not answered. */
export function ReclamerPiece({ dossier, piece, recharger }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  const { etat: etatCandidature } = dossier;
  const possible = peutReclamer({ etatCandidature, etat: piece.etat }, 'un motif').ok;
  const fermer = () => {
    setOuvert(false);
    // The button is drawn again once the form is closed.
    requestAnimationFrame(() => bouton.current?.focus());
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography tag="p">Le candidat n’a pas fourni cette pièce.</Typography>
      {possible && ouvert && (
        <FormulaireReclamation dossier={dossier} piece={piece.ref} recharger={recharger} fermer={fermer} />
      )}
      {possible && !ouvert && (
        <Flex>
          <Button ref={bouton} variant="secondary" onClick={() => setOuvert(true)}>
            Demander cette pièce…
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
