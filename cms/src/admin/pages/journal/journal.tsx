import { Page } from '@strapi/strapi/admin';
import { droit } from '../dossiers/droits';
import { PageJournal } from './page-journal';

/** `Journal` is the part of the admin under /journal. */
export default function Journal() {
  return (
    <Page.Protect permissions={[droit('journal.lire')]}>
      <PageJournal />
    </Page.Protect>
  );
}
