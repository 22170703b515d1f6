import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import { jourDeParis } from '@portail/config/paris';
import { messageRefus } from '@portail/config/refusals';
import { Link as LienTexte } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { useLireEntretienQuery } from '../bureau';
import { Avertissement, GrandesCibles } from '../cadre';
import { Formulaire } from './formulaire';

/** `PageAjouter` lays more créneaux into an entretien: a half-day, a day, a jury. */
export function PageAjouter() {
  const { id = '' } = useParams();
  const { data: entretien, error, refetch } = useLireEntretienQuery(id);
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!entretien) return <Page.Loading>Chargement de l’entretien…</Page.Loading>;
  return (
    <Layouts.Root>
      <Page.Title>{`Ajouter des créneaux – ${entretien.intitule}`}</Page.Title>
      <Page.Main>
        <GrandesCibles>
          <Layouts.Header
            title="Ajouter des créneaux"
            subtitle={entretien.intitule}
            navigationAction={
              <LienTexte tag={NavLink} startIcon={<ArrowLeft />} to=".." relative="path" end>
                {entretien.intitule}
              </LienTexte>
            }
          />
          <Layouts.Content>
            <Contenu entretien={entretien} recharger={refetch} />
          </Layouts.Content>
        </GrandesCibles>
      </Page.Main>
    </Layouts.Root>
  );
}

function Contenu({ entretien, recharger }: { entretien: EntretienBureau; recharger: () => void }) {
  if (entretien.etat === 'annule') {
    return <Avertissement titre="Cet entretien est annulé">{messageRefus('entretien_perime')}</Avertissement>;
  }
  const aujourdhui = jourDeParis(new Date(entretien.maintenant));
  return <Formulaire entretien={entretien} aujourdhui={aujourdhui} recharger={recharger} />;
}
