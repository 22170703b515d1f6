import type { LigneJournal } from '@portail/config/bureau/journal';
import { afficherMoment } from '@portail/config/paris';
import { NOM_ACTEUR } from '@portail/config/rules/journal';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { CadreDeTable } from '../cadre-de-table';
import { EnTetes } from '../en-tetes';
import { LienDuTexte } from '../entretiens/cadre';

/** `TableJournal` is a plain table: one act a line, the last first. */
export function TableJournal({ lignes }: { lignes: readonly LigneJournal[] }) {
  return (
    <CadreDeTable>
      <Table>
        <thead>
          <tr>
            <EnTetes titres={['Quand', 'Qui', 'Quoi', 'Sur quoi']} />
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={ligne.id}>
              <td className="quand">
                <Typography>{afficherMoment(new Date(ligne.instant))}</Typography>
              </td>
              <td>
                <Typography>{ligne.auteur ?? NOM_ACTEUR[ligne.acteur]}</Typography>
              </td>
              <td>
                <Typography>{ligne.phrase}</Typography>
              </td>
              <td>
                <Cible ligne={ligne} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </CadreDeTable>
  );
}

function Cible({ ligne: { nom, lien } }: { ligne: LigneJournal }) {
  if (lien && nom) {
    return (
      <Typography>
        <LienDuTexte to={lien}>{nom}</LienDuTexte>
      </Typography>
    );
  }
  return <Typography textColor={nom ? 'neutral800' : 'neutral600'}>{nom ?? '–'}</Typography>;
}

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    padding: 0.8rem 1.6rem;
    text-align: start;
    vertical-align: top;
  }
  td.quand {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
  tbody tr {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;
