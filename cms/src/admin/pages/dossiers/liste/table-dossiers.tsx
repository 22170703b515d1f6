import type { CriteresDossiers } from '@portail/config/bureau/criteres';
import type { LigneDossier } from '@portail/config/bureau/dossiers';
import type { ColonneDossier } from '@portail/config/rules/colonnes-dossier';
import { sigleDe } from '@portail/config/rules/sigle';
import { Checkbox, Typography } from '@strapi/design-system';
import { useLocation } from 'react-router-dom';
import { styled } from 'styled-components';
import { LienDeLigne } from '../../../lien-de-ligne';
import { CadreDeTable } from '../../cadre-de-table';
import { EnTetes } from '../../en-tetes';
import { COLONNES } from './colonnes';
import { EnTeteTri } from './en-tete-tri';
import type { Selection } from './lot/selection';

type Props = {
  dossiers: readonly LigneDossier[];
  plusieursIuts: boolean;
  /** `selection` is absent for those who only read. */
  selection: Selection | undefined;
  /** `colonnesChoisies` come after the list's own. */
  colonnesChoisies: readonly ColonneDossier[];
  criteres: CriteresDossiers;
  changer: (changement: Partial<CriteresDossiers>) => void;
};

/**
 * `TableDossiers` is a plain table. The design system's is an ARIA grid, where only the arrows reach a row's link and a
 * column's order cannot be told to a screen reader.
 */
export function TableDossiers({ dossiers, plusieursIuts, selection, colonnesChoisies, criteres, changer }: Props) {
  const { search } = useLocation();
  const colonnes = COLONNES.filter(({ nom }) => plusieursIuts || nom !== 'etablissement');
  return (
    <CadreDeTable>
      <Table>
        <thead>
          <tr>
            {selection && (
              <th scope="col" data-choix>
                <Checkbox
                  aria-label="Choisir tous les dossiers de cette page"
                  checked={dossiers.every(({ id }) => selection.estChoisi(id))}
                  onCheckedChange={(oui: boolean | 'indeterminate') =>
                    selection.basculer(
                      dossiers.map(({ id }) => id),
                      oui === true,
                    )
                  }
                />
              </th>
            )}
            <EnTeteTri tri="candidat" criteres={criteres} changer={changer}>
              Candidat
            </EnTeteTri>
            {colonnes.map(({ nom, titre, tri }) =>
              tri ? (
                <EnTeteTri key={nom} tri={tri} criteres={criteres} changer={changer}>
                  {titre}
                </EnTeteTri>
              ) : (
                <EnTetes key={nom} titres={[titre]} />
              ),
            )}
            <EnTetes titres={colonnesChoisies.map(({ titre }) => titre)} />
          </tr>
        </thead>
        <tbody>
          {dossiers.map((dossier) => (
            <tr key={dossier.id}>
              {selection && (
                <td data-choix>
                  <Checkbox
                    aria-label={`Choisir ${dossier.candidat.nom} ${dossier.candidat.prenom}, ${sigleDe(dossier.formation)}`}
                    checked={selection.estChoisi(dossier.id)}
                    onCheckedChange={(oui: boolean | 'indeterminate') => selection.basculer([dossier.id], oui === true)}
                  />
                </td>
              )}
              <th scope="row">
                <LienDeLigne to={dossier.id} state={{ liste: search }}>
                  <Typography ellipsis>
                    <b>{dossier.candidat.nom}</b> {dossier.candidat.prenom}
                  </Typography>
                </LienDeLigne>
              </th>
              {colonnes.map(({ nom, secondaire, cellule }) => (
                <td key={nom} data-colonne={nom} data-secondaire={secondaire || undefined}>
                  {cellule(dossier)}
                </td>
              ))}
              {colonnesChoisies.map(({ cle }) => (
                <td key={cle} data-secondaire>
                  <Typography>{dossier.colonnes[cle] || '–'}</Typography>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </CadreDeTable>
  );
}

/** `Table` has rows of 40 px; on a phone, rows are cards and the head is a line of orders. */
const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  thead {
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  th,
  td {
    height: 4rem;
    padding: 0 1.2rem;
    font-weight: normal;
    text-align: start;
    vertical-align: middle;
    white-space: nowrap;
  }
  tbody th,
  td[data-colonne='formation'] {
    max-width: 24rem;
  }
  b {
    font-weight: 600;
  }
  tbody tr {
    position: relative;
  }
  [data-choix] {
    /* The box is above the row's link, which covers the row. */
    position: relative;
    z-index: 1;
    width: 4rem;
    padding-inline-end: 0;
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
      gap: 0.4rem 1.2rem;
      padding: 1.2rem 1.6rem;
    }
    th,
    td {
      height: auto;
      padding: 0.2rem 0;
    }
    thead th:not([aria-sort], :has(button)),
    td[data-secondaire] {
      display: none;
    }
    tbody th,
    td[data-colonne='formation'] {
      flex: 1 0 100%;
      max-width: 100%;
    }
  }
`;
