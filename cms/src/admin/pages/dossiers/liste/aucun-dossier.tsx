import type { CritereDossiers } from '@portail/config/bureau/dossiers';
import { EmptyStateLayout, LinkButton } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Link } from 'react-router-dom';

/** `AucunDossier` tells « nothing was found », with a way out, from « nothing exists yet ». */
export function AucunDossier({ criteres }: { criteres: CritereDossiers }) {
  const filtre = criteres.recherche !== '' || criteres.etat !== undefined;
  return (
    <EmptyStateLayout
      hasRadius
      shadow="tableShadow"
      icon={<EmptyDocuments width="16rem" />}
      content={
        filtre
          ? 'Aucun dossier ne correspond à cette recherche.'
          : 'Aucun candidat n’a encore déposé de candidature à vos formations.'
      }
      action={
        filtre && (
          <LinkButton tag={Link} to="." variant="secondary">
            Voir tous les dossiers
          </LinkButton>
        )
      }
    />
  );
}
