import { EmptyStateLayout, Flex, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page } from '@strapi/strapi/admin';
import { Link, useSearchParams } from 'react-router-dom';
import { PageEnEchec } from '../dossiers/page-en-echec';
import { useLireJournalQuery } from './bureau';
import { Filtres } from './filtres';
import { TableJournal } from './table-journal';

/** `PageJournal` searches who did what, when, and to whose dossier; its filters are its address. */
export function PageJournal() {
  const [parametres, setParametres] = useSearchParams();
  const { data, error, isFetching, refetch } = useLireJournalQuery(parametres.toString());
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  const changer = (changement: Record<string, string | undefined>) => {
    const suite = new URLSearchParams(parametres);
    suite.delete('avant');
    for (const [nom, valeur] of Object.entries(changement)) {
      if (valeur) suite.set(nom, valeur);
      else suite.delete(nom);
    }
    setParametres(suite, { replace: true });
  };
  const versPage = (avant: number | undefined) => {
    const suite = new URLSearchParams(parametres);
    if (avant === undefined) suite.delete('avant');
    else suite.set('avant', String(avant));
    return `?${suite}`;
  };
  return (
    <Layouts.Root>
      <Page.Title>Journal</Page.Title>
      <Page.Main aria-busy={isFetching}>
        <Layouts.Header title="Journal" subtitle="Qui a fait quoi, et quand. Rien ne s’y efface." />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Filtres parametres={parametres} changer={changer} agents={data?.agents ?? []} />
            {!data && <Page.Loading>Chargement du journal…</Page.Loading>}
            {data?.lignes.length === 0 && (
              <EmptyStateLayout
                hasRadius
                shadow="tableShadow"
                icon={<EmptyDocuments width="16rem" />}
                content="Rien dans le journal ne répond à ces filtres."
              />
            )}
            {data && data.lignes.length > 0 && <TableJournal lignes={data.lignes} />}
            <Flex gap={2}>
              {parametres.has('avant') && (
                <LinkButton tag={Link} to={versPage(undefined)} variant="tertiary">
                  Revenir au plus récent
                </LinkButton>
              )}
              {data?.suivant && (
                <LinkButton tag={Link} to={versPage(data.suivant)} variant="secondary">
                  Plus ancien
                </LinkButton>
              )}
            </Flex>
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}
