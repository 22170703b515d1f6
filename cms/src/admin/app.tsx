import { Clock, Mail, Rocket, Stack } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { fermerEcrans, repondreSansDemander } from './closed-screens';
import { declarerChamps, preparerEdition } from './edition/edition';
import logo from './logo.svg';
import { droit } from './pages/dossiers/droits';
import { lierPages } from './pages/menu';
import { garderSaisie, preparerNavigateur, retirerCulsDeSac } from './strapi-defaults';
import { edition } from './traductions/edition';
import { fr } from './traductions/fr';

export default {
  config: {
    auth: { logo },
    menu: { logo },
    locales: ['fr'],
    translations: { fr: { ...fr, ...edition } },
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp) {
    preparerNavigateur();
    retirerCulsDeSac(app);
    garderSaisie(app);
    declarerChamps(app);
    lierPages(app);
    // This widget comes first: an editor comes back for it after publishing.
    app.widgets.register((encarts) => [
      {
        id: 'publication',
        icon: Rocket,
        title: { id: 'portail.publication', defaultMessage: 'Publication du site' },
        permissions: [droit('publication.suivre')],
        component: async () => (await import('./publication/encart')).EncartPublication,
      },
      {
        id: 'courriels',
        icon: Mail,
        title: { id: 'portail.courriels', defaultMessage: 'Courriels aux candidats' },
        permissions: [droit('courriel.gerer')],
        component: async () => (await import('./courriels/encart')).EncartCourriels,
      },
      {
        id: 'travaux',
        icon: Stack,
        title: { id: 'portail.travaux', defaultMessage: 'Mes travaux' },
        permissions: [droit('travail.suivre')],
        component: async () => (await import('./travaux/encart')).EncartTravaux,
      },
      {
        id: 'taches',
        icon: Clock,
        title: { id: 'portail.taches', defaultMessage: 'Tâches du portail' },
        permissions: [droit('tache.suivre')],
        component: async () => (await import('./travaux/encart-taches')).EncartTaches,
      },
      ...encarts,
    ]);
    fermerEcrans(app);
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    preparerEdition(app);
    repondreSansDemander();
  },
};
