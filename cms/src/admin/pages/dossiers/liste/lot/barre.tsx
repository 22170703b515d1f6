import { ACTES_DE_LOT, type ActeDeLot, estDeSuivi, LOT_MAX, NOMS_ACTES_DE_LOT } from '@portail/config/rules/lots';
import { Button, Flex, MenuItem, Modal, SimpleMenu, TextButton, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { type ReactNode, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { DialogueLot } from './dialogue-lot';
import type { Selection } from './selection';

type Props = { selection: Selection; total: number; relire: () => void; children?: ReactNode };

const DECISIONS = NOMS_ACTES_DE_LOT.filter((nom) => !estDeSuivi(nom));
const SUIVI = NOMS_ACTES_DE_LOT.filter(estDeSuivi);

/** `BarreDeSelection` says what is chosen, extends it to the whole list, and proposes what is done to many. */
export function BarreDeSelection({ selection, total, relire, children }: Props) {
  const [acte, setActe] = useState<ActeDeLot | null>(null);
  const menu = useRef<HTMLSpanElement>(null);
  const fermer = () => {
    setActe(null);
    relire();
  };
  if (selection.nombre === 0) return null;
  const dits = selection.nombre > 1 ? `${nombre(selection.nombre)} dossiers choisis` : '1 dossier choisi';
  return (
    <Barre aria-label="Dossiers choisis">
      <Flex gap={3} wrap="wrap">
        <Typography fontWeight="bold" role="status">
          {dits}
        </Typography>
        {!selection.tout && selection.nombre < total && total <= LOT_MAX && (
          <TextButton onClick={selection.choisirTout}>{`Choisir les ${nombre(total)} de ce filtre`}</TextButton>
        )}
        <TextButton onClick={selection.vider}>Ne plus rien choisir</TextButton>
      </Flex>
      <Flex gap={2} wrap="wrap">
        {DECISIONS.map((nom) => (
          <Button key={nom} variant="secondary" size="S" onClick={() => setActe(nom)}>
            {`${ACTES_DE_LOT[nom].libelle}…`}
          </Button>
        ))}
        <span ref={menu}>
          <SimpleMenu label="Suivi" variant="secondary" size="S" endIcon={<CaretDown aria-hidden />}>
            {SUIVI.map((nom) => (
              <MenuItem key={nom} onSelect={() => setActe(nom)}>
                {`${ACTES_DE_LOT[nom].libelle}…`}
              </MenuItem>
            ))}
          </SimpleMenu>
        </span>
        {children}
      </Flex>
      <Modal.Root open={acte !== null} onOpenChange={(ouvert: boolean) => !ouvert && fermer()}>
        {acte && (
          <DialogueLot
            acte={acte}
            selection={selection.enLot}
            fermer={fermer}
            // The menu’s line, which opened the dialog, is gone when the dialog closes.
            revenir={estDeSuivi(acte) ? () => menu.current?.querySelector('button')?.focus() : undefined}
            fini={() => {
              fermer();
              selection.vider();
            }}
          />
        )}
      </Modal.Root>
    </Barre>
  );
}

const nombre = (valeur: number) => valeur.toLocaleString('fr-FR');

const Barre = styled.section`
  position: sticky;
  bottom: 0;
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 2.4rem;
  align-items: center;
  justify-content: space-between;
  padding: 1.2rem 1.6rem;
  background: ${({ theme }) => theme.colors.primary100};
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
