import type { AFaire } from '@portail/config/bureau/a-faire';
import { afficherJour } from '@portail/config/paris';
import { ETATS_CANDIDATURE, type EtatCandidature, NOM_ETAT } from '@portail/config/rules/etats';
import { sigleDe } from '@portail/config/rules/sigle';
import { Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { CadreDeTable } from '../cadre-de-table';
import { EnTetes } from '../en-tetes';

const NOMS_ETATS = ETATS_CANDIDATURE.map((etat) => NOM_ETAT[etat]);

type Formation = AFaire['formations'][number];

/** `TableFormations` has one line a formation and one of sums; each figure opens the dossiers that it counts. */
export function TableFormations({ formations }: { formations: readonly Formation[] }) {
  if (formations.length === 0) {
    return <Typography>Aucun candidat n’a encore déposé de candidature à vos formations.</Typography>;
  }
  const plusieursIuts = new Set(formations.map(({ etablissement }) => etablissement)).size > 1;
  const somme = (etat: EtatCandidature) => formations.reduce((total, { etats }) => total + etats[etat], 0);
  return (
    <CadreDeTable>
      <Table>
        <thead>
          <tr>
            <EnTetes titres={['Formation', ...(plusieursIuts ? ['IUT'] : []), 'Ferme le', ...NOMS_ETATS]} />
          </tr>
        </thead>
        <tbody>
          {formations.map(({ ref, intitule, mention, code, etablissement, au, etats }) => (
            <tr key={ref}>
              <th scope="row">
                <Lien to={`/dossiers?formations=${ref}`} title={`${intitule} – ${mention}`}>
                  <Typography ellipsis>
                    <b>{sigleDe({ intitule, code })}</b>
                    {` ${intitule}`}
                  </Typography>
                </Lien>
              </th>
              {plusieursIuts && (
                <td>
                  <Typography>{etablissement}</Typography>
                </td>
              )}
              <td>
                <Typography>{afficherJour(au)}</Typography>
              </td>
              {ETATS_CANDIDATURE.map((etat) => (
                <Nombre
                  key={etat}
                  nombre={etats[etat]}
                  vers={`/dossiers?formations=${ref}&etats=${etat}`}
                  dit={`${NOM_ETAT[etat]}, ${sigleDe({ intitule, code })}`}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <Typography fontWeight="bold">Toutes</Typography>
            </th>
            {plusieursIuts && <td />}
            <td />
            {ETATS_CANDIDATURE.map((etat) => (
              <Nombre
                key={etat}
                nombre={somme(etat)}
                vers={`/dossiers?etats=${etat}`}
                dit={`${NOM_ETAT[etat]}, toutes les formations`}
              />
            ))}
          </tr>
        </tfoot>
      </Table>
    </CadreDeTable>
  );
}

function Nombre({ nombre, vers, dit }: { nombre: number; vers: string; dit: string }) {
  return (
    <td data-nombre>
      {nombre === 0 ? (
        <Typography textColor="neutral500">0</Typography>
      ) : (
        <Lien to={vers} aria-label={`${nombre.toLocaleString('fr-FR')} – ${dit}`}>
          <Typography>{nombre.toLocaleString('fr-FR')}</Typography>
        </Lien>
      )}
    </td>
  );
}

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    height: 4rem;
    padding: 0 1.2rem;
    font-weight: normal;
    text-align: start;
    white-space: nowrap;
  }
  tbody th {
    max-width: 30rem;
  }
  b {
    font-weight: 600;
  }
  thead th:nth-last-child(-n + 7),
  [data-nombre] {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  tbody tr,
  tfoot tr {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

const Lien = styled(Link)`
  color: ${({ theme }) => theme.colors.neutral800};
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
  [data-nombre] & {
    display: inline-flex;
    align-items: center;
    justify-content: flex-end;
    min-width: 3.2rem;
    min-height: 3.2rem;
    text-decoration: underline;
    text-underline-offset: 0.3rem;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
