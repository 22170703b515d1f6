import { Page } from '@strapi/strapi/admin';
import { Route, Routes } from 'react-router-dom';
import { droit } from '../dossiers/droits';
import { PageAgent } from './agent/page-agent';
import { PageInviter } from './agent/page-inviter';
import { PageListe } from './liste/page-liste';

/** `Equipe` is the part of the admin under /equipe. */
export default function Equipe() {
  return (
    <Page.Protect permissions={[droit('agent.gerer')]}>
      <Routes>
        <Route index element={<PageListe />} />
        <Route path="inviter" element={<PageInviter />} />
        <Route path=":id" element={<PageAgent />} />
      </Routes>
    </Page.Protect>
  );
}
