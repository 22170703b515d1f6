import { Button, Modal } from '@strapi/design-system';
import { ChoixColonnes } from '../../exports/choix-colonnes';

type Props = { choisies: ReadonlySet<string>; changer: (choisies: ReadonlySet<string>) => void };

/** `ChoisirColonnes` adds columns of the exports to the list; they are kept for their reader. */
export function ChoisirColonnes({ choisies, changer }: Props) {
  return (
    <Modal.Root>
      <Modal.Trigger>
        <Button variant="tertiary" size="S">
          {choisies.size > 0 ? `Colonnes (+${choisies.size})` : 'Colonnes'}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="Fermer">
          <Modal.Title>Colonnes de la liste</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <ChoixColonnes choisies={choisies} changer={changer} />
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
