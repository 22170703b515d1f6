import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useLireVuesQuery } from '../../../vues/bureau';
import { FormulaireVue } from './formulaire-vue';
import { LigneVue } from './ligne-vue';

type Props = {
  /** `presente` is the list that is shown, as its address writes it without its search and its page. */
  presente: Record<string, string>;
  avecRecherche: boolean;
};

/** `MesVues` names the list that is shown, and opens, renames or deletes those that one has named. */
export function MesVues({ presente, avecRecherche }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const { data } = useLireVuesQuery();
  const vues = data?.vues ?? [];
  return (
    <Modal.Root open={ouvert} onOpenChange={setOuvert}>
      <Modal.Trigger>
        <Button variant="tertiary" size="S">
          {vues.length > 0 ? `Mes vues (${vues.length})` : 'Mes vues'}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Fermer">
          <Modal.Title>Mes vues</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <FormulaireVue presente={presente} avecRecherche={avecRecherche} />
            {vues.length === 0 ? (
              <Typography tag="p" textColor="neutral600">
                Vous n’avez pas encore de vue. Elles ne sont qu’à vous : vos collègues ne les voient pas.
              </Typography>
            ) : (
              <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label="Mes vues">
                {vues.map((vue) => (
                  <li key={vue.id}>
                    <LigneVue vue={vue} ouvrir={() => setOuvert(false)} />
                  </li>
                ))}
              </Flex>
            )}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="secondary">Revenir à la liste</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
