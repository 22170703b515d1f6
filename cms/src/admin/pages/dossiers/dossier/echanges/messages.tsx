import type { MessageBureau } from '@portail/config/bureau/messages';
import { afficherMoment } from '@portail/config/paris';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { lireEchec } from '../../echec';
import { PageEnEchec } from '../../page-en-echec';
import { useClasserMessagesMutation, useLireMessagesQuery } from '../suivi/bureau';
import { FichierDuMessage } from './fichier-du-message';
import { Redaction } from './redaction';

/** `Messages` are what the IUT and the candidat write to each other, oldest first. */
export function Messages({ id }: { id: string }) {
  const { data, error, refetch } = useLireMessagesQuery({ id });
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!data) return <Page.Loading>Chargement des messages…</Page.Loading>;
  const { messages, aLire, joignable } = data;
  const dernier = messages.at(-1)?.id ?? null;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {messages.length > 0 && (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label="Messages avec le candidat">
          {messages.map((message) => (
            <li key={message.id}>
              <UnMessage id={id} message={message} />
            </li>
          ))}
        </Flex>
      )}
      {aLire > 0 && <SansReponse id={id} aLire={aLire} dernier={dernier} />}
      {joignable ? (
        <Redaction id={id} dernier={dernier} recharger={refetch} />
      ) : (
        <Typography tag="p">Le candidat a supprimé son compte : il ne peut plus lire de message.</Typography>
      )}
    </Flex>
  );
}

function UnMessage({ id, message }: { id: string; message: MessageBureau }) {
  const { auteur, nom, texte, fichier, ecritLe, luLe } = message;
  const duCandidat = auteur === 'candidat';
  const qui = duCandidat ? 'Le candidat' : (nom ?? 'Un ancien membre du personnel');
  const lu = luLe ? `lu par le candidat le ${afficherMoment(new Date(luLe))}` : 'pas encore lu par le candidat';
  return (
    <Box padding={4} background={duCandidat ? 'neutral100' : 'primary100'} hasRadius>
      <Typography tag="p" variant="pi" textColor="neutral700">
        <strong>{qui}</strong>, le {afficherMoment(new Date(ecritLe))}
        {!duCandidat && `, ${lu}`}
      </Typography>
      <Typography tag="p" textColor="neutral800" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {texte}
      </Typography>
      {fichier && <FichierDuMessage dossier={id} message={message.id} fichier={fichier} />}
    </Box>
  );
}

function SansReponse({ id, aLire, dernier }: { id: string; aLire: number; dernier: string | null }) {
  const [classer, { isLoading }] = useClasserMessagesMutation();
  const { toggleNotification } = useNotification();
  const rienARepondre = async () => {
    const reponse = await classer({ params: { id }, corps: { dernier } });
    if ('error' in reponse) toggleNotification({ type: 'danger', message: lireEchec(reponse.error).message });
  };
  return (
    <Flex gap={4} wrap="wrap">
      <Typography tag="p" fontWeight="bold">
        {aLire === 1 ? '1 message attend votre réponse.' : `${aLire} messages attendent votre réponse.`}
      </Typography>
      <Button variant="tertiary" size="S" loading={isLoading} onClick={rienARepondre}>
        Rien à répondre
      </Button>
    </Flex>
  );
}
