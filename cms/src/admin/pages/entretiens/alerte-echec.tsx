import { Alert, Button } from '@strapi/design-system';
import type { Echec } from '../dossiers/echec';

type Props = {
  titre: string;
  echec: Echec | null;
  fermer: () => void;
  /** `relire` reads the entretien again, which an out-of-date page offers under this name. */
  relire: { libelle: string; faire: () => void };
};

/** `AlerteEchec` says why a form was not taken; a page that is out of date offers to be read again. */
export function AlerteEchec({ titre, echec, fermer, relire }: Props) {
  if (!echec) return null;
  return (
    <Alert
      variant={echec.perime ? 'warning' : 'danger'}
      title={titre}
      closeLabel="Fermer ce message"
      onClose={fermer}
      action={
        echec.perime && (
          <Button variant="secondary" onClick={relire.faire}>
            {relire.libelle}
          </Button>
        )
      }
    >
      {echec.message}
    </Alert>
  );
}
