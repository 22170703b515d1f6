import type { AgentEquipe } from '@portail/config/bureau/equipe';
import { Alert, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { type Echec, lireEchec } from '../../dossiers/echec';
import { type RouteAgent, useAgirSurAgentMutation } from '../bureau';
import { direConnexion, direInvitation, nomComplet } from '../phrases';

type Acte = { route: RouteAgent; libelle: string; fait: string; confirmer?: { titre: string; suite: string } };

const ACTES: Record<AgentEquipe['etat'], readonly Acte[]> = {
  invite: [
    { route: 'renvoyerInvitation', libelle: 'Renvoyer l’invitation', fait: 'Un nouveau lien part.' },
    retrait('Le lien qu’elle a reçu ne s’ouvrira plus, et le compte disparaît.'),
  ],
  invitation_expiree: [
    { route: 'renvoyerInvitation', libelle: 'Renvoyer l’invitation', fait: 'Un nouveau lien part.' },
    retrait('Le compte disparaît.'),
  ],
  actif: [
    {
      route: 'desactiverAgent',
      libelle: 'Désactiver',
      fait: 'Le compte est désactivé.',
      confirmer: {
        titre: 'Désactiver ce compte ?',
        suite:
          'Cette personne est déconnectée tout de suite, et ne peut plus entrer. Ce qu’elle a fait reste dans l’historique des dossiers. Vous pourrez réactiver le compte.',
      },
    },
  ],
  desactive: [{ route: 'reactiverAgent', libelle: 'Réactiver', fait: 'Le compte est réactivé.' }],
};

function retrait(suite: string): Acte {
  return {
    route: 'retirerInvitation',
    libelle: 'Retirer l’invitation',
    fait: 'L’invitation est retirée.',
    confirmer: { titre: 'Retirer cette invitation ?', suite },
  };
}

/** `ActesCompte` says how an account is, and does what its state allows. */
export function ActesCompte({ agent, recharger }: { agent: AgentEquipe; recharger: () => void }) {
  const [agir, { isLoading }] = useAgirSurAgentMutation();
  const [echec, setEchec] = useState<Echec | null>(null);
  const { toggleNotification } = useNotification();
  const naviguer = useNavigate();
  const { id, vu, etat, soi } = agent;
  const faire = async ({ route, fait }: Acte) => {
    setEchec(null);
    try {
      await agir({ route, id, vu }).unwrap();
      toggleNotification({ type: 'success', message: fait });
      if (route === 'retirerInvitation') naviguer('/equipe', { replace: true });
    } catch (erreur) {
      setEchec(lireEchec(erreur));
    }
  };
  const invite = etat === 'invite' || etat === 'invitation_expiree';
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {echec && (
        <Alert
          variant={echec.perime ? 'warning' : 'danger'}
          title="Rien n’a changé"
          closeLabel="Fermer ce message"
          onClose={() => setEchec(null)}
          action={
            echec.perime && (
              <Button variant="secondary" onClick={recharger}>
                Recharger la page
              </Button>
            )
          }
        >
          {echec.message}
        </Alert>
      )}
      <Typography tag="p">
        {invite ? direInvitation(agent) : `Dernière connexion : ${direConnexion(agent).toLowerCase()}.`}
      </Typography>
      {soi ? (
        <Typography tag="p" textColor="neutral600">
          C’est votre compte : une autre personne de l’administration peut le désactiver.
        </Typography>
      ) : (
        <Flex gap={2} wrap="wrap">
          {ACTES[etat].map((acte) =>
            acte.confirmer ? (
              <Confirmation key={acte.route} acte={acte} de={nomComplet(agent)} faire={() => faire(acte)} />
            ) : (
              <Button key={acte.route} variant="secondary" size="L" loading={isLoading} onClick={() => faire(acte)}>
                {acte.libelle}
              </Button>
            ),
          )}
        </Flex>
      )}
    </Flex>
  );
}

function Confirmation({ acte, de, faire }: { acte: Acte; de: string; faire: () => void }) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" size="L">
          {acte.libelle}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{acte.confirmer?.titre}</Dialog.Header>
        <Dialog.Body>
          <Typography>{`${de}. ${acte.confirmer?.suite}`}</Typography>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" size="L">
              Annuler
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button variant="danger" size="L" onClick={faire}>
              {acte.libelle}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
