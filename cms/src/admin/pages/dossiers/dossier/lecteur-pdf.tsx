import type { PieceBureau } from '@portail/config/desk';
import { Alert, Box, Button, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { styled } from 'styled-components';
import { usePdf } from './use-pdf';

type Props = { dossier: string; piece: string; fichier: NonNullable<PieceBureau['fichier']> };

/** The browser's own reader, which prints, searches and enlarges. */
export function LecteurPdf({ dossier, piece, fichier }: Props) {
  const { lecture, reessayer } = usePdf(dossier, piece);
  return (
    <Box borderColor="neutral150" borderStyle="solid" borderWidth="1px 0 0">
      {lecture.statut === 'chargement' && (
        <Flex justifyContent="center" padding={11}>
          <Loader>Chargement du fichier…</Loader>
        </Flex>
      )}
      {lecture.statut === 'echec' && (
        <Flex direction="column" gap={4} padding={8} role="alert">
          <Typography tag="p">Ce fichier n’a pas pu être lu.</Typography>
          <Button variant="secondary" onClick={reessayer}>
            Réessayer
          </Button>
        </Flex>
      )}
      {lecture.statut === 'pret' && (
        <>
          <Flex justifyContent="flex-end" padding={3}>
            <LinkButton href={lecture.url} target="_blank" variant="tertiary" size="S" endIcon={<ExternalLink />}>
              Ouvrir dans un onglet
            </LinkButton>
          </Flex>
          <Cadre src={lecture.url} title={`Fichier déposé : ${fichier.nom}`} />
        </>
      )}
    </Box>
  );
}

const Cadre = styled.iframe`
  display: block;
  width: 100%;
  height: 80vh;
  border: 0;
`;
