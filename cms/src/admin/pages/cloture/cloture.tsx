import { Page } from '@strapi/strapi/admin';
import { droit } from '../dossiers/droits';
import { PageCloture } from './page-cloture';

/** `Cloture` is the part of the admin under /date-limite. */
export default function Cloture() {
  return (
    <Page.Protect permissions={[droit('cloture.reporter')]}>
      <PageCloture />
    </Page.Protect>
  );
}
