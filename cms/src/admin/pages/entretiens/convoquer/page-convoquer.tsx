import type { Travail } from '@portail/config/bureau/travaux';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { useLireEntretienQuery } from '../bureau';
import { PageSousEntretien } from '../page-sous-entretien';
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
    <PageSousEntretien titre="Convoquer" sousTitre={entretien.intitule} entretien={entretien}>
      {travail ? <Avancement travail={travail} /> : <Choix entretien={entretien} demande={setTravail} />}
    </PageSousEntretien>
  );
}
