import { Box, Button, Flex, LinkButton, Loader, Typography } from '@strapi/design-system';
import { ExternalLink } from '@strapi/icons';
import { styled } from 'styled-components';
import type { LieuFichier } from './lieu-fichier';
import { usePdf } from './use-pdf';

/**
 * `SANS_VIGNETTES` opens a page as wide as the frame: Chromium's reader opens on its thumbnails, which take half of it.
 */
const SANS_VIGNETTES = '#navpanes=0&pagemode=none&view=FitH';

/** `LecteurPdf` uses the browser's own reader, which prints, searches and enlarges. */
export function LecteurPdf({ fichier: { chemin, nom, legende } }: { fichier: LieuFichier }) {
  const { lecture, reessayer } = usePdf(chemin);
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
          <Flex justifyContent="space-between" gap={2} wrap="wrap" padding={3} paddingLeft={{ initial: 4, medium: 6 }}>
            <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
              {legende}
            </Typography>
            <LinkButton href={lecture.url} target="_blank" variant="tertiary" size="S" endIcon={<ExternalLink />}>
              Ouvrir dans un onglet
            </LinkButton>
          </Flex>
          <Cadre src={`${lecture.url}${SANS_VIGNETTES}`} title={`Fichier déposé : ${nom}`} />
        </>
      )}
    </Box>
  );
}

const Cadre = styled.iframe`
  display: block;
  width: 100%;
  height: max(48rem, calc(100vh - 30rem));
  border: 0;
`;
