import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { droit } from '../dossiers/droits';
import { PageAjouter } from './ajouter/page-ajouter';
import { PageConvoquer } from './convoquer/page-convoquer';
import { PageEntretien } from './entretien/page-entretien';
import { PageFeuille } from './feuille/page-feuille';
import { PageListe } from './liste/page-liste';
import { PageModifier } from './modifier/page-modifier';
import { PageOrganiser } from './organiser/page-organiser';

const GERER = [droit('entretien.gerer')];

/** `Entretiens` is the part of the admin under /entretiens. */
export default function Entretiens() {
  return (
    <Page.Protect permissions={[droit('entretien.lire')]}>
      <Routes>
        <Route index element={<PageListe />} />
        <Route
          path="organiser"
          element={
            <Page.Protect permissions={GERER}>
              <PageOrganiser />
            </Page.Protect>
          }
        />
        <Route path=":id" element={<PageEntretien />} />
        <Route path=":id/feuille" element={<PageFeuille />} />
        <Route
          path=":id/modifier"
          element={
            <Page.Protect permissions={GERER}>
              <PageModifier />
            </Page.Protect>
          }
        />
        <Route
          path=":id/creneaux"
          element={
            <Page.Protect permissions={GERER}>
              <PageAjouter />
            </Page.Protect>
          }
        />
        <Route
          path=":id/convoquer"
          element={
            <Page.Protect permissions={GERER}>
              <PageConvoquer />
            </Page.Protect>
          }
        />
      </Routes>
    </Page.Protect>
  );
}
