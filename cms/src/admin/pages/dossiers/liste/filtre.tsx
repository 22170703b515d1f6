import { Box, Button, Checkbox, Flex, Popover, Radio, Typography } from '@strapi/design-system';
import { CaretDown, Cross } from '@strapi/icons';
import { type ReactNode, useId } from 'react';
import { styled } from 'styled-components';

type PropsFiltre = {
  nom: string;
  /** `choisi` is the choice in words; undefined when the filter keeps everything. */
  choisi: string | undefined;
  effacer: () => void;
  children: ReactNode;
};

/** `Filtre` is a chip: it says what it keeps, opens its choices, and is taken off by the cross beside it. */
export function Filtre({ nom, choisi, effacer, children }: PropsFiltre) {
  return (
    <Flex>
      <Popover.Root>
        <Popover.Trigger>
          <Button variant={choisi ? 'secondary' : 'tertiary'} size="S" endIcon={<CaretDown aria-hidden />}>
            {choisi ? `${nom} : ${choisi}` : nom}
          </Button>
        </Popover.Trigger>
        <Popover.Content sideOffset={4} align="start">
          <Choix>{children}</Choix>
        </Popover.Content>
      </Popover.Root>
      {choisi && (
        <Croix type="button" onClick={effacer} aria-label={`Retirer le filtre ${nom}`}>
          <Cross aria-hidden />
        </Croix>
      )}
    </Flex>
  );
}

type Option<V extends string> = { valeur: V; libelle: string; nombre?: number };

type PropsPlusieurs<V extends string> = {
  nom: string;
  options: readonly Option<V>[];
  choisies: readonly V[] | undefined;
  changer: (choisies: V[] | undefined) => void;
};

/** `FiltrePlusieurs` keeps the dossiers of any of the choices that are ticked. */
export function FiltrePlusieurs<V extends string>({ nom, options, choisies = [], changer }: PropsPlusieurs<V>) {
  const noms = options.filter(({ valeur }) => choisies.includes(valeur)).map(({ libelle }) => libelle);
  const choisi = noms.length > 1 ? `${noms[0]} + ${noms.length - 1}` : noms[0];
  const basculer = (valeur: V, oui: boolean) => {
    const suite = oui ? [...choisies, valeur] : choisies.filter((une) => une !== valeur);
    changer(suite.length > 0 ? suite : undefined);
  };
  return (
    <Filtre nom={nom} choisi={choisi} effacer={() => changer(undefined)}>
      <Flex tag="fieldset" direction="column" alignItems="stretch" gap={2} borderWidth="0">
        <Legende>{nom}</Legende>
        {options.map(({ valeur, libelle, nombre }) => (
          <Checkbox
            key={valeur}
            checked={choisies.includes(valeur)}
            onCheckedChange={(oui: boolean | 'indeterminate') => basculer(valeur, oui === true)}
          >
            {nombre === undefined ? libelle : `${libelle} (${nombre.toLocaleString('fr-FR')})`}
          </Checkbox>
        ))}
      </Flex>
    </Filtre>
  );
}

type PropsUn<V extends string> = {
  nom: string;
  options: readonly Option<V>[];
  choisie: V | undefined;
  changer: (choisie: V | undefined) => void;
};

/** `FiltreUn` keeps the dossiers of one choice. */
export function FiltreUn<V extends string>({ nom, options, choisie, changer }: PropsUn<V>) {
  const id = useId();
  return (
    <Filtre
      nom={nom}
      choisi={options.find(({ valeur }) => valeur === choisie)?.libelle}
      effacer={() => changer(undefined)}
    >
      <Typography id={id} variant="pi" fontWeight="bold">
        {nom}
      </Typography>
      <Box paddingTop={2}>
        <Radio.Group
          aria-labelledby={id}
          value={choisie ?? ''}
          onValueChange={(lue: string) => changer(options.find(({ valeur }) => valeur === lue)?.valeur)}
        >
          {options.map(({ valeur, libelle }) => (
            <Radio.Item key={valeur} value={valeur}>
              {libelle}
            </Radio.Item>
          ))}
        </Radio.Group>
      </Box>
    </Filtre>
  );
}

export const Legende = styled.legend`
  padding: 0 0 0.8rem;
  font-size: 1.2rem;
  font-weight: 600;
  color: ${({ theme }) => theme.colors.neutral800};
`;

const Choix = styled.div`
  max-width: min(48rem, 90vw);
  max-height: 40rem;
  padding: 1.6rem;
  overflow-y: auto;
`;

const Croix = styled.button`
  display: inline-grid;
  place-items: center;
  width: 3.2rem;
  min-height: 3.2rem;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: pointer;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  svg {
    width: 1.2rem;
    height: 1.2rem;
  }
`;
