import type { TacheEnDefaut } from '@portail/config/bureau/travaux';
import { afficherInstant } from '@portail/config/paris';
import { TACHES } from '@portail/config/rules/taches';
import { Box, Flex, Status, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useSuivreTachesQuery } from './suivi';

const PERIODE_MS = 30_000;

const DEFAUTS = {
  echec: { ton: 'danger', dire: (depuis: string) => `Échoue depuis le ${depuis}.` },
  retard: { ton: 'warning', dire: (depuis: string) => `N’a plus été faite depuis le ${depuis}.` },
} as const satisfies Record<TacheEnDefaut['defaut'], object>;

/** `EncartTaches` shows the tasks of the portal (mails, closings, reminders…) that are not done. */
export function EncartTaches() {
  const { data, isLoading } = useSuivreTachesQuery(undefined, { pollingInterval: PERIODE_MS });
  if (isLoading) return <Widget.Loading>Lecture de l’état des tâches…</Widget.Loading>;
  if (!data) return <Widget.Error>L’état des tâches n’a pas pu être lu.</Widget.Error>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} padding={2} role="status">
      {data.length === 0 && (
        <Status variant="success" size="S" width="fit-content">
          <Typography variant="omega" fontWeight="bold">
            Toutes les tâches sont faites à l’heure
          </Typography>
        </Status>
      )}
      {data.map((tache) => (
        <Tache key={tache.nom} tache={tache} />
      ))}
      {data.length > 0 && (
        <Typography variant="pi" textColor="neutral600">
          Le portail réessaie de lui-même. Si cela dure, le journal du serveur en dit la cause.
        </Typography>
      )}
    </Flex>
  );
}

function Tache({ tache: { nom, defaut, depuis, erreur } }: { tache: TacheEnDefaut }) {
  const { ton, dire } = DEFAUTS[defaut];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Status variant={ton} size="S" width="fit-content">
        <Typography variant="omega" fontWeight="bold">
          {TACHES[nom].libelle}
        </Typography>
      </Status>
      <Typography>{dire(afficherInstant(new Date(depuis)))}</Typography>
      {erreur && (
        <Box background="danger100" borderColor="danger200" hasRadius padding={3} maxHeight="10rem" overflow="auto">
          <Typography textColor="danger700" style={{ whiteSpace: 'pre-wrap' }}>
            {erreur}
          </Typography>
        </Box>
      )}
    </Flex>
  );
}
