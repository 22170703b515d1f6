import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { refusATransmettre } from '@portail/config/rules/acte-principal';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useAnnulerJugementMutation } from '../../bureau';
import { type Echec, lireEchec } from '../../echec';
import { EchecDecision } from '../echec-decision';

type Props = { dossier: DossierBureau; piece: PieceBureau; recharger: () => Promise<unknown> };

/** `PieceReclamee` says whether the candidat knows that a pièce is asked for; until then, it may be asked no more. */
export function PieceReclamee({ dossier, piece, recharger }: Props) {
  const [annuler, { isLoading }] = useAnnulerJugementMutation();
  const [echec, setEchec] = useState<Echec | null>(null);
  const { ref, version } = piece;
  if (refusATransmettre(dossier.etat, [piece]) === 0)
    return <Typography tag="p">Cette pièce est demandée au candidat, qui ne l’a pas encore renvoyée.</Typography>;
  const renoncer = async () => {
    const reponse = await annuler({ id: dossier.id, piece: ref, corps: { version } });
    if ('error' in reponse) setEchec(lireEchec(reponse.error));
  };
  const fermer = () => setEchec(null);
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {echec && <EchecDecision echec={echec} fermer={fermer} recharger={() => recharger().then(fermer)} />}
      <Typography tag="p">Le candidat le saura quand vous lui demanderez des compléments.</Typography>
      <Flex>
        <Button variant="tertiary" loading={isLoading} onClick={renoncer}>
          Ne plus demander cette pièce
        </Button>
      </Flex>
    </Flex>
  );
}
