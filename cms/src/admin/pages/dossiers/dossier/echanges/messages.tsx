import type { MessageBureau } from '@portail/config/bureau/messages';
import { afficherMoment } from '@portail/config/paris';
import { Message } from '@portail/config/rules/messages';
import { Alert, Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useRef, useState } from 'react';
import { type Echec, lireEchec } from '../../echec';
import { PageEnEchec } from '../../page-en-echec';
import { useClasserMessagesMutation, useEcrireMessageMutation, useLireMessagesQuery } from '../suivi/bureau';

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
              <UnMessage message={message} />
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

function UnMessage({ message: { auteur, nom, texte, ecritLe, luLe } }: { message: MessageBureau }) {
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

type PropsRedaction = { id: string; dernier: string | null; recharger: () => void };

function Redaction({ id, dernier, recharger }: PropsRedaction) {
  const [ecrire, { isLoading }] = useEcrireMessageMutation();
  const { toggleNotification } = useNotification();
  const [texte, setTexte] = useState('');
  const [faute, setFaute] = useState<string | undefined>();
  const [echec, setEchec] = useState<Echec | null>(null);
  const champ = useRef<HTMLTextAreaElement>(null);

  const envoyer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    setEchec(null);
    const lu = Message.safeParse(texte);
    setFaute(lu.success ? undefined : lu.error.issues[0]?.message);
    if (!lu.success) return champ.current?.focus();
    const reponse = await ecrire({ params: { id }, corps: { texte: lu.data, dernier } });
    if ('error' in reponse) return setEchec(lireEchec(reponse.error));
    setTexte('');
    toggleNotification({ type: 'success', message: 'Le message est envoyé. Un courriel prévient le candidat.' });
  };

  return (
    <form onSubmit={envoyer} noValidate>
      <Flex direction="column" alignItems="stretch" gap={2}>
        {echec && (
          <Alert
            variant={echec.perime ? 'warning' : 'danger'}
            title="Message non envoyé"
            closeLabel="Fermer ce message"
            onClose={() => setEchec(null)}
            action={
              echec.perime && (
                <Button
                  variant="secondary"
                  onClick={() => {
                    setEchec(null);
                    recharger();
                  }}
                >
                  Lire le nouveau message
                </Button>
              )
            }
          >
            {echec.message}
          </Alert>
        )}
        <Field.Root
          name="message"
          error={faute}
          hint="Un courriel prévient le candidat, sans le texte : il le lit sur la page de son dossier, et y répond."
        >
          <Field.Label>Écrire au candidat</Field.Label>
          <Textarea ref={champ} value={texte} onChange={(evenement) => setTexte(evenement.target.value)} />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
        <Flex>
          <Button type="submit" loading={isLoading}>
            Envoyer le message
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
