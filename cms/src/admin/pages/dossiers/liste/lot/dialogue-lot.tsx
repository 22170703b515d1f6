import type { ChoixDossiers } from '@portail/config/bureau/criteres';
import type { Travail } from '@portail/config/bureau/travaux';
import { ACTES_DE_LOT, type ActeDeLot, estDeSuivi } from '@portail/config/rules/lots';
import { estOuvert } from '@portail/config/rules/travaux';
import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { LigneTravail } from '../../../../travaux/encart';
import { useListerTravauxQuery } from '../../../../travaux/suivi';
import { usePreparerLotMutation } from '../../bureau';
import { ChampObjet, type Objet } from './champ-objet';
import { FormulaireLot } from './formulaire-lot';

type Props = {
  acte: ActeDeLot;
  selection: ChoixDossiers;
  fermer: () => void;
  fini: () => void;
  /** `revenir` gives the focus back; undefined where the dialog does it by itself. */
  revenir: (() => void) | undefined;
};

/** `DialogueLot` shows whom an act concerns and whom it leaves, before it is done; then it follows the work. */
export function DialogueLot({ acte, selection, fermer, fini, revenir }: Props) {
  const [preparer, { data: preparation, error }] = usePreparerLotMutation();
  const [travail, setTravail] = useState<Travail | null>(null);
  const [objet, setObjet] = useState<Objet>();
  // The selection is read once: what is confirmed is what this dialog showed.
  const [choisis] = useState(selection);
  const pret = !estDeSuivi(acte) || objet !== undefined;
  useEffect(() => {
    if (pret) preparer({ acte, objet, selection: choisis });
  }, [preparer, acte, objet, pret, choisis]);
  return (
    <Modal.Content
      aria-describedby={undefined}
      onCloseAutoFocus={(evenement: Event) => {
        if (!revenir) return;
        evenement.preventDefault();
        revenir();
      }}
    >
      <Modal.Header closeLabel="Fermer">
        <Modal.Title>{ACTES_DE_LOT[acte].libelle}</Modal.Title>
      </Modal.Header>
      {travail ? (
        <Suite travail={travail} fini={fini} />
      ) : (
        <FormulaireLot
          acte={acte}
          objet={objet}
          lecture={{ preparation, erreur: error, pret }}
          champObjet={
            estDeSuivi(acte) && <ChampObjet acte={acte} selection={choisis} objet={objet} changer={setObjet} />
          }
          fermer={fermer}
          demande={setTravail}
        />
      )}
    </Modal.Content>
  );
}

const PERIODE_MS = 1_000;

/** `Suite` follows the work; it goes on when the dialog is closed. */
function Suite({ travail: demande, fini }: { travail: Travail; fini: () => void }) {
  const { data } = useListerTravauxQuery(undefined, { pollingInterval: PERIODE_MS });
  const travail = data?.find(({ id }) => id === demande.id) ?? demande;
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          <LigneTravail travail={travail} />
          {estOuvert(travail.etat) && (
            <Typography tag="p" textColor="neutral600">
              Vous pouvez fermer cette fenêtre : le travail continue, et se suit dans « À faire », sous « Mes travaux ».
            </Typography>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="secondary" onClick={fini}>
          Revenir à la liste
        </Button>
      </Modal.Footer>
    </>
  );
}
