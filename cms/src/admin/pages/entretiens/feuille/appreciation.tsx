import type { Personne } from '@portail/config/bureau/feuille';
import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { lireEchec } from '../../dossiers/echec';
import { useApprecierMutation } from './bureau';

type Props = {
  id: string;
  personne: Personne;
  /** `lecture` shows the text only: this convocation is over. */
  lecture: boolean;
};

/** `Appreciation` is what the jury writes of the interview. It opens when asked: at the door, names matter first. */
export function Appreciation({ id, personne, lecture }: Props) {
  const { appreciation, nom, prenom } = personne;
  const [ouverte, setOuverte] = useState(false);
  if (ouverte) return <Saisie id={id} personne={personne} fermer={() => setOuverte(false)} />;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      {appreciation && (
        <Typography tag="p" style={{ whiteSpace: 'pre-line' }}>
          {appreciation}
        </Typography>
      )}
      {!lecture && (
        <Button
          variant="tertiary"
          aria-label={`${appreciation ? 'Modifier l’appréciation' : 'Écrire une appréciation'}\u00a0: ${prenom} ${nom.toLocaleUpperCase('fr')}`}
          onClick={() => setOuverte(true)}
        >
          {appreciation ? 'Modifier l’appréciation' : 'Écrire une appréciation'}
        </Button>
      )}
    </Flex>
  );
}

function Saisie({ id, personne, fermer }: { id: string; personne: Personne; fermer: () => void }) {
  const { convocation, reservation, nom, prenom } = personne;
  // The text that was shown when writing began: another's, written meanwhile, is never replaced unseen.
  const [vu] = useState(personne.appreciation);
  const [texte, setTexte] = useState(vu);
  const [echec, setEchec] = useState<string>();
  const [apprecier, { isLoading }] = useApprecierMutation();
  const { toggleNotification } = useNotification();
  const enregistrer = async () => {
    const reponse = await apprecier({ id, convocation, corps: { reservation, vu, appreciation: texte } });
    if ('error' in reponse) return setEchec(lireEchec(reponse.error).message);
    toggleNotification({ type: 'success', message: 'L’appréciation est enregistrée.' });
    fermer();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name={`appreciation-${convocation}`} error={echec} hint="La personne peut demander à lire ce texte.">
        <Field.Label>{`Appréciation du jury\u00a0: ${prenom} ${nom.toLocaleUpperCase('fr')}`}</Field.Label>
        <Textarea value={texte} autoFocus onChange={(evenement) => setTexte(evenement.target.value)} />
        <Field.Error />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2} wrap="wrap">
        <Button loading={isLoading} onClick={enregistrer}>
          Enregistrer
        </Button>
        <Button variant="tertiary" onClick={fermer}>
          Annuler
        </Button>
      </Flex>
    </Flex>
  );
}
