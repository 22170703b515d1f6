import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { PiedDeListe } from '../../pied-de-liste';
import { useListerDossiersQuery } from '../bureau';
import { PageEnEchec } from '../page-en-echec';
import { AucunDossier } from './aucun-dossier';
import { enParametres, useCriteres } from './criteres';
import { Filtres } from './filtres';
import { TableDossiers } from './table-dossiers';

/** `PageListe` shows the dossiers of the reader's scope. */
export function PageListe() {
  const [criteres, changer] = useCriteres();
  const { data: liste, error, isFetching, refetch } = useListerDossiersQuery(criteres);

  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  return (
    <Layouts.Root>
      <Page.Title>Dossiers</Page.Title>
      <Page.Main aria-busy={isFetching}>
        <Layouts.Header title="Dossiers" subtitle={<Compte total={liste?.total} />} />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Filtres key={criteres.recherche} criteres={criteres} changer={changer} />
            {!liste && <Page.Loading>Chargement des dossiers…</Page.Loading>}
            {liste?.total === 0 && <AucunDossier criteres={criteres} />}
            {liste && liste.total > 0 && (
              <Box>
                <TableDossiers dossiers={liste.dossiers} criteres={criteres} changer={changer} />
                <PiedDeListe liste={liste} parametres={(page) => enParametres({ ...criteres, page })} />
              </Box>
            )}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

/** `Compte` is announced at each search, because it is there before it has anything to say. */
function Compte({ total }: { total: number | undefined }) {
  return (
    <Typography tag="p" variant="epsilon" textColor="neutral600" role="status">
      {total === undefined ? '…' : `${total.toLocaleString('fr-FR')} ${total > 1 ? 'dossiers' : 'dossier'}`}
    </Typography>
  );
}
