import type { SuiviPublication } from '@portail/config/bureau/publication';
import { Box, Flex, Loader, Status, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { dire } from './phrases';
import { useSuivrePublicationQuery } from './suivi';

/** `VITE_MS` serves while something is expected, `LENT_MS` at rest, when a colleague may publish. */
const VITE_MS = 3_000;
const LENT_MS = 15_000;

const VARIANTES = {
  a_jour: 'success',
  en_attente: 'secondary',
  en_cours: 'secondary',
  echouee: 'danger',
  sans_reponse: 'warning',
} as const satisfies Record<SuiviPublication['etat'], string>;

/**
 * `EncartPublication` shows those who publish where the site stands: their change is on its way, visible, or stopped
 * and why.
 */
export function EncartPublication() {
  const repos = useSuivrePublicationQuery(undefined, { pollingInterval: LENT_MS });
  const attendue = repos.data !== undefined && repos.data.etat !== 'a_jour';
  useSuivrePublicationQuery(undefined, { pollingInterval: VITE_MS, skip: !attendue });
  if (repos.isLoading) return <Widget.Loading>Lecture de l’état du site…</Widget.Loading>;
  if (!repos.data) return <Widget.Error>L’état de la publication n’a pas pu être lu.</Widget.Error>;
  return <Etat suivi={repos.data} />;
}

function Etat({ suivi }: { suivi: SuiviPublication }) {
  const { titre, detail, derniere } = dire(suivi, new Date());
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={2}>
      <Flex gap={3} role="status">
        <Status variant={VARIANTES[suivi.etat]} size="S">
          <Typography variant="omega" fontWeight="bold">
            {titre}
          </Typography>
        </Status>
        {suivi.etat === 'en_cours' && <Loader small>Publication en cours</Loader>}
      </Flex>
      {detail && <Typography>{detail}</Typography>}
      {suivi.raison && <Raison texte={suivi.raison} />}
      <Typography variant="pi" textColor="neutral600">
        {derniere}
      </Typography>
    </Flex>
  );
}

/** `Raison` shows the publisher's own words: one line for each fault. */
function Raison({ texte }: { texte: string }) {
  return (
    <Box background="danger100" borderColor="danger200" hasRadius padding={3} maxHeight="16rem" overflow="auto">
      <Typography textColor="danger700" style={{ whiteSpace: 'pre-wrap' }}>
        {texte}
      </Typography>
    </Box>
  );
}
