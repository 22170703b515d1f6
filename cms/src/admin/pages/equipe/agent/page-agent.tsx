import type { AgentEquipe, IutEquipe } from '@portail/config/bureau/equipe';
import { Flex } from '@strapi/design-system';
import { Layouts, Page, useNotification } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { PageEnEchec } from '../../dossiers/page-en-echec';
import { Cadre } from '../../entretiens/cadre';
import { useListerEquipeQuery, useModifierAgentMutation } from '../bureau';
import { nomComplet } from '../phrases';
import { StatutAgent } from '../statut';
import { ActesCompte } from './actes-compte';
import { FormulaireAgent } from './formulaire-agent';
import { Historique } from './historique';
import { Retour } from './retour';
import { saisieDe } from './saisie';

/** `PageAgent` is one account: its state and what may be done to it, its form, and who gave what to it. */
export function PageAgent() {
  const { id } = useParams();
  const { data, error, refetch } = useListerEquipeQuery();
  const agent = data?.agents.find((un) => String(un.id) === id);
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!data) return <Page.Loading>Chargement du compte…</Page.Loading>;
  if (!agent) return <Page.NoData />;
  // The key empties the form of what an older state had typed in it.
  return <Compte key={agent.vu} agent={agent} iuts={data.iuts} recharger={refetch} />;
}

const ADRESSE_FIXE = 'Son compte est ouvert : elle change elle-même son adresse, dans son profil.';

type Props = { agent: AgentEquipe; iuts: readonly IutEquipe[]; recharger: () => void };

function Compte({ agent, iuts, recharger }: Props) {
  const [modifier, { isLoading }] = useModifierAgentMutation();
  const { toggleNotification } = useNotification();
  const ouvert = agent.etat === 'actif' || agent.etat === 'desactive';
  return (
    <Layouts.Root>
      <Page.Title>{nomComplet(agent)}</Page.Title>
      <Page.Main>
        <Layouts.Header
          title={nomComplet(agent)}
          subtitle={agent.email}
          navigationAction={<Retour />}
          primaryAction={<StatutAgent etat={agent.etat} />}
        />
        <Layouts.Content>
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Cadre titre="Compte">
              <ActesCompte agent={agent} recharger={recharger} />
            </Cadre>
            <FormulaireAgent
              depart={saisieDe(agent)}
              iuts={iuts}
              libelle="Enregistrer"
              enCours={isLoading}
              adresseFixe={ouvert ? ADRESSE_FIXE : undefined}
              recharger={recharger}
              envoyer={async (corps) => {
                await modifier({ id: agent.id, corps: { ...corps, vu: agent.vu } }).unwrap();
                toggleNotification({ type: 'success', message: 'Le compte est enregistré.' });
              }}
            />
            <Cadre titre="Historique">
              <Historique id={String(agent.id)} iuts={iuts} />
            </Cadre>
          </Flex>
        </Layouts.Content>
      </Page.Main>
    </Layouts.Root>
  );
}
