import { Field, Textarea } from '@strapi/design-system';
import type { Ref } from 'react';

type Props = {
  champ: Ref<HTMLTextAreaElement>;
  valeur: string;
  changer: (valeur: string) => void;
  erreur: string | undefined;
};

export function ChampMotif({ champ, valeur, changer, erreur }: Props) {
  return (
    <Field.Root name="motif" required error={erreur} hint="Le candidat lira ce motif.">
      <Field.Label>Motif</Field.Label>
      <Textarea ref={champ} value={valeur} onChange={(evenement) => changer(evenement.target.value)} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
