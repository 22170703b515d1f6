import { Alert, Button } from '@strapi/design-system';
import type { Echec } from '../echec';

type Props = { echec: Echec; fermer: () => void; recharger: () => void };

/** `EchecDecision` says that nothing was recorded, and why. When the page is stale, it offers to show what changed. */
export function EchecDecision({ echec, fermer, recharger }: Props) {
  return (
    <Alert
      variant={echec.perime ? 'warning' : 'danger'}
      title="Décision non enregistrée"
      closeLabel="Fermer ce message"
      onClose={fermer}
      action={
        echec.perime && (
          <Button variant="secondary" onClick={recharger}>
            Recharger le dossier
          </Button>
        )
      }
    >
      {echec.message}
    </Alert>
  );
}
