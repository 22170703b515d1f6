import type { AgentEquipe, IutEquipe } from '@portail/config/bureau/equipe';
import { NOMS_ROLES } from '@portail/config/rules/equipe';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { LienDeLigne } from '../../../lien-de-ligne';
import { EnTetes } from '../../en-tetes';
import { direConnexion, direOu, nomComplet } from '../phrases';
import { StatutAgent } from '../statut';

const TITRES = ['Personne', 'Fonction', 'IUT ou formations', 'État', 'Dernière connexion'];

/** `TableAgents` is a plain table, whose rows are cards on a narrow screen. */
export function TableAgents({ agents, iuts }: { agents: readonly AgentEquipe[]; iuts: readonly IutEquipe[] }) {
  return (
    <Table>
      <thead>
        <tr>
          <EnTetes titres={TITRES} />
        </tr>
      </thead>
      <tbody>
        {agents.map((agent) => (
          <tr key={agent.id}>
            <th scope="row">
              <LienDeLigne to={String(agent.id)}>
                <Typography fontWeight="bold">{nomComplet(agent)}</Typography>
              </LienDeLigne>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {agent.email}
              </Typography>
            </th>
            <td>
              {agent.fonctions.map(({ role, etablissement }) => (
                <Typography key={`${role} ${etablissement}`} tag="p">
                  {NOMS_ROLES[role]}
                </Typography>
              ))}
            </td>
            <td>
              {agent.fonctions.map((fonction) => (
                <Typography key={`${fonction.role} ${fonction.etablissement}`} tag="p">
                  {direOu(fonction, iuts)}
                </Typography>
              ))}
            </td>
            <td>
              <StatutAgent etat={agent.etat} />
            </td>
            <td>
              <Typography>{direConnexion(agent)}</Typography>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
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
    padding: 0.8rem 1.6rem;
    font-weight: normal;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    vertical-align: middle;
  }
  tbody tr {
    position: relative;
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  tbody tr:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }

  @media (max-width: 767px) {
    &,
    tbody,
    tbody tr,
    tbody th,
    td {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    tbody tr {
      padding: 0.8rem 0;
    }
    tbody th,
    td {
      padding: 0.2rem 1.6rem;
    }
  }
`;
