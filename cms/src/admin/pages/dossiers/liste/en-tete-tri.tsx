import type { CriteresDossiers, TriDossiers } from '@portail/config/bureau/criteres';
import { Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { styled } from 'styled-components';

type Props = {
  tri: TriDossiers;
  criteres: CriteresDossiers;
  changer: (changement: Partial<CriteresDossiers>) => void;
  children: string;
};

/** `EnTeteTri` is the head of a column that orders the list; pressed again, it turns the order round. */
export function EnTeteTri({ tri, criteres, changer, children }: Props) {
  const actif = criteres.tri === tri;
  const croissant = actif && criteres.sens === 'asc';
  const suivant = croissant ? 'desc' : 'asc';
  return (
    <th scope="col" aria-sort={actif ? (croissant ? 'ascending' : 'descending') : undefined}>
      <Bouton type="button" onClick={() => changer({ tri, sens: suivant })}>
        <Typography variant="sigma" textColor={actif ? 'neutral800' : 'neutral600'}>
          {children}
        </Typography>
        {actif && (croissant ? <CaretUp aria-hidden /> : <CaretDown aria-hidden />)}
      </Bouton>
    </th>
  );
}

const Bouton = styled.button`
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  min-height: 2.4rem;
  padding: 0;
  border: 0;
  background: none;
  color: ${({ theme }) => theme.colors.neutral800};
  white-space: nowrap;
  cursor: pointer;

  &:hover span {
    text-decoration: underline;
  }
`;
