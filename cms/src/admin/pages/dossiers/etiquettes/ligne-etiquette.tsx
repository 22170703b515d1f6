import type { Etiquette } from '@portail/config/bureau/suivi';
import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSupprimerEtiquetteMutation } from '../dossier/suivi/bureau';
import { PastilleEtiquette } from '../dossier/suivi/etiquette';
import { lireEchec } from '../echec';
import { FormulaireEtiquette } from './formulaire-etiquette';

type Props = { etiquette: Etiquette & { dossiers: number } };

/** `LigneEtiquette` is one étiquette: how many dossiers bear it, and what may be done with it. */
export function LigneEtiquette({ etiquette }: Props) {
  const [change, setChange] = useState(false);
  const { libelle, dossiers } = etiquette;
  if (change) return <FormulaireEtiquette etiquette={etiquette} fini={() => setChange(false)} />;
  return (
    <Flex gap={4} wrap="wrap">
      <PastilleEtiquette etiquette={etiquette} />
      <Typography variant="pi" textColor="neutral600">
        {direDossiers(dossiers)}
      </Typography>
      <Button variant="tertiary" size="S" aria-label={`Modifier « ${libelle} »`} onClick={() => setChange(true)}>
        Modifier
      </Button>
      <Suppression etiquette={etiquette} />
    </Flex>
  );
}

function Suppression({ etiquette: { id, libelle, dossiers } }: Props) {
  const [supprimer] = useSupprimerEtiquetteMutation();
  const { toggleNotification } = useNotification();
  const confirmer = async () => {
    const reponse = await supprimer({ params: { id }, corps: {} });
    toggleNotification(
      'error' in reponse
        ? { type: 'danger', message: lireEchec(reponse.error).message }
        : { type: 'success', message: `L’étiquette « ${libelle} » est supprimée.` },
    );
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" size="S" aria-label={`Supprimer « ${libelle} »`}>
          Supprimer
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{`Supprimer « ${libelle} » ?`}</Dialog.Header>
        <Dialog.Body>
          {dossiers === 0
            ? 'Aucun dossier ne porte cette étiquette.'
            : `Elle sera retirée de ${direDossiers(dossiers)}. Les candidats ne reçoivent rien.`}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              Annuler
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger-light" fullWidth onClick={confirmer}>
              Supprimer
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

function direDossiers(nombre: number): string {
  if (nombre === 0) return 'Sur aucun dossier';
  return nombre === 1 ? '1 dossier' : `${nombre} dossiers`;
}
