import type { NoteBureau } from '@portail/config/bureau/suivi';
import { afficherMoment } from '@portail/config/paris';
import { Note } from '@portail/config/rules/etiquettes';
import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Page, useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { lireEchec } from '../../echec';
import { PageEnEchec } from '../../page-en-echec';
import type { PropsOnglet } from '../props-onglet';
import { useEffacerNoteMutation, useLireSuiviQuery, useNoterDossierMutation } from '../suivi/bureau';

export type PropsNotes = Pick<PropsOnglet, 'noteVoulue' | 'prendreNote'> & { id: string };

/** `Notes` are what the staff write of a dossier for themselves, oldest first. */
export function Notes({ id, ...note }: PropsNotes) {
  const { data, error, refetch } = useLireSuiviQuery({ id });
  if (error) return <PageEnEchec erreur={error} reessayer={refetch} />;
  if (!data) return <Page.Loading>Chargement des notes…</Page.Loading>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {data.notes.length > 0 && (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={3} aria-label="Notes internes">
          {data.notes.map((note) => (
            <li key={note.id}>
              <UneNote id={id} note={note} />
            </li>
          ))}
        </Flex>
      )}
      <Redaction id={id} {...note} />
    </Flex>
  );
}

function UneNote({ id, note: { id: ref, texte, auteur, ecriteLe, effacable } }: { id: string; note: NoteBureau }) {
  const [effacer, { isLoading }] = useEffacerNoteMutation();
  const { toggleNotification } = useNotification();
  const retirer = async () => {
    const reponse = await effacer({ params: { id, note: ref }, corps: {} });
    if ('error' in reponse) toggleNotification({ type: 'danger', message: lireEchec(reponse.error).message });
  };
  return (
    <Box padding={4} background="neutral100" hasRadius>
      <Flex justifyContent="space-between" gap={2} wrap="wrap">
        <Typography tag="p" variant="pi" textColor="neutral600">
          <strong>{auteur ?? 'Un ancien membre du personnel'}</strong>, le {afficherMoment(new Date(ecriteLe))}
        </Typography>
        {effacable && (
          <Button variant="ghost" size="S" loading={isLoading} onClick={retirer}>
            Effacer ma note
          </Button>
        )}
      </Flex>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {texte}
      </Typography>
    </Box>
  );
}

function Redaction({ id, noteVoulue, prendreNote }: PropsNotes) {
  const [noter, { isLoading }] = useNoterDossierMutation();
  const [texte, setTexte] = useState('');
  const [faute, setFaute] = useState<string | undefined>();
  const champ = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (!noteVoulue) return;
    champ.current?.focus();
    prendreNote();
  }, [noteVoulue, prendreNote]);

  const envoyer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const lu = Note.safeParse(texte);
    if (!lu.success) {
      setFaute(lu.error.issues[0]?.message);
      return champ.current?.focus();
    }
    const reponse = await noter({ params: { id }, corps: { texte: lu.data } });
    if ('error' in reponse) return setFaute(lireEchec(reponse.error).message);
    setFaute(undefined);
    setTexte('');
    champ.current?.focus();
  };
  return (
    <form onSubmit={envoyer} noValidate>
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography tag="p" id="avis-notes">
          Le candidat ne voit pas ces notes sur le site, mais{' '}
          <strong>la personne peut demander à lire ces notes</strong> : elles sont dans ses données. N’y écrivez que ce
          qui sert à étudier le dossier. Une note ne s’efface plus une heure après.
        </Typography>
        <Field.Root name="note" error={faute}>
          <Field.Label>Nouvelle note interne</Field.Label>
          <Textarea
            ref={champ}
            value={texte}
            aria-describedby="avis-notes"
            onChange={(evenement) => setTexte(evenement.target.value)}
          />
          <Field.Error />
        </Field.Root>
        <Flex>
          <Button type="submit" variant="secondary" loading={isLoading}>
            Ajouter la note
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
