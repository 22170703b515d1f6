import { BUREAU, type ReponseBureau } from '@portail/config/bureau/bureau';
import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { Box, TextButton, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useApercevoirCourrielMutation } from '../../bureau';
import { lireEchec } from '../../echec';
import type { Acte, Saisie } from './acte';

type Props = {
  acte: Acte;
  dossier: DossierBureau;
  saisie: Saisie;
  /** `saisieJuste` says beside the fields what keeps the mail from being written; true when nothing does. */
  saisieJuste: () => boolean;
};
type Courriel = ReponseBureau<'apercevoirCourriel'>['courriel'];
/** `Lu` is a mail that was shown, for what was typed then. */
type Lu = { pour: string; courriel: Courriel };

/** `ApercuCourriel` shows the mail that would leave, as the portal would write it now. */
export function ApercuCourriel({ acte, dossier, saisie, saisieJuste }: Props) {
  const [apercevoir, { isLoading }] = useApercevoirCourrielMutation();
  const [lu, setLu] = useState<Lu | null>(null);
  const [faute, setFaute] = useState('');
  const pour = JSON.stringify([dossier.vu, saisie]);
  const montre = lu?.pour === pour ? lu : null;

  const lire = async () => {
    setFaute('');
    if (!saisieJuste()) return;
    const corps = BUREAU.apercevoirCourriel.corps.safeParse({ acte: acte.evenement, ...acte.corps(dossier, saisie) });
    if (!corps.success) return;
    const reponse = await apercevoir({ id: dossier.id, corps: corps.data });
    if ('error' in reponse) setFaute(lireEchec(reponse.error).message);
    else setLu({ pour, courriel: reponse.data.courriel });
  };

  return (
    <div>
      {montre === null && (
        <TextButton onClick={lire} loading={isLoading}>
          Lire le courriel avant de confirmer
        </TextButton>
      )}
      <div role="status">
        {faute && <Typography tag="p">{faute}</Typography>}
        {montre && <Texte courriel={montre.courriel} />}
      </div>
    </div>
  );
}

function Texte({ courriel }: { courriel: Courriel }) {
  if (!courriel) return <Typography tag="p">Le candidat a supprimé son compte : aucun courriel ne partira.</Typography>;
  const { destinataire, sujet, texte } = courriel;
  return (
    <Box
      background="neutral100"
      hasRadius
      padding={4}
      maxHeight="24rem"
      overflow="auto"
      tabIndex={0}
      role="region"
      aria-label="Courriel qui partira"
    >
      <Typography tag="p" variant="pi" textColor="neutral600">{`À ${destinataire}`}</Typography>
      <Typography tag="p" fontWeight="bold">
        {sujet}
      </Typography>
      <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {texte}
      </Typography>
    </Box>
  );
}
