import { intituleComplet } from '@portail/config/rules/catalogue';
import { Flex, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useLocation, useParams } from 'react-router-dom';
import { useLireDossierQuery } from '../bureau';
import { PageEnEchec } from '../page-en-echec';
import { StatutCandidature } from '../statut';
import { SectionInstruction } from './instruction/section-instruction';
import { Lettre } from './lettre';
import { Pieces } from './pieces';
import { Synthese } from './synthese';

/** `PageDossier` shows one dossier: who applies to what, and each pièce beside the decision about it. */
export function PageDossier() {
  const { id = '' } = useParams();
  const { state } = useLocation();
  const { data: dossier, error, refetch } = useLireDossierQuery(id);

  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!dossier) return <Page.Loading>Chargement du dossier…</Page.Loading>;
  const { candidat, formation } = dossier;
  const recharger = () => refetch().unwrap();
  const nom = `${candidat.prenom} ${candidat.nom}`;
  return (
    <Layouts.Root>
      <Page.Title>{`${nom} – Dossiers`}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={nom}
          subtitle={`${intituleComplet(formation)} – ${formation.etablissement}`}
          navigationAction={
            <Link tag={NavLink} startIcon={<ArrowLeft />} to={{ pathname: '..', search: state?.liste }} end>
              Dossiers
            </Link>
          }
          secondaryAction={<StatutCandidature {...dossier} />}
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Synthese dossier={dossier} />
            <SectionInstruction dossier={dossier} recharger={recharger} />
            <Lettre dossier={dossier} />
            <Pieces dossier={dossier} recharger={recharger} />
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}
