import { BUREAU } from '@portail/config/bureau/bureau';
import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { messageRefus } from '@portail/config/refusals';
import { Button, Field, Flex, Modal, Textarea, Typography } from '@strapi/design-system';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';

type Props = {
  ouvert: boolean;
  ouvrir: (ouvert: boolean) => void;
  titre: string;
  piece: PieceBureau;
  motif: string;
  changerMotif: (motif: string) => void;
  enCours: boolean;
  confirmer: () => void;
  /** `children` is the button that opens the dialog, and has the focus again after it. */
  children: ReactElement;
};

/**
 * `DialogueRefus` asks for a motif, which the candidat will read. The typed motif outlives a cancelled or failed
 * refusal.
 */
export function DialogueRefus(props: Props) {
  const { ouvert, ouvrir, titre, piece, motif, changerMotif, enCours, confirmer, children } = props;
  const [erreur, setErreur] = useState<string | undefined>();
  const champ = useRef<HTMLTextAreaElement>(null);

  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    const faute = fauteDuMotif(motif, piece.version);
    setErreur(faute);
    if (faute) champ.current?.focus();
    else confirmer();
  };

  return (
    <Modal.Root open={ouvert} onOpenChange={ouvrir}>
      <Modal.Trigger>{children}</Modal.Trigger>
      <Modal.Content
        aria-describedby={undefined}
        onOpenAutoFocus={(evenement) => {
          evenement.preventDefault();
          champ.current?.focus();
        }}
      >
        <form onSubmit={soumettre} noValidate>
          <Modal.Header closeLabel="Fermer">
            <Modal.Title>{titre}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Flex direction="column" alignItems="stretch" gap={4}>
              <Typography tag="p" fontWeight="bold">
                {piece.intitule}
              </Typography>
              <Field.Root
                name="motif"
                required
                error={erreur}
                hint="Le candidat lira ce motif. Rien ne lui est envoyé avant que vous lui demandiez des compléments."
              >
                <Field.Label>Motif du refus</Field.Label>
                <Textarea ref={champ} value={motif} onChange={(evenement) => changerMotif(evenement.target.value)} />
                <Field.Error />
                <Field.Hint />
              </Field.Root>
            </Flex>
          </Modal.Body>
          <Modal.Footer>
            <Button variant="tertiary" onClick={() => ouvrir(false)}>
              Annuler
            </Button>
            <Button type="submit" variant="danger-light" loading={enCours}>
              {titre}
            </Button>
          </Modal.Footer>
        </form>
      </Modal.Content>
    </Modal.Root>
  );
}

function fauteDuMotif(motif: string, version: number): string | undefined {
  if (motif.trim() === '') return messageRefus('motif_manquant');
  return BUREAU.juger.corps.safeParse({ verdict: 'refuser', motif, version }).error?.issues[0]?.message;
}
