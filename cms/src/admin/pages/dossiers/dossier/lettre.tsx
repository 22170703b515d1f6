import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { Accordion, Box, Typography } from '@strapi/design-system';

/** `Lettre` is folded: it is long, and one comes for the pièces. */
export function Lettre({ dossier: { lettre } }: { dossier: DossierBureau }) {
  if (lettre === '') return null;
  return (
    <Accordion.Root>
      <Accordion.Item value="lettre">
        <Accordion.Header>
          <Accordion.Trigger>Lettre de motivation</Accordion.Trigger>
        </Accordion.Header>
        <Accordion.Content>
          <Box padding={6} maxWidth="80rem">
            <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
              {lettre}
            </Typography>
          </Box>
        </Accordion.Content>
      </Accordion.Item>
    </Accordion.Root>
  );
}
