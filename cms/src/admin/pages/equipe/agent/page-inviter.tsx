import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { useInviterAgentMutation, useListerEquipeQuery } from '../bureau';
import { FormulaireAgent } from './formulaire-agent';
import { Retour } from './retour';
import { DEPART } from './saisie';

/** `PageInviter` opens an account, and writes to its owner. */
export function PageInviter() {
  const { data, error, refetch } = useListerEquipeQuery();
  const [inviter, { isLoading }] = useInviterAgentMutation();
  const { toggleNotification } = useNotification();
  const naviguer = useNavigate();
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  return (
    <Layouts.Root>
      <Page.Title>Inviter quelqu’un</Page.Title>
      <Page.Main>
        <Layouts.Header
          title="Inviter quelqu’un"
          subtitle="Un courriel lui donne un lien, valable sept jours, pour choisir son mot de passe."
          navigationAction={<Retour />}
        />
        <Layouts.Content>
          {!data && <Page.Loading>Chargement de l’équipe…</Page.Loading>}
          {data && (
            <FormulaireAgent
              depart={DEPART}
              iuts={data.iuts}
              libelle="Inviter"
              enCours={isLoading}
              envoyer={async (corps) => {
                const agent = await inviter(corps).unwrap();
                toggleNotification({ type: 'success', message: `L’invitation part à ${agent.email}.` });
                naviguer(`/equipe/${agent.id}`, { replace: true });
              }}
            />
          )}
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}
