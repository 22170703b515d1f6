import type { CourrielBureau } from '@portail/config/bureau/historique';
import { afficherMoment } from '@portail/config/paris';
import { NOM_ETAT_COURRIEL } from '@portail/config/rules/remise-courriel';
import { Accordion, Box, Button, Flex, Status, type StatusVariant, Typography } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { lireEchec } from '../../echec';
import { PageEnEchec } from '../../page-en-echec';
import { useLireCourrielsQuery, useRenvoyerCourrielMutation } from '../suivi/bureau';

/** `Courriels` lists the mails about this dossier with what became of each, and sends again those given up. */
export function Courriels({ id }: { id: string }) {
  const { data, error, refetch } = useLireCourrielsQuery({ id });
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!data) return <Page.Loading>Chargement des courriels…</Page.Loading>;
  if (data.courriels.length === 0)
    return <Typography tag="p">Le portail n’a encore écrit aucun courriel au sujet de ce dossier.</Typography>;
  return (
    <Accordion.Root>
      {data.courriels.map((courriel) => (
        <Accordion.Item key={courriel.id} value={String(courriel.id)}>
          <Accordion.Header>
            <Accordion.Trigger description={description(courriel)}>{courriel.sujet}</Accordion.Trigger>
            <Accordion.Actions>
              <Remise courriel={courriel} />
            </Accordion.Actions>
          </Accordion.Header>
          <Accordion.Content>
            <Contenu dossier={id} courriel={courriel} />
          </Accordion.Content>
        </Accordion.Item>
      ))}
    </Accordion.Root>
  );
}

const TON: Record<CourrielBureau['etat'], StatusVariant> = {
  a_envoyer: 'alternative',
  envoye: 'success',
  echec: 'danger',
  annule: 'neutral',
};

function Remise({ courriel: { etat } }: { courriel: CourrielBureau }) {
  return (
    <Status variant={TON[etat]} size="S">
      <Typography variant="pi" fontWeight="bold">
        {NOM_ETAT_COURRIEL[etat]}
      </Typography>
    </Status>
  );
}

function description({ ecritLe, envoyeLe }: CourrielBureau): string {
  const ecrit = ecritLe ? `Écrit le ${afficherMoment(new Date(ecritLe))}` : '';
  const remis = envoyeLe ? `remis le ${afficherMoment(new Date(envoyeLe))}` : '';
  return [ecrit, remis].filter(Boolean).join(', ');
}

function Contenu({ dossier, courriel }: { dossier: string; courriel: CourrielBureau }) {
  const { destinataire, texte, raison, enRetard, pieceJointe, etat } = courriel;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={4}>
      {raison && <Renvoi dossier={dossier} courriel={courriel} raison={raison} />}
      {etat === 'a_envoyer' && (
        <Typography tag="p">
          {enRetard
            ? 'Le serveur de courriel ne prend rien pour le moment : ce courriel partira dès que possible, il n’y a rien à renvoyer.'
            : 'Ce courriel n’est pas encore parti.'}
        </Typography>
      )}
      {etat === 'annule' && (
        <Typography tag="p">Un acte plus récent l’a rendu inexact avant son départ : il n’est pas parti.</Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {`À ${destinataire}${pieceJointe ? `, avec le fichier ${pieceJointe}` : ''}`}
      </Typography>
      <Box background="neutral100" hasRadius padding={4}>
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {texte}
        </Typography>
      </Box>
    </Flex>
  );
}

function Renvoi({ dossier, courriel, raison }: { dossier: string; courriel: CourrielBureau; raison: string }) {
  const [renvoyer, { isLoading }] = useRenvoyerCourrielMutation();
  const { toggleNotification } = useNotification();
  const tenter = async () => {
    const reponse = await renvoyer({ params: { id: dossier, courriel: String(courriel.id) }, corps: {} });
    if ('error' in reponse) return toggleNotification({ type: 'danger', message: lireEchec(reponse.error).message });
    toggleNotification({ type: 'success', message: 'Le courriel repart, à l’adresse que le candidat a aujourd’hui.' });
  };
  return (
    <Flex gap={4} wrap="wrap" justifyContent="space-between">
      <Typography tag="p">{`${raison} Le candidat lit dans « Mon compte » qu’il n’a pas été remis, et peut y corriger son adresse.`}</Typography>
      <Button variant="secondary" loading={isLoading} onClick={tenter}>
        Renvoyer
      </Button>
    </Flex>
  );
}
