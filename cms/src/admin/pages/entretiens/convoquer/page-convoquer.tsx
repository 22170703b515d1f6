import type { Travail } from '@portail/config/bureau/travaux';
import { Link as LienTexte } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink, useParams } from 'react-router-dom';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { useLireEntretienQuery } from '../bureau';
import { GrandesCibles } from '../cadre';
import { Avancement } from './avancement';
import { Choix } from './choix';

/** `PageConvoquer` chooses whom to convoke, shows the mail that they get, then how far the work is. */
export function PageConvoquer() {
  const { id = '' } = useParams();
  const { data: entretien, error, refetch } = useLireEntretienQuery(id);
  const [travail, setTravail] = useState<Travail | null>(null);

  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!entretien) return <Page.Loading>Chargement de l’entretien…</Page.Loading>;
  return (
    <Layouts.Root>
      <Page.Title>{`Convoquer – ${entretien.intitule}`}</Page.Title>
      <Page.Main>
        <GrandesCibles>
          <Layouts.Header
            title="Convoquer"
            subtitle={entretien.intitule}
            navigationAction={
              <LienTexte tag={NavLink} startIcon={<ArrowLeft />} to={`/entretiens/${id}`} end>
                {entretien.intitule}
              </LienTexte>
            }
          />
          <Layouts.Content>
            {travail ? <Avancement travail={travail} /> : <Choix entretien={entretien} demande={setTravail} />}
          </Layouts.Content>
        </GrandesCibles>
      </Page.Main>
    </Layouts.Root>
  );
}
