import { Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { PageEnEchec } from '../dossiers/page-en-echec';
import { Cadre } from '../entretiens/cadre';
import { useLireReglagesQuery } from './bureau';
import { IdentiteOuverte } from './identite-ouverte';

/** `PageReglages` is where the secretariat of an IUT decides for all its dossiers. */
export function PageReglages() {
  const { data, error, refetch } = useLireReglagesQuery();
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  return (
    <Layouts.Root>
      <Page.Title>Réglages</Page.Title>
      <Page.Main aria-busy={!data}>
        <Layouts.Header title="Réglages" subtitle="Ce que votre IUT décide pour tous ses dossiers." />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            {!data && <Loader>Lecture des réglages…</Loader>}
            {data?.iuts.length === 0 && (
              <Typography tag="p">
                Ces réglages valent pour tout un IUT. Vous suivez certaines de ses formations : demandez à
                l’administration du portail.
              </Typography>
            )}
            {data?.iuts.map((iut) => (
              <Cadre key={iut.ref} titre={iut.nom}>
                <IdentiteOuverte iut={iut} />
              </Cadre>
            ))}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}
