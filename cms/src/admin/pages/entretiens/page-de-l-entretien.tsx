import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import { Page } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { PageEnEchec } from '../dossiers/page-en-echec';
import { useLireEntretienQuery } from './bureau';
import { PageSousEntretien } from './page-sous-entretien';

type Props = { titre: string; children: (entretien: EntretienBureau, recharger: () => void) => ReactNode };

/** `PageDeLEntretien` reads the entretien that the address names, for a page under it. */
export function PageDeLEntretien({ titre, children }: Props) {
  const { id = '' } = useParams();
  const { data: entretien, error, refetch } = useLireEntretienQuery(id);
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!entretien) return <Page.Loading>Chargement de l’entretien…</Page.Loading>;
  return (
    <PageSousEntretien titre={titre} sousTitre={entretien.intitule} entretien={entretien}>
      {children(entretien, refetch)}
    </PageSousEntretien>
  );
}
