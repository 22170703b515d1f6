import { Flex, Modal, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { TOUCHES } from './use-touches';

type Props = { ouverte: boolean; fermer: () => void; reprendre: () => void };

/** `AideTouches` lists the keys of the screen. */
export function AideTouches({ ouverte, fermer, reprendre }: Props) {
  return (
    <Modal.Root open={ouverte} onOpenChange={(oui: boolean) => !oui && fermer()}>
      <Modal.Content
        aria-describedby={undefined}
        onCloseAutoFocus={(evenement: Event) => {
          evenement.preventDefault();
          reprendre();
        }}
      >
        <Modal.Header closeLabel="Fermer">
          <Modal.Title>Touches de cet écran</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Liste>
              {Object.values(TOUCHES).map(({ touche, dit }) => (
                <div key={touche}>
                  <dt>
                    <kbd>{touche}</kbd>
                  </dt>
                  <dd>{dit}</dd>
                </div>
              ))}
            </Liste>
            <Typography tag="p" variant="pi" textColor="neutral600">
              Elles n’agissent ni pendant que vous écrivez, ni avec Ctrl, Alt ou Cmd.
            </Typography>
          </Flex>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const Liste = styled.dl`
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.neutral800};

  > div {
    display: flex;
    gap: 1.6rem;
    padding: 0.4rem 0;
  }
  dt {
    flex: 0 0 4rem;
    text-align: center;
  }
  kbd {
    display: inline-block;
    min-width: 2.4rem;
    padding: 0 0.6rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral100};
    font-family: inherit;
    font-weight: 600;
  }
`;
