import { Files } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { droit } from './pages/dossiers/droits';
import { fr } from './traductions/fr';
import { parlerFrancais } from './traductions/langue';

export default {
  config: {
    locales: ['fr'],
    translations: { fr },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    parlerFrancais();
    app.addMenuLink({
      to: 'dossiers',
      icon: Files,
      intlLabel: { id: 'portail.dossiers', defaultMessage: 'Dossiers' },
      permissions: [droit('dossier.lire')],
      position: 1,
      Component: () => import('./pages/dossiers/dossiers'),
    });
  },
};
