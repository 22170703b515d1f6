import { Page } from '@strapi/strapi/admin';
import { droit } from '../dossiers/droits';
import { PageReglages } from './page-reglages';

/** `Reglages` is the part of the admin under /reglages. */
export default function Reglages() {
  return (
    <Page.Protect permissions={[droit('iut.regler')]}>
      <PageReglages />
    </Page.Protect>
  );
}
