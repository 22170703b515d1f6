import { plier } from '@portail/config/rules/recherche';
import { Field, Flex, Radio, Typography } from '@strapi/design-system';
import { useId, useState } from 'react';
import { styled } from 'styled-components';

type Possible = { valeur: string; libelle: string; detail?: string };
type Props = {
  titre: string;
  chercher: string;
  possibles: readonly Possible[];
  choisi: string;
  choisir: (valeur: string) => void;
  faute: string | undefined;
  aucun: string;
};

/** `RECHERCHE_DES` is how long a list is before a field to search it is worth its place. */
const RECHERCHE_DES = 8;

/** `Choisir` is a list of radio buttons that scrolls, with a field to search a long one: it works by keyboard and finger. */
export function Choisir({ titre, chercher, possibles, choisi, choisir, faute, aucun }: Props) {
  const [recherche, setRecherche] = useState('');
  const id = useId();
  const trouves = possibles.filter(({ libelle, detail = '' }) =>
    plier(`${libelle} ${detail}`).includes(plier(recherche)),
  );
  if (possibles.length === 0) return <Typography tag="p">{aucun}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {possibles.length >= RECHERCHE_DES && (
        <Field.Root name={`recherche-${id}`}>
          <Field.Label>{chercher}</Field.Label>
          <Field.Input type="search" value={recherche} onChange={(evenement) => setRecherche(evenement.target.value)} />
        </Field.Root>
      )}
      <Field.Root name={`choix-${id}`} error={faute} required>
        <Field.Label id={id}>{titre}</Field.Label>
        <Liste>
          <Radio.Group aria-labelledby={id} value={choisi} onValueChange={choisir}>
            {trouves.map(({ valeur, libelle, detail }) => (
              <Radio.Item key={valeur} value={valeur}>
                {detail ? `${libelle} – ${detail}` : libelle}
              </Radio.Item>
            ))}
          </Radio.Group>
          {trouves.length === 0 && <Typography>Aucun résultat pour cette recherche.</Typography>}
        </Liste>
        <Field.Error />
      </Field.Root>
    </Flex>
  );
}

const Liste = styled.div`
  max-height: 32rem;
  overflow-y: auto;
  padding: 0.4rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;
