import type { FaitBureau } from '@portail/config/bureau/historique';
import { afficherMoment } from '@portail/config/paris';
import { Box, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { PageEnEchec } from '../../page-en-echec';
import { Parole } from '../parole';
import { useLireHistoriqueQuery } from '../suivi/bureau';

/** `Historique` tells who did what to this dossier, and when, newest first. */
export function Historique({ id }: { id: string }) {
  const { data, error, refetch } = useLireHistoriqueQuery({ id });
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!data) return <Page.Loading>Chargement de l’historique…</Page.Loading>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" variant="pi" textColor="neutral600">
        Du plus récent au plus ancien. Les consultations d’une même personne, le même jour, sont dites en une ligne. Le
        candidat lit sur sa page ce qui le concerne, sans les consultations ni les jugements qui ne lui ont pas été
        envoyés.
      </Typography>
      <Lignes aria-label="Historique du dossier">
        {data.faits.map((fait) => (
          <Fait key={fait.id} fait={fait} />
        ))}
      </Lignes>
      {data.tronque && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          Ce dossier a une très longue histoire : les actes les plus anciens ne sont pas affichés.
        </Typography>
      )}
    </Flex>
  );
}

function Fait({ fait: { instant, qui, quoi, motif } }: { fait: FaitBureau }) {
  return (
    <Ligne>
      <Typography tag="p" variant="pi" textColor="neutral600">
        <time dateTime={instant}>{afficherMoment(new Date(instant))}</time>
      </Typography>
      <Box>
        <Typography tag="p">
          <strong>{qui}</strong> {quoi.replaceAll('« ', '«\u00a0').replaceAll(' »', '\u00a0»')}
        </Typography>
        {motif && (
          <Box paddingTop={2}>
            <Parole titre="Motif">{motif}</Parole>
          </Box>
        )}
      </Box>
    </Ligne>
  );
}

const Lignes = styled.ol`
  display: grid;
`;

const Ligne = styled.li`
  display: grid;
  grid-template-columns: minmax(12rem, 14rem) 1fr;
  gap: 0.4rem 1.6rem;
  padding: 0.8rem 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  overflow-wrap: anywhere;

  @media (max-width: 60rem) {
    grid-template-columns: 1fr;
  }
`;
