import { ROLES_AGENT } from '@portail/config/rules/droits';
import { NOMS_ROLES } from '@portail/config/rules/equipe';
import { EmptyStateLayout, Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { compter } from '../../entretiens/phrases';
import { useListerEquipeQuery } from '../bureau';
import { filtrer, useFiltres } from './filtre';
import { Filtres } from './filtres';
import { TableAgents } from './table-agents';

/** `PageListe` shows all the staff: who they are, what each was given, and when each last came. */
export function PageListe() {
  const [filtres, changer] = useFiltres();
  const { data, error, isFetching, refetch } = useListerEquipeQuery();
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  const agents = data && filtrer(data.agents, filtres);
  return (
    <Layouts.Root>
      <Page.Title>Équipe</Page.Title>
      <Page.Main aria-busy={isFetching}>
        <Layouts.Header
          title="Équipe"
          subtitle={
            <Typography tag="p" variant="epsilon" textColor="neutral600" role="status">
              {agents ? compter(agents.length, 'personne') : '…'}
            </Typography>
          }
          primaryAction={
            <LinkButton tag={Link} to="inviter" startIcon={<Plus />} size="S">
              Inviter quelqu’un
            </LinkButton>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Filtres
              filtres={filtres}
              changer={changer}
              iuts={data?.iuts ?? []}
              roles={ROLES_AGENT.map((role) => ({ role, nom: NOMS_ROLES[role] }))}
            />
            {!data && <Page.Loading>Chargement de l’équipe…</Page.Loading>}
            {agents?.length === 0 && (
              <EmptyStateLayout
                hasRadius
                shadow="tableShadow"
                icon={<EmptyDocuments width="16rem" />}
                content="Personne ne répond à ces filtres."
              />
            )}
            {data && agents && agents.length > 0 && <TableAgents agents={agents} iuts={data.iuts} />}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}
