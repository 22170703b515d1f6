import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { DelaiSaisi } from '@portail/config/bureau/instruction';
import { afficherJour, finDuJour, jourDeParis } from '@portail/config/paris';
import { messageRefus, refusDe } from '@portail/config/refusals';
import { peutAttendre } from '@portail/config/rules/piece-attendue';
import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Echec, lireEchec } from '../../echec';
import { EchecDecision } from '../echec-decision';
import { termeDe } from '../instruction/bornes';
import { ChampDelai } from '../instruction/champ-delai';
import { useAttendrePieceMutation } from './bureau';

type Props = { dossier: DossierBureau; piece: PieceBureau; recharger: () => Promise<unknown> };

/** `AttentePiece` is « à fournir plus tard »: an incapacité is accepted, and its file awaited until a day. */
export function AttentePiece({ dossier, piece, recharger }: Props) {
  const [ouvert, setOuvert] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  if (!piece.etat.startsWith('incapacite')) return null;
  const { attendueJusquau } = piece;
  const fermer = () => {
    setOuvert(false);
    // The button is drawn again once the form is closed.
    requestAnimationFrame(() => bouton.current?.focus());
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {attendueJusquau && (
        <Typography tag="p">
          {`Attendue plus tard : le candidat peut la déposer jusqu’au ${afficherJour(jourDeParis(new Date(attendueJusquau)))}. Le dossier n’est pas retenu.`}
        </Typography>
      )}
      {ouvert ? (
        <Formulaire dossier={dossier} piece={piece} recharger={recharger} fermer={fermer} />
      ) : (
        <Flex>
          <Button ref={bouton} variant="tertiary" onClick={() => setOuvert(true)}>
            {attendueJusquau ? 'Changer la date' : 'À fournir plus tard…'}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}

function Formulaire({ dossier, piece, recharger, fermer }: Props & { fermer: () => void }) {
  const [attendre, { isLoading }] = useAttendrePieceMutation();
  const { toggleNotification } = useNotification();
  const [jour, setJour] = useState('');
  const [faute, setFaute] = useState<string | undefined>();
  const [echec, setEchec] = useState<Echec | null>(null);
  const champ = useRef<HTMLInputElement>(null);
  const formulaire = useRef<HTMLFormElement>(null);
  const bornes = termeDe(dossier);
  useEffect(() => {
    champ.current?.focus();
    formulaire.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const envoyer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    setEchec(null);
    const lu = DelaiSaisi.safeParse(jour);
    const [refus] = lu.success
      ? refusDe(peutAttendre({ ...piece, etatCandidature: dossier.etat }, finDuJour(lu.data), bornes))
      : [];
    const trouvee = lu.success ? refus && messageRefus(refus.code) : lu.error.issues[0]?.message;
    setFaute(trouvee);
    if (trouvee || !lu.success) return champ.current?.focus();
    const { version, ref } = piece;
    const reponse = await attendre({ params: { id: dossier.id, piece: ref }, corps: { jusquau: lu.data, version } });
    if ('error' in reponse) return setEchec(lireEchec(reponse.error));
    toggleNotification({
      type: 'success',
      message: 'La pièce est attendue plus tard. Un courriel le dit au candidat.',
    });
    fermer();
  };

  return (
    <form ref={formulaire} onSubmit={envoyer} noValidate>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {echec && (
          <EchecDecision echec={echec} fermer={() => setEchec(null)} recharger={() => recharger().then(fermer)} />
        )}
        <Typography tag="p">
          L’incapacité est acceptée, et le dossier n’attend pas cette pièce. Le candidat reçoit un courriel, peut la
          déposer jusqu’à cette date, et on la lui rappelle une semaine avant.
        </Typography>
        <ChampDelai champ={champ} bornes={bornes} valeur={jour} changer={setJour} erreur={faute} />
        <Flex gap={2}>
          <Button variant="tertiary" onClick={fermer}>
            Annuler
          </Button>
          <Button type="submit" loading={isLoading}>
            Attendre cette pièce
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
