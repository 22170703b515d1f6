import type { CriteresDossiers } from '@portail/config/bureau/criteres';
import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';
import { estFiltree } from './criteres';

/** `AucunDossier` tells « nothing waits » and « nothing was found », with a way out, from « nothing exists yet ». */
export function AucunDossier({ criteres }: { criteres: CriteresDossiers }) {
  const filtree = estFiltree(criteres);
  return (
    <EmptyStateLayout
      hasRadius
      shadow="tableShadow"
      icon={<EmptyDocuments width="16rem" />}
      content={phrase(criteres, filtree)}
      action={
        filtree && (
          <LinkButton tag={Link} to="." variant="secondary">
            Voir tous les dossiers
          </LinkButton>
        )
      }
    />
  );
}

function phrase({ attente, recherche }: CriteresDossiers, filtree: boolean): string {
  if (attente && recherche === '') return 'Rien n’attend ici.';
  return filtree
    ? 'Aucun dossier ne correspond à cette recherche.'
    : 'Aucun candidat n’a encore déposé de candidature à vos formations.';
}
