import { Page } from '@strapi/strapi/admin';
import { droit } from '../dossiers/droits';
import { PageExports } from './page-exports';

/** `Exports` is the part of the admin under /exports. */
export default function Exports() {
  return (
    <Page.Protect permissions={[droit('dossier.exporter')]}>
      <PageExports />
    </Page.Protect>
  );
}
