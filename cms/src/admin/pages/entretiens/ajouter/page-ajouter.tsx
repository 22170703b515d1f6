import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import { jourDeParis } from '@portail/config/paris';
import { messageRefus } from '@portail/config/refusals';
import { Page } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { useLireEntretienQuery } from '../bureau';
import { Avertissement } from '../cadre';
import { PageSousEntretien } from '../page-sous-entretien';
import { Formulaire } from './formulaire';

/** `PageAjouter` lays more créneaux into an entretien: a half-day, a day, a jury. */
export function PageAjouter() {
  const { id = '' } = useParams();
  const { data: entretien, error, refetch } = useLireEntretienQuery(id);
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!entretien) return <Page.Loading>Chargement de l’entretien…</Page.Loading>;
  return (
    <PageSousEntretien titre="Ajouter des créneaux" sousTitre={entretien.intitule} entretien={entretien}>
      <Contenu entretien={entretien} recharger={refetch} />
    </PageSousEntretien>
  );
}

function Contenu({ entretien, recharger }: { entretien: EntretienBureau; recharger: () => void }) {
  if (entretien.etat === 'annule') {
    return <Avertissement titre="Cet entretien est annulé">{messageRefus('entretien_perime')}</Avertissement>;
  }
  const aujourdhui = jourDeParis(new Date(entretien.maintenant));
  return <Formulaire entretien={entretien} aujourdhui={aujourdhui} recharger={recharger} />;
}
