import { Link as LienTexte } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { usePreparerOrganisationQuery } from '../bureau';
import { GrandesCibles } from '../cadre';
import { Formulaire } from './formulaire';

/** `PageOrganiser` lays a whole entretien on one screen: for whom, what, when, with which juries. */
export function PageOrganiser() {
  const { data, error, refetch } = usePreparerOrganisationQuery();
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!data) return <Page.Loading>Lecture de vos formations…</Page.Loading>;
  return (
    <Layouts.Root>
      <Page.Title>Organiser un entretien</Page.Title>
      <Page.Main>
        <GrandesCibles>
          <Layouts.Header
            title="Organiser un entretien"
            navigationAction={
              <LienTexte tag={NavLink} startIcon={<ArrowLeft />} to=".." end>
                Entretiens
              </LienTexte>
            }
          />
          <Layouts.Content>
            <Formulaire preparation={data} />
          </Layouts.Content>
        </GrandesCibles>
      </Page.Main>
    </Layouts.Root>
  );
}
