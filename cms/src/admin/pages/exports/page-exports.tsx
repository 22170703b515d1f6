import { Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { PageEnEchec } from '../dossiers/page-en-echec';
import { Cadre } from '../entretiens/cadre';
import { usePreparerExportQuery } from './bureau';
import { Formulaire } from './formulaire';
import { MesExports } from './mes-exports';
import { useSelection } from './selection';

/** `PageExports` asks for files of dossiers, and gives those that are ready. */
export function PageExports() {
  const selection = useSelection();
  const { data, error, refetch } = usePreparerExportQuery();
  const suivi = useRef<HTMLDivElement>(null);
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  const montrer = () => {
    suivi.current?.focus();
    suivi.current?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Layouts.Root>
      <Page.Title>Exports</Page.Title>
      <Page.Main aria-busy={!data}>
        <Layouts.Header
          title="Exports"
          subtitle={
            <Typography tag="p" variant="epsilon" textColor="neutral600">
              Les dossiers en tableau, ou leurs pièces.
            </Typography>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <div ref={suivi} tabIndex={-1}>
              <MesExports />
            </div>
            {!data && <Page.Loading>Lecture des formations…</Page.Loading>}
            {data && data.formations.length === 0 && (
              <Cadre titre="Rien à exporter">
                <Typography tag="p">Aucun candidat n’a encore commencé de dossier pour vos formations.</Typography>
              </Cadre>
            )}
            {data && data.formations.length > 0 && (
              <Formulaire selection={selection} formations={data.formations} demande={montrer} />
            )}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}
