import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Courriels } from './courriels';
import { Messages } from './messages';
import { Notes, type PropsNotes } from './notes';

/** `Echanges` is all that is written about a dossier: with the candidat, between the staff, by the portal. */
export function Echanges({ id, ...note }: PropsNotes) {
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Partie titre="Messages avec le candidat">
        <Messages id={id} />
      </Partie>
      <Partie titre="Notes internes">
        <Notes id={id} {...note} />
      </Partie>
      <Partie titre="Courriels du portail">
        <Courriels id={id} />
      </Partie>
    </Flex>
  );
}

function Partie({ titre, children }: { titre: string; children: ReactNode }) {
  return (
    <section aria-label={titre}>
      <Typography tag="h2" variant="delta" fontWeight="bold">
        {titre}
      </Typography>
      <Box paddingTop={3}>{children}</Box>
    </section>
  );
}
