/** `PAGES` are our own pages, in one table: the menu links them, and the admin keeps their screens. */
import type { RouteBureau } from '@portail/config/bureau/route';
import { BulletList, Calendar, Clock, Cog, Download, File, Files, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { droit } from './dossiers/droits';

type Lien = Parameters<StrapiApp['addMenuLink']>[0];
type PageDuMenu = Pick<Lien, 'to' | 'icon' | 'Component'> & {
  nom: string;
  /** `action` is the right that opens the page. */
  action: RouteBureau['action'];
  position: number;
};

export const PAGES: readonly PageDuMenu[] = [
  {
    ...{ to: 'a-faire', nom: 'À faire', icon: BulletList, action: 'dossier.lire', position: 0 },
    Component: () => import('./a-faire/page-a-faire'),
  },
  {
    ...{ to: 'dossiers', nom: 'Dossiers', icon: Files, action: 'dossier.lire', position: 1 },
    Component: () => import('./dossiers/dossiers'),
  },
  {
    ...{ to: 'entretiens', nom: 'Entretiens', icon: Calendar, action: 'entretien.lire', position: 2 },
    Component: () => import('./entretiens/entretiens'),
  },
  {
    ...{ to: 'exports', nom: 'Exports', icon: Download, action: 'dossier.exporter', position: 3 },
    Component: () => import('./exports/exports'),
  },
  {
    ...{ to: 'date-limite', nom: 'Date limite', icon: Clock, action: 'cloture.reporter', position: 4 },
    Component: () => import('./cloture/cloture'),
  },
  {
    ...{ to: 'reglages', nom: 'Réglages', icon: Cog, action: 'iut.regler', position: 7 },
    Component: () => import('./reglages/reglages'),
  },
  {
    ...{ to: 'equipe', nom: 'Équipe', icon: User, action: 'agent.gerer', position: 8 },
    Component: () => import('./equipe/equipe'),
  },
  {
    ...{ to: 'journal', nom: 'Journal', icon: File, action: 'journal.lire', position: 9 },
    Component: () => import('./journal/journal'),
  },
];

/** `lierPages` adds their links to the menu. */
export function lierPages(app: StrapiApp): void {
  for (const { nom, action, ...page } of PAGES) {
    const intlLabel = { id: `portail.${page.to}`, defaultMessage: nom };
    app.addMenuLink({ ...page, intlLabel, permissions: [droit(action)] });
  }
}
