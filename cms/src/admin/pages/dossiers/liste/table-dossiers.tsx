import type { CritereDossiers, LigneDossier } from '@portail/config/bureau/dossiers';
import { afficherMoment } from '@portail/config/paris';
import { Typography } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { LienDeLigne } from '../../../lien-de-ligne';
import { StatutCandidature } from '../statut';
import { EnTeteTri } from './en-tete-tri';

type Props = {
  dossiers: readonly LigneDossier[];
  criteres: CritereDossiers;
  changer: (changement: Partial<CritereDossiers>) => void;
};

/**
 * `TableDossiers` is a plain table. The design system's is an ARIA grid, where only the arrows reach a row's link and a
 * column's order cannot be told to a screen reader.
 */
export function TableDossiers({ dossiers, criteres, changer }: Props) {
  const { search } = useLocation();
  return (
    <Table>
      <thead>
        <tr>
          <EnTeteTri tri="candidat" criteres={criteres} changer={changer}>
            Candidat
          </EnTeteTri>
          <EnTeteTri tri="formation" criteres={criteres} changer={changer}>
            Formation
          </EnTeteTri>
          <th scope="col">
            <Typography variant="sigma" textColor="neutral600">
              IUT
            </Typography>
          </th>
          <EnTeteTri tri="etat" criteres={criteres} changer={changer}>
            État
          </EnTeteTri>
          <EnTeteTri tri="transmiseLe" criteres={criteres} changer={changer}>
            Transmise le
          </EnTeteTri>
        </tr>
      </thead>
      <tbody>
        {dossiers.map(({ id, candidat, formation, etat, transmiseLe, renvoyeLe }) => (
          <tr key={id}>
            <th scope="row">
              <LienDeLigne to={id} state={{ liste: search }}>
                <Typography fontWeight="bold">{candidat.nom}</Typography> <Typography>{candidat.prenom}</Typography>
              </LienDeLigne>
            </th>
            <td>
              <Typography tag="p">{formation.intitule}</Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {formation.mention}
              </Typography>
            </td>
            <td>
              <Typography>{formation.etablissement}</Typography>
            </td>
            <td>
              <StatutCandidature etat={etat} renvoyeLe={renvoyeLe} />
            </td>
            <td>
              <Typography tag="p">{transmiseLe ? afficherMoment(new Date(transmiseLe)) : '–'}</Typography>
              {renvoyeLe && (
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {`Compléments le ${afficherMoment(new Date(renvoyeLe))}`}
                </Typography>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** `Table` makes cards of the rows and a line of orders of the head, on a phone. */
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  thead {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  th,
  td {
    padding: 1.2rem 1.6rem;
    font-weight: normal;
    text-align: start;
    vertical-align: middle;
  }
  td:nth-child(3),
  td:nth-child(5) {
    white-space: nowrap;
  }
  tbody tr {
    position: relative;
  }
  tbody tr + tr {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  @media (max-width: 767px) {
    &,
    thead,
    tbody {
      display: block;
    }
    tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      column-gap: 1.2rem;
      padding: 1.2rem 1.6rem;
    }
    th,
    td {
      padding: 0.2rem 0;
    }
    thead th:nth-child(3) {
      display: none;
    }
    tbody th {
      flex: 1 0 50%;
    }
    tbody td:nth-child(2) {
      order: 1;
      flex: 1 0 100%;
    }
    tbody td:nth-child(3) {
      order: 2;
    }
    tbody td:nth-child(5) {
      order: 3;
      margin-inline-start: auto;
    }
  }
`;
