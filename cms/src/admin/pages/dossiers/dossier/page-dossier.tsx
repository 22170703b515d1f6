import { Page } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import { useParams } from 'react-router-dom';
import { useLireDossierQuery } from '../bureau';
import { PageEnEchec } from '../page-en-echec';
import { UnDossier } from './un-dossier';

/** `PageDossier` reads the dossier that the URL names. */
export function PageDossier() {
  const { id = '' } = useParams();
  const { data: dossier, error, refetch } = useLireDossierQuery(id);

  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  // While another dossier is read, `data` is still the one before.
  if (dossier?.id !== id) return <Chargement />;
  return <UnDossier key={id} dossier={dossier} recharger={() => refetch().unwrap()} />;
}

/** `Chargement` keeps the focus in the page while the next dossier is read. */
function Chargement() {
  useEffect(() => document.getElementById('main-content')?.focus(), []);
  return <Page.Loading>Chargement du dossier…</Page.Loading>;
}
