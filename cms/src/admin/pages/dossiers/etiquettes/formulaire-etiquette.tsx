import type { Etiquette } from '@portail/config/bureau/suivi';
import { COULEURS, type Couleur, Libelle, NOM_COULEUR } from '@portail/config/rules/etiquettes';
import { Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { type FormEvent, useRef, useState } from 'react';
import { useCreerEtiquetteMutation, useModifierEtiquetteMutation } from '../dossier/suivi/bureau';
import { lireEchec } from '../echec';

type Props = { iut: string } | { etiquette: Etiquette; fini: () => void };

/** `FormulaireEtiquette` writes a new étiquette of an IUT, or changes one. */
export function FormulaireEtiquette(props: Props) {
  const connue = 'etiquette' in props ? props.etiquette : undefined;
  const [creer, creation] = useCreerEtiquetteMutation();
  const [modifier, modification] = useModifierEtiquetteMutation();
  const [libelle, setLibelle] = useState(connue?.libelle ?? '');
  const [couleur, setCouleur] = useState<Couleur>(connue?.couleur ?? 'bleu');
  const [faute, setFaute] = useState<string | undefined>();
  const champ = useRef<HTMLInputElement>(null);

  const envoyer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const lu = Libelle.safeParse(libelle);
    if (!lu.success) {
      setFaute(lu.error.issues[0]?.message);
      return champ.current?.focus();
    }
    const ecrite = { libelle: lu.data, couleur };
    const reponse =
      'iut' in props
        ? await creer({ params: {}, corps: { iut: props.iut, ...ecrite } })
        : await modifier({ params: { id: props.etiquette.id }, corps: ecrite });
    if ('error' in reponse) {
      const { champs, message } = lireEchec(reponse.error);
      setFaute(champs['libelle'] ?? message);
      return champ.current?.focus();
    }
    setFaute(undefined);
    if ('iut' in props) {
      setLibelle('');
      champ.current?.focus();
    } else props.fini();
  };

  return (
    <form onSubmit={envoyer} noValidate>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        <Field.Root name="libelle" error={faute} width="28rem">
          <Field.Label>{connue ? 'Libellé' : 'Nouvelle étiquette'}</Field.Label>
          <TextInput
            ref={champ}
            value={libelle}
            onChange={(evenement: { target: { value: string } }) => setLibelle(evenement.target.value)}
          />
          <Field.Error />
        </Field.Root>
        <Field.Root name="couleur" width="14rem">
          <Field.Label>Couleur</Field.Label>
          <SingleSelect value={couleur} onChange={(choisie) => setCouleur(choisie as Couleur)}>
            {COULEURS.map((une) => (
              <SingleSelectOption key={une} value={une}>
                {NOM_COULEUR[une]}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        <Flex gap={2} paddingTop={6}>
          <Button type="submit" variant="secondary" loading={creation.isLoading || modification.isLoading}>
            {connue ? 'Enregistrer' : 'Ajouter'}
          </Button>
          {'fini' in props && (
            <Button variant="tertiary" onClick={props.fini}>
              Annuler
            </Button>
          )}
        </Flex>
      </Flex>
    </form>
  );
}
