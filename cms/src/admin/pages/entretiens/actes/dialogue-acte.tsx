import type { Appel } from '@portail/config/bureau/planning';
import { Button, Modal } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { GrandesCibles } from '../cadre';
import { AAppeler } from './a-appeler';
import { type Acte, useActe } from './use-acte';

/** `Dialogue` is what an act's form needs of the dialog around it. */
export type Dialogue = { acte: Acte; retour: () => void; recharger: () => void };

type Props = {
  libelle: string;
  /** `nom` is said instead of `libelle` to who hears the page, where several buttons have the same. */
  nom?: string;
  variant?: 'tertiary' | 'secondary' | 'danger-light';
  recharger: () => void;
  children: (dialogue: Dialogue) => ReactNode;
};

/** `DialogueActe` is a button with the dialog of its act; once done, it says whom to phone. */
export function DialogueActe({ libelle, nom, variant = 'tertiary', recharger, children }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const [appels, setAppels] = useState<readonly Appel[]>([]);
  const fermer = () => {
    setOuvert(false);
    setAppels([]);
  };
  return (
    <Modal.Root open={ouvert} onOpenChange={(oui: boolean) => (oui ? setOuvert(true) : fermer())}>
      <Modal.Trigger>
        <Button size="L" variant={variant} aria-label={nom}>
          {libelle}
        </Button>
      </Modal.Trigger>
      <Modal.Content aria-describedby={undefined}>
        <GrandesCibles>
          {appels.length > 0 ? (
            <AAppeler appels={appels} fermer={fermer} />
          ) : (
            <Interieur
              fini={(suite) => (suite.length > 0 ? setAppels(suite) : fermer())}
              retour={fermer}
              recharger={recharger}
            >
              {children}
            </Interieur>
          )}
        </GrandesCibles>
      </Modal.Content>
    </Modal.Root>
  );
}

type PropsInterieur = Pick<Props, 'recharger' | 'children'> & {
  fini: (appels: readonly Appel[]) => void;
  retour: () => void;
};

/** `Interieur` lives as long as the dialog is open: an act that was given up leaves nothing behind. */
function Interieur({ fini, retour, recharger, children }: PropsInterieur) {
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
