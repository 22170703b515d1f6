import type { ReponseBureau } from '@portail/config/bureau/bureau';
import { afficherJour, type Jour } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { EnTetes } from '../en-tetes';
import { Cadre } from '../entretiens/cadre';
import { compter } from '../entretiens/phrases';

export type Report = ReponseBureau<'montrerReport'>;

/** `Apercu` shows what the act would do: which formations, who is told, and what they read. */
export function Apercu({ report, au, ecartees }: { report: Report; au: Jour; ecartees: number }) {
  const { reportees, personnes, premieres, courriel } = report;
  const reste = personnes - premieres.length;
  return (
    <>
      <Cadre titre={`${compter(reportees.length, 'formation')} jusqu’au ${afficherJour(au)} inclus`}>
        <Flex direction="column" alignItems="stretch" gap={4}>
          {ecartees > 0 && (
            <Typography tag="p" textColor="neutral600">
              {ecartees > 1
                ? `${ecartees} autres ferment déjà ce jour-là ou plus tard : elles ne changent pas.`
                : 'Une autre ferme déjà ce jour-là ou plus tard : elle ne change pas.'}
            </Typography>
          )}
          <Table>
            <thead>
              <tr>
                <EnTetes titres={['Formation', 'Fermait le', 'En constitution', 'Non transmis, rouverts']} />
              </tr>
            </thead>
            <tbody>
              {reportees.map(({ ref, etablissement, au: avant, enConstitution, nonTransmis, ...formation }) => (
                <tr key={ref}>
                  <th scope="row">
                    <Typography>{`${intituleComplet(formation)} – ${etablissement.nom}`}</Typography>
                  </th>
                  <td>
                    <Typography>{afficherJour(avant)}</Typography>
                  </td>
                  <td>
                    <Typography>{enConstitution}</Typography>
                  </td>
                  <td>
                    <Typography>{nonTransmis}</Typography>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Flex>
      </Cadre>
      <Cadre
        titre={
          personnes === 0 ? 'Personne à prévenir' : `${compter(personnes, 'personne prévenue', 'personnes prévenues')}`
        }
      >
        {personnes === 0 ? (
          <Typography tag="p">
            Personne n’a de dossier à transmettre à ces formations : aucun courriel ne part.
          </Typography>
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography tag="p">
              Chacune reçoit un seul courriel, qui dit sa nouvelle date limite pour chaque dossier.
            </Typography>
            <Typography tag="p">
              {premieres.map(({ nom, prenom }) => `${nom} ${prenom}`).join(', ')}
              {reste > 0 && `, et ${compter(reste, 'autre')}`}
            </Typography>
            {courriel && (
              <Box background="neutral100" hasRadius padding={4} role="group" aria-label="Courriel de la première">
                <Typography tag="p" fontWeight="bold">
                  {courriel.sujet}
                </Typography>
                <Typography tag="p" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {courriel.texte}
                </Typography>
              </Box>
            )}
          </Flex>
        )}
      </Cadre>
    </>
  );
}

const Table = styled.table`
  width: 100%;
  border-collapse: collapse;

  th,
  td {
    text-align: start;
    padding: 0.6rem 1.2rem 0.6rem 0;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;
