import type { ListeEtiquettes } from '@portail/config/bureau/suivi';
import { Flex, Link, Typography } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { Cadre } from '../../entretiens/cadre';
import { useListerEtiquettesQuery } from '../dossier/suivi/bureau';
import { droit } from '../droits';
import { PageEnEchec } from '../page-en-echec';
import { FormulaireEtiquette } from './formulaire-etiquette';
import { LigneEtiquette } from './ligne-etiquette';

/** `PageEtiquettes` is where an IUT writes its étiquettes, under /dossiers/etiquettes. */
export function PageEtiquettes() {
  return (
    <Page.Protect permissions={[droit('dossier.suivre')]}>
      <Etiquettes />
    </Page.Protect>
  );
}

function Etiquettes() {
  const { data, error, refetch } = useListerEtiquettesQuery();
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!data) return <Page.Loading>Chargement des étiquettes…</Page.Loading>;
  return (
    <Layouts.Root>
      <Page.Title>Étiquettes – Dossiers</Page.Title>
      <Page.Main>
        <Layouts.Header
          title="Étiquettes"
          subtitle="Des mots de votre IUT pour retrouver vos dossiers. Les candidats ne les voient pas sur le site, mais ils peuvent demander à les lire."
          navigationAction={
            <Link tag={NavLink} startIcon={<ArrowLeft />} to=".." end>
              Dossiers
            </Link>
          }
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            {data.iuts.length === 0 && (
              <Typography tag="p">Aucune formation ne vous est affectée : vous n’avez pas d’étiquettes.</Typography>
            )}
            {data.iuts.map((iut) => (
              <Cadre key={iut.ref} titre={iut.nom}>
                <EtiquettesDUnIut iut={iut} />
              </Cadre>
            ))}
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}

function EtiquettesDUnIut({ iut: { ref, nom, etiquettes } }: { iut: ListeEtiquettes['iuts'][number] }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {etiquettes.length === 0 && <Typography tag="p">Aucune étiquette pour le moment.</Typography>}
      {etiquettes.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3} aria-label={`Étiquettes : ${nom}`}>
          {etiquettes.map((une) => (
            <li key={une.id}>
              <LigneEtiquette etiquette={une} />
            </li>
          ))}
        </Flex>
      )}
      <FormulaireEtiquette iut={ref} />
    </Flex>
  );
}
