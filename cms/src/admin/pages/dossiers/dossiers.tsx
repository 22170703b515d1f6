import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { PageDossier } from './dossier/page-dossier';
import { droit } from './droits';
import { PageEtiquettes } from './etiquettes/page-etiquettes';
import { PageListe } from './liste/page-liste';

/** `Dossiers` is the part of the admin under /dossiers. */
export default function Dossiers() {
  return (
    <Page.Protect permissions={[droit('dossier.lire')]}>
      <Routes>
        <Route index element={<PageListe />} />
        <Route path="etiquettes" element={<PageEtiquettes />} />
        <Route path=":id" element={<PageDossier />} />
      </Routes>
    </Page.Protect>
  );
}
