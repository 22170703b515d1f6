import type { LigneEntretien } from '@portail/config/bureau/entretiens';
import { Status, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { LienDeLigne } from '../../../lien-de-ligne';
import { EnTetes } from '../../en-tetes';
import { direLesJours, direManque, NOM_FORME } from '../phrases';
import { StatutEntretien } from '../statut';

const TITRES = [
  'Entretien',
  'État',
  'Places',
  'Prises',
  'Libres',
  'Convoqués',
  'Sans réponse',
  'En attente',
  'Absents',
];

/** `TableEntretiens` is a plain table, whose rows are cards on a narrow screen. */
export function TableEntretiens({ entretiens }: { entretiens: readonly LigneEntretien[] }) {
  return (
    <Table>
      <thead>
        <tr>
          <EnTetes titres={TITRES} />
        </tr>
      </thead>
      <tbody>
        {entretiens.map((entretien) => (
          <Ligne key={entretien.id} entretien={entretien} />
        ))}
      </tbody>
    </Table>
  );
}

function Ligne({ entretien }: { entretien: LigneEntretien }) {
  const { id, intitule, forme, etat, etablissement, formations, jours, comptes } = entretien;
  const { places, prises, libres, convoques, sansReponse, enAttente, absents } = comptes;
  const manque = direManque(entretien);
  return (
    <tr>
      <th scope="row">
        <LienDeLigne to={id}>
          <Typography fontWeight="bold">{intitule}</Typography>
        </LienDeLigne>
        <Typography tag="p">{direLesJours(jours)}</Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {[NOM_FORME[forme], etablissement, ...formations].join(' · ')}
        </Typography>
        {manque && (
          <Status variant="danger" size="S" width="fit-content">
            <Typography variant="pi" fontWeight="bold">
              {manque}
            </Typography>
          </Status>
        )}
      </th>
      <td>
        <StatutEntretien etat={etat} />
      </td>
      {[places, prises, libres, convoques, sansReponse, enAttente, absents].map((nombre, rang) => (
        <td key={TITRES[rang + 2]} data-titre={TITRES[rang + 2]}>
          <Typography>{nombre.toLocaleString('fr-FR')}</Typography>
        </td>
      ))}
    </tr>
  );
}

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};

  th,
  td {
    padding: 1.2rem 1.6rem;
    font-weight: normal;
    text-align: start;
    vertical-align: middle;
  }
  tbody tr {
    position: relative;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  td[data-titre] {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  @media (max-width: 1023px) {
    &,
    tbody,
    tbody th {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tbody tr {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.4rem 1.6rem;
      padding: 1.2rem 1.6rem;
    }
    tbody th {
      flex: 1 0 100%;
      padding: 0;
    }
    td {
      padding: 0.2rem 0;
    }
    td[data-titre]::before {
      content: attr(data-titre) ' : ';
      color: ${({ theme }) => theme.colors.neutral600};
      font-size: 1.2rem;
    }
  }
`;
