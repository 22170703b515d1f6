import { Field, Textarea, TextInput } from '@strapi/design-system';

type Props = {
  nom: string;
  libelle: string;
  valeur: string;
  changer: (valeur: string) => void;
  faute?: string | undefined;
  aide?: string;
  requis?: boolean;
  type?: 'text' | 'date' | 'time' | 'number' | 'url';
};

/** `Champ` is one field of the form, with its message; the browser's own fields serve dates, hours and numbers. */
export function Champ({ nom, libelle, valeur, changer, faute, aide, requis = false, type = 'text' }: Props) {
  return (
    <Field.Root name={nom} required={requis} error={faute} hint={aide}>
      <Field.Label>{libelle}</Field.Label>
      <TextInput
        type={type}
        // A link is judged by the rule, whose message is in French.
        inputMode={type === 'number' ? 'numeric' : undefined}
        value={valeur}
        autoComplete="off"
        onChange={(evenement) => changer(evenement.target.value)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

/** `ChampLong` is a field of several lines. */
export function ChampLong({ nom, libelle, valeur, changer, faute, aide, requis = false }: Omit<Props, 'type'>) {
  return (
    <Field.Root name={nom} required={requis} error={faute} hint={aide}>
      <Field.Label>{libelle}</Field.Label>
      <Textarea rows={3} value={valeur} onChange={(evenement) => changer(evenement.target.value)} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
