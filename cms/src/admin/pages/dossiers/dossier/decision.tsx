import { BUREAU } from '@portail/config/bureau/bureau';
import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { type CodeRefus, messageRefus } from '@portail/config/refusals';
import { evenementDeJugement, peutJuger } from '@portail/config/rules/pieces';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useJugerPieceMutation } from '../bureau';
import { type Echec, lireEchec } from '../echec';
import { DialogueRefus } from './dialogue-refus';
import { EchecDecision } from './echec-decision';

type Props = {
  dossier: DossierBureau;
  piece: PieceBureau;
  recharger: () => Promise<unknown>;
  /** `reprendre` puts the focus back on the pièce, when the element that had it goes away. */
  reprendre: () => void;
};
type Verdict = 'accepter' | 'refuser';

const ANNONCE: Record<Verdict, string> = { accepter: 'acceptée', refuser: 'refusée' };

/**
 * `Decision` shows [Accepter la pièce] [Refuser la pièce]: the rule says which are open, the server has the last word.
 */
export function Decision({ dossier, piece, recharger, reprendre }: Props) {
  const [juger, { isLoading }] = useJugerPieceMutation();
  const { toggleNotification } = useNotification();
  const [refusOuvert, setRefusOuvert] = useState(false);
  const [motif, setMotif] = useState('');
  const [echec, setEchec] = useState<Echec | null>(null);

  const permis = (verdict: Verdict) => {
    return peutJuger({ ...piece, etatCandidature: dossier.etat }, verdict, 'un motif');
  };
  const accepter = permis('accepter');
  const refuser = permis('refuser');
  const objet = evenementDeJugement('accepter', piece.etat) === 'valider' ? 'la pièce' : 'l’incapacité de dépôt';

  const decider = async (verdict: Verdict) => {
    setEchec(null);
    const corps = BUREAU.juger.corps.parse({
      verdict,
      motif: verdict === 'refuser' ? motif : '',
      version: piece.version,
    });
    const reponse = await juger({ id: dossier.id, piece: piece.ref, corps });
    setRefusOuvert(false);
    if ('error' in reponse) return setEchec(lireEchec(reponse.error));
    setMotif('');
    toggleNotification({ type: 'success', message: `${piece.intitule} : ${objet} est ${ANNONCE[verdict]}.` });
  };

  const fermerEchec = () => {
    setEchec(null);
    reprendre();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {echec && <EchecDecision echec={echec} fermer={fermerEchec} recharger={() => recharger().then(fermerEchec)} />}
      <Flex gap={2} wrap="wrap">
        <Button
          variant="success-light"
          size="L"
          startIcon={<Check />}
          disabled={!accepter.ok || isLoading}
          onClick={() => decider('accepter')}
        >
          {`Accepter ${objet}`}
        </Button>
        <DialogueRefus
          ouvert={refusOuvert}
          ouvrir={setRefusOuvert}
          titre={`Refuser ${objet}`}
          piece={piece}
          motif={motif}
          changerMotif={setMotif}
          enCours={isLoading}
          confirmer={() => decider('refuser')}
        >
          <Button variant="danger-light" size="L" startIcon={<Cross />} disabled={!refuser.ok || isLoading}>
            {`Refuser ${objet}`}
          </Button>
        </DialogueRefus>
      </Flex>
      {!accepter.ok && !refuser.ok && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {fermeture(accepter.refus[0].code, dossier)}
        </Typography>
      )}
    </Flex>
  );
}

/** `fermeture` says why nothing is to be decided of a pièce. */
function fermeture(code: CodeRefus, { etat }: DossierBureau): string {
  if (code === 'piece_sans_reponse') return messageRefus(code);
  return etat === 'incomplete'
    ? 'Compléments demandés : cette pièce est déjà vérifiée, elle ne se juge plus avant le retour du candidat.'
    : 'L’état du dossier ne permet plus de décider de cette pièce.';
}
