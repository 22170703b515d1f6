import { jourDeParis } from '@portail/config/paris';
import { Field, TextInput } from '@strapi/design-system';
import type { Ref } from 'react';

type Props = {
  champ: Ref<HTMLInputElement>;
  valeur: string;
  changer: (valeur: string) => void;
  erreur: string | undefined;
};

/** The browser's own field: it is written and read in French, and a phone opens its calendar. */
export function ChampDelai({ champ, valeur, changer, erreur }: Props) {
  return (
    <Field.Root name="delai" required error={erreur} hint="Jusqu’à la fin de cette journée, heure de Paris.">
      <Field.Label>Date limite</Field.Label>
      <TextInput
        ref={champ}
        type="date"
        min={jourDeParis(new Date())}
        value={valeur}
        onChange={(evenement) => changer(evenement.target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
