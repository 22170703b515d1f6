import { BulletList, Calendar, Clock, Download, File, Files, Mail, Rocket, Stack, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { fermerEcrans, repondreSansDemander } from './closed-screens';
import { declarerChamps, preparerEdition } from './edition/edition';
import logo from './logo.svg';
import { droit } from './pages/dossiers/droits';
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
    app.addMenuLink({
      to: 'a-faire',
      icon: BulletList,
      intlLabel: { id: 'portail.a-faire', defaultMessage: 'À faire' },
      permissions: [droit('dossier.lire')],
      position: 0,
      Component: () => import('./pages/a-faire/page-a-faire'),
    });
    app.addMenuLink({
      to: 'dossiers',
      icon: Files,
      intlLabel: { id: 'portail.dossiers', defaultMessage: 'Dossiers' },
      permissions: [droit('dossier.lire')],
      position: 1,
      Component: () => import('./pages/dossiers/dossiers'),
    });
    app.addMenuLink({
      to: 'entretiens',
      icon: Calendar,
      intlLabel: { id: 'portail.entretiens', defaultMessage: 'Entretiens' },
      permissions: [droit('entretien.lire')],
      position: 2,
      Component: () => import('./pages/entretiens/entretiens'),
    });
    app.addMenuLink({
      to: 'exports',
      icon: Download,
      intlLabel: { id: 'portail.exports', defaultMessage: 'Exports' },
      permissions: [droit('dossier.exporter')],
      position: 3,
      Component: () => import('./pages/exports/exports'),
    });
    app.addMenuLink({
      to: 'date-limite',
      icon: Clock,
      intlLabel: { id: 'portail.date-limite', defaultMessage: 'Date limite' },
      permissions: [droit('cloture.reporter')],
      position: 4,
      Component: () => import('./pages/cloture/cloture'),
    });
    app.addMenuLink({
      to: 'equipe',
      icon: User,
      intlLabel: { id: 'portail.equipe', defaultMessage: 'Équipe' },
      permissions: [droit('agent.gerer')],
      position: 8,
      Component: () => import('./pages/equipe/equipe'),
    });
    app.addMenuLink({
      to: 'journal',
      icon: File,
      intlLabel: { id: 'portail.journal', defaultMessage: 'Journal' },
      permissions: [droit('journal.lire')],
      position: 9,
      Component: () => import('./pages/journal/journal'),
    });
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
