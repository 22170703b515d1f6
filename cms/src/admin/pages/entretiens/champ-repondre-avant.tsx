import { Box, Field, TextInput } from '@strapi/design-system';
import type { Ref } from 'react';

type Props = {
  champ?: Ref<HTMLInputElement>;
  valeur: string;
  changer: (valeur: string) => void;
  erreur: string | undefined;
};

/** `ChampRepondreAvant` asks by which day who is convoked is asked to choose an hour; none is fine. */
export function ChampRepondreAvant({ champ, valeur, changer, erreur }: Props) {
  return (
    <Field.Root
      name="repondreAvant"
      error={erreur}
      hint="Facultatif. Les réservations restent possibles après ce jour."
    >
      <Field.Label>Répondre avant le</Field.Label>
      <Box maxWidth="22rem">
        <TextInput ref={champ} type="date" value={valeur} onChange={(evenement) => changer(evenement.target.value)} />
      </Box>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
