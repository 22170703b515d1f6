import { Field, Textarea, Typography } from '@strapi/design-system';
import { type Ref, useId } from 'react';
import { styled } from 'styled-components';

type Props = {
  champ: Ref<HTMLTextAreaElement>;
  libelle?: string;
  /** `lecture` says who will read the motif, and when. */
  lecture?: string;
  valeur: string;
  changer: (valeur: string) => void;
  erreur: string | undefined;
};

/** `ChampMotif` says who reads the motif beside a fault too, which the design system's own hint gives way to. */
export function ChampMotif(props: Props) {
  const { champ, libelle = 'Motif', lecture = 'Le candidat lira ce motif.', valeur, changer, erreur } = props;
  const id = useId();
  return (
    <Field.Root name="motif" required error={erreur}>
      <Field.Label>{libelle}</Field.Label>
      <Court>
        <Textarea
          ref={champ}
          value={valeur}
          onChange={(evenement) => changer(evenement.target.value)}
          aria-describedby={`${id}-lecture ${id}-faute`}
        />
      </Court>
      <span id={`${id}-faute`}>
        <Field.Error />
      </span>
      <Typography tag="p" variant="pi" textColor="neutral600" id={`${id}-lecture`}>
        {lecture}
      </Typography>
    </Field.Root>
  );
}

/** `Court` leaves the buttons in view under a motif of a few lines. */
const Court = styled.div`
  textarea {
    height: 6.4rem;
    min-height: 6.4rem;
  }
`;
