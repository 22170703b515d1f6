import type { Voisins as PlaceDuDossier } from '@portail/config/bureau/dossiers';
import { Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { Link } from 'react-router-dom';
import { css, styled } from 'styled-components';

type Props = { place: PlaceDuDossier | undefined; liste: string | undefined };

/** `Voisins` shows « ‹ 12 / 83 › »: where the dossier stands in its list, and the ones around it. */
export function Voisins({ place, liste }: Props) {
  if (!place) return null;
  const { rang, total, precedent, suivant } = place;
  return (
    <Ligne aria-label="Dossiers de la liste">
      <Voisin id={precedent} liste={liste} libelle="Dossier précédent (K)">
        <ChevronLeft aria-hidden />
      </Voisin>
      <Typography variant="pi" aria-label={rang ? `Dossier ${rang} sur ${total}` : `${total} dossiers`}>
        {`${rang ?? '–'}\u00a0/\u00a0${total}`}
      </Typography>
      <Voisin id={suivant} liste={liste} libelle="Dossier suivant (J)">
        <ChevronRight aria-hidden />
      </Voisin>
    </Ligne>
  );
}

type PropsVoisin = { id: string | null; liste: string | undefined; libelle: string; children: JSX.Element };

function Voisin({ id, liste, libelle, children }: PropsVoisin) {
  if (!id) return <Bout aria-hidden>{children}</Bout>;
  return (
    <Fleche to={`../${id}`} state={{ liste }} aria-label={libelle} title={libelle}>
      {children}
    </Fleche>
  );
}

const Ligne = styled.nav`
  display: flex;
  align-items: center;
  gap: 0.4rem;

  @media print {
    display: none;
  }
`;

const CASE = css`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  width: 2.8rem;
  height: 2.8rem;
  border-radius: 4px;
`;

/** `Bout` is where the list ends. */
const Bout = styled.span`
  ${CASE}
  color: ${({ theme }) => theme.colors.neutral400};
`;

const Fleche = styled(Link)`
  ${CASE}
  color: ${({ theme }) => theme.colors.primary700};

  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
`;
