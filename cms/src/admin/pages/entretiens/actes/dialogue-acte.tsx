import type { Appel } from '@portail/config/bureau/planning';
import { Button, Modal } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { Interieur } from '../cadre';
import { type Acte, useActe } from './use-acte';

/** `Dialogue` is what an act's form needs of the dialog around it. */
export type Dialogue = { acte: Acte; retour: () => void; recharger: () => void };

type Props = {
  libelle: string;
  /** `nom` is said instead of `libelle` to who hears the page, where several buttons have the same. */
  nom?: string;
  variant?: 'tertiary' | 'secondary' | 'danger-light';
  /** `appeler` is told whom to phone, once the act is done. */
  appeler: (appels: readonly Appel[]) => void;
  recharger: () => void;
  children: (dialogue: Dialogue) => ReactNode;
};

/** `DialogueActe` is a button with the dialog of its act. */
export function DialogueActe({ libelle, nom, variant = 'tertiary', appeler, recharger, children }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const fermer = () => setOuvert(false);
  return (
    <Modal.Root open={ouvert} onOpenChange={setOuvert}>
      <Modal.Trigger>
        <Button size="L" variant={variant} aria-label={nom}>
          {libelle}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined}>
        <Interieur>
          <ActeOuvert
            fini={(appels) => {
              fermer();
              appeler(appels);
            }}
            retour={fermer}
            recharger={recharger}
          >
            {children}
          </ActeOuvert>
        </Interieur>
      </Modal.Content>
    </Modal.Root>
  );
}

type PropsActeOuvert = Pick<Props, 'recharger' | 'children'> & {
  fini: (appels: readonly Appel[]) => void;
  retour: () => void;
};

/** `ActeOuvert` lives as long as the dialog is open: an act that was given up leaves nothing behind. */
function ActeOuvert({ fini, retour, recharger, children }: PropsActeOuvert) {
  const acte = useActe(fini);
  return children({
    acte,
    retour,
    recharger: () => {
      recharger();
      retour();
    },
  });
}
