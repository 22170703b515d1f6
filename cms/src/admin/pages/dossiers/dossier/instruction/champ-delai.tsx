import { jourDeParis } from '@portail/config/paris';
import { Field, TextInput } from '@strapi/design-system';
import type { Ref } from 'react';
import { styled } from 'styled-components';

type Props = {
  champ: Ref<HTMLInputElement>;
  valeur: string;
  changer: (valeur: string) => void;
  erreur: string | undefined;
};

/** The browser's own field: keyboards, screen readers and phones know it, in the language of its reader. */
export function ChampDelai({ champ, valeur, changer, erreur }: Props) {
  return (
    <Field.Root name="delai" required error={erreur} hint="Jusqu’à la fin de cette journée, heure de Paris.">
      <Field.Label>Date limite</Field.Label>
      <Calendrier>
        <TextInput
          ref={champ}
          type="date"
          min={jourDeParis(new Date())}
          value={valeur}
          onChange={(evenement) => changer(evenement.target.value)}
        />
      </Calendrier>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

/** Its calendar is drawn in black whatever the theme: half of that is seen on both. */
const Calendrier = styled.div`
  input::-webkit-calendar-picker-indicator {
    filter: invert(0.5);
  }
`;
