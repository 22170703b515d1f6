import type { SuiviCourriels } from '@portail/config/bureau/courriels';
import { Button, Flex, Status, type StatusVariant, Typography } from '@strapi/design-system';
import { useNotification, Widget } from '@strapi/strapi/admin';
import { lireEchec } from '../pages/dossiers/echec';
import { direAttente, direEchecs, direRenvoi } from './phrases';
import { useRenvoyerCourrielsMutation, useSuivreCourrielsQuery } from './suivi';

const PERIODE_MS = 30_000;

/** `EncartCourriels` shows the mails that did not leave: how many, since when, and [Renvoyer]. */
export function EncartCourriels() {
  const { data, isLoading } = useSuivreCourrielsQuery(undefined, { pollingInterval: PERIODE_MS });
  if (isLoading) return <Widget.Loading>Lecture de l’état des courriels…</Widget.Loading>;
  if (!data) return <Widget.Error>L’état des courriels n’a pas pu être lu.</Widget.Error>;
  return <Etat suivi={data} />;
}

function Etat({ suivi }: { suivi: SuiviCourriels }) {
  const [renvoyer, { isLoading }] = useRenvoyerCourrielsMutation();
  const { toggleNotification } = useNotification();
  const echecs = direEchecs(suivi.echecs);
  const attente = direAttente(suivi.attente);

  const tenter = async () => {
    const reponse = await renvoyer();
    if ('error' in reponse) {
      return toggleNotification({ type: 'danger', message: lireEchec(reponse.error).message });
    }
    toggleNotification({ type: 'success', message: direRenvoi(reponse.data.travail?.total ?? 0) });
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={5} padding={2} role="status">
      {!echecs && !attente && <Titre ton="success">Tous les courriels partent</Titre>}
      {attente && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Titre ton="alternative">{attente.titre}</Titre>
          <Typography>{attente.detail}</Typography>
        </Flex>
      )}
      {echecs && (
        <Flex direction="column" alignItems="stretch" gap={2}>
          <Titre ton="danger">{echecs.titre}</Titre>
          <Typography>{echecs.detail}</Typography>
          <Flex paddingTop={2}>
            <Button variant="secondary" loading={isLoading} onClick={tenter}>
              Renvoyer
            </Button>
          </Flex>
        </Flex>
      )}
    </Flex>
  );
}

function Titre({ ton, children }: { ton: StatusVariant; children: string }) {
  return (
    <Status variant={ton} size="S" width="fit-content">
      <Typography variant="omega" fontWeight="bold">
        {children}
      </Typography>
    </Status>
  );
}
