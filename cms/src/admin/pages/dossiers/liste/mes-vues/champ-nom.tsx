import { NomDeVue } from '@portail/config/rules/vues';
import { Field, TextInput } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { lireEchec } from '../../echec';

type Reponse = { data: unknown } | { error: unknown };

/**
 * `useNomDeVue` reads the name of a view and says what is in fault beside it.
 *
 * @param initial the name that the field begins with
 */
export function useNomDeVue(initial: string) {
  const [nom, setNom] = useState(initial);
  const [faute, setFaute] = useState<string>();
  const champ = useRef<HTMLInputElement>(null);
  const refuser = (message: string | undefined) => {
    setFaute(message);
    champ.current?.focus();
    return false;
  };
  /** `envoyer` tells whether the name was taken. */
  const envoyer = async (ecrire: (nom: string) => Promise<Reponse>): Promise<boolean> => {
    const lu = NomDeVue.safeParse(nom);
    if (!lu.success) return refuser(lu.error.issues[0]?.message);
    const reponse = await ecrire(lu.data);
    if ('error' in reponse) {
      const { champs, message } = lireEchec(reponse.error);
      return refuser(champs['nom'] ?? message);
    }
    setFaute(undefined);
    return true;
  };
  return { nom, setNom, faute, champ, envoyer };
}

type Props = { libelle: string; aide?: string } & Pick<
  ReturnType<typeof useNomDeVue>,
  'nom' | 'setNom' | 'faute' | 'champ'
>;

/** `ChampNom` is the field of {@link useNomDeVue}. */
export function ChampNom({ libelle, aide, nom, setNom, faute, champ }: Props) {
  return (
    <Field.Root name="nom" error={faute} hint={aide} width="100%">
      <Field.Label>{libelle}</Field.Label>
      <TextInput
        ref={champ}
        value={nom}
        onChange={(evenement: { target: { value: string } }) => setNom(evenement.target.value)}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
