import { DelaiSaisi } from '@portail/config/bureau/instruction';
import { finDuJour } from '@portail/config/paris';
import {
  type BornesDelai,
  delaisProposes,
  direBornes,
  direDelai,
  joursPossibles,
  refusDeDelai,
} from '@portail/config/rules/delais';
import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import type { Ref } from 'react';
import { styled } from 'styled-components';

type Props = {
  champ: Ref<HTMLInputElement>;
  bornes: BornesDelai;
  valeur: string;
  changer: (valeur: string) => void;
  erreur: string | undefined;
};

/**
 * `ChampDelai` is the browser's own field: keyboards, screen readers and phones know it, in the language of its reader.
 */
export function ChampDelai({ champ, bornes, valeur, changer, erreur }: Props) {
  const possibles = joursPossibles(bornes);
  return (
    <Field.Root name="delai" required error={erreur} hint={direBornes(bornes)}>
      <Field.Label>Date limite</Field.Label>
      <Flex gap={2} wrap="wrap">
        <Calendrier>
          <TextInput
            ref={champ}
            type="date"
            min={possibles?.du}
            max={possibles?.au}
            value={valeur}
            onChange={(evenement) => changer(evenement.target.value)}
          />
        </Calendrier>
        <Flex gap={2}>
          {delaisProposes(bornes).map(({ jours, jour }) => (
            <Button
              key={jours}
              variant={jour !== null && jour === valeur ? 'secondary' : 'tertiary'}
              disabled={jour === null}
              aria-pressed={jour !== null && jour === valeur}
              aria-label={
                jour === null
                  ? `+${jours}\u00a0j, après la fin de la campagne`
                  : `+${jours}\u00a0j : ${direDelai(bornes, jour)}`
              }
              onClick={() => jour && changer(jour)}
            >
              {`+${jours}\u00a0j`}
            </Button>
          ))}
        </Flex>
      </Flex>
      <Typography tag="p" role="status" fontWeight="bold">
        {direSiAccorde(bornes, valeur)}
      </Typography>
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

/**
 * `direSiAccorde` speaks of a granted day only, since a year is typed digit by digit. The form says the refusals of the
 * rule when it is sent.
 */
function direSiAccorde(bornes: BornesDelai, valeur: string): string {
  if (!DelaiSaisi.safeParse(valeur).success || refusDeDelai(finDuJour(valeur), bornes).length > 0) return '';
  return direDelai(bornes, valeur);
}

/** `Calendrier` greys the browser's icon, drawn in black whatever the theme: it is then seen on both. */
const Calendrier = styled.div`
  flex: 0 1 18rem;

  input::-webkit-calendar-picker-indicator {
    filter: invert(0.5);
  }
`;
