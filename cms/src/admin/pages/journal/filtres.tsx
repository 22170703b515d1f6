import { CIBLES_JOURNAL, NOM_CIBLE } from '@portail/config/rules/journal';
import { Box, Button, Checkbox, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { type FormEvent, useState } from 'react';

type Props = {
  parametres: URLSearchParams;
  changer: (changement: Record<string, string | undefined>) => void;
  agents: readonly { id: number; nom: string }[];
};

const TOUS = 'tous';

export function Filtres({ parametres, changer, agents }: Props) {
  const [numero, setNumero] = useState(parametres.get('numero') ?? '');
  const qui = parametres.get('agent') ?? parametres.get('acteur') ?? TOUS;
  const choisirQui = (choisi: string) => {
    const agent = agents.find(({ id }) => String(id) === choisi);
    changer(
      agent ? { agent: choisi, acteur: undefined } : { agent: undefined, acteur: choisi === TOUS ? undefined : choisi },
    );
  };
  const chercher = (evenement: FormEvent) => {
    evenement.preventDefault();
    changer({ numero: numero.trim() });
  };
  return (
    <Flex tag="form" onSubmit={chercher} gap={3} wrap="wrap" alignItems="flex-end">
      <Box flex="0 1 24rem">
        <Field.Root name="qui">
          <Field.Label>Qui</Field.Label>
          <SingleSelect size="S" value={qui} onChange={(choisi) => choisirQui(String(choisi))}>
            <SingleSelectOption value={TOUS}>Tout le monde</SingleSelectOption>
            <SingleSelectOption value="candidat">Les candidats</SingleSelectOption>
            <SingleSelectOption value="horloge">Le portail, de lui-même</SingleSelectOption>
            {agents.map(({ id, nom }) => (
              <SingleSelectOption key={id} value={String(id)}>
                {nom}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      <Box flex="0 1 20rem">
        <Field.Root name="cible">
          <Field.Label>Sur quoi</Field.Label>
          <SingleSelect
            size="S"
            value={parametres.get('cible') ?? TOUS}
            onChange={(choisie) => changer({ cible: choisie === TOUS ? undefined : String(choisie) })}
          >
            <SingleSelectOption value={TOUS}>Tout</SingleSelectOption>
            {CIBLES_JOURNAL.map((cible) => (
              <SingleSelectOption key={cible} value={cible}>
                {NOM_CIBLE[cible]}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Box>
      {(['du', 'au'] as const).map((borne) => (
        <Field.Root key={borne} name={borne}>
          <Field.Label>{borne === 'du' ? 'Du' : 'Au'}</Field.Label>
          <TextInput
            type="date"
            size="S"
            value={parametres.get(borne) ?? ''}
            onChange={(evenement) => changer({ [borne]: evenement.target.value })}
          />
        </Field.Root>
      ))}
      <Box flex="1 1 24rem" maxWidth="36rem">
        <Field.Root name="numero">
          <Field.Label>N° d’accusé, ou adresse mail du candidat</Field.Label>
          <TextInput
            size="S"
            value={numero}
            autoComplete="off"
            maxLength={254}
            onChange={(evenement) => setNumero(evenement.target.value)}
          />
        </Field.Root>
      </Box>
      <Button type="submit" variant="secondary" size="S">
        Rechercher
      </Button>
      <Checkbox
        checked={parametres.get('consultations') === 'oui'}
        onCheckedChange={(coche) => changer({ consultations: coche ? 'oui' : undefined })}
      >
        Montrer aussi les consultations
      </Checkbox>
    </Flex>
  );
}
