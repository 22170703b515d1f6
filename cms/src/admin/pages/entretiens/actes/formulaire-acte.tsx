import { Alert, Button, Flex, Modal, Typography } from '@strapi/design-system';
import type { FormEvent, ReactNode } from 'react';
import { Avertissement } from '../cadre';
import type { Acte } from './use-acte';

type Props = {
  titre: string;
  acte: Acte;
  libelle: string;
  danger?: boolean;
  /** `envoyer` is told whether its author accepts what there was to confirm. */
  envoyer: (confirme: boolean) => void;
  retour: () => void;
  recharger: () => void;
  children: ReactNode;
};

/** `FormulaireActe` is the inside of a dialog: its fields, why the act was refused, and what there is to confirm. */
export function FormulaireActe({ titre, acte, libelle, danger, envoyer, retour, recharger, children }: Props) {
  const { echec, aConfirmer, enCours } = acte;
  const confirme = aConfirmer.length > 0;
  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    envoyer(confirme);
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Modal.Header closeLabel="Fermer">
        <Modal.Title>{titre}</Modal.Title>
      </Modal.Header>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {echec && (
            <Alert
              variant={echec.perime ? 'warning' : 'danger'}
              title="Rien n’est enregistré"
              closeLabel="Fermer ce message"
              onClose={acte.oublierEchec}
              action={
                echec.perime && (
                  <Button variant="secondary" onClick={recharger}>
                    Recharger la page
                  </Button>
                )
              }
            >
              {echec.message}
            </Alert>
          )}
          {children}
          {confirme && (
            <Avertissement titre="À confirmer">
              <ul>
                {aConfirmer.map((phrase) => (
                  <li key={phrase}>
                    <Typography>{phrase}</Typography>
                  </li>
                ))}
              </ul>
            </Avertissement>
          )}
        </Flex>
      </Modal.Body>
      <Modal.Footer gap={2}>
        <Button variant="tertiary" size="L" onClick={retour}>
          Annuler
        </Button>
        <Button type="submit" size="L" variant={danger ? 'danger' : 'default'} loading={enCours}>
          {confirme ? `${libelle} quand même` : libelle}
        </Button>
      </Modal.Footer>
    </form>
  );
}
