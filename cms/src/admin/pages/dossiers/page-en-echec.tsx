import { Button } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { lireEchec } from './echec';

/** `PageEnEchec` replaces a page that could not be read. */
export function PageEnEchec({ erreur, reessayer }: { erreur: unknown; reessayer: () => void }) {
  return (
    <Page.Error
      content={lireEchec(erreur).message}
      action={
        <Button variant="secondary" onClick={reessayer}>
          Réessayer
        </Button>
      }
    />
  );
}
