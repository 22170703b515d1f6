import { BUREAU } from '@portail/config/bureau/bureau';
import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useReclamerPieceMutation } from '../../bureau';
import { type Echec, lireEchec } from '../../echec';
import { EchecDecision } from '../echec-decision';
import { ChampMotif } from '../instruction/champ-motif';

type Props = {
  dossier: DossierBureau;
  /** `piece` is the entry that is asked for; null until one is chosen. */
  piece: string | null;
  /** `choix` is where the entry is chosen, when the page does not say it; `sansPiece` says there that none is. */
  choix?: ReactNode;
  sansPiece?: () => void;
  recharger: () => Promise<unknown>;
  fermer: () => void;
};

/** `FormulaireReclamation` asks for a pièce, with the motif that the candidat will read. */
export function FormulaireReclamation({ dossier, piece, choix, sansPiece, recharger, fermer }: Props) {
  const [reclamer, { isLoading }] = useReclamerPieceMutation();
  const { toggleNotification } = useNotification();
  const [motif, setMotif] = useState('');
  const [faute, setFaute] = useState<string | undefined>();
  const [echec, setEchec] = useState<Echec | null>(null);
  const champ = useRef<HTMLTextAreaElement>(null);
  const formulaire = useRef<HTMLFormElement>(null);
  useEffect(() => {
    formulaire.current?.querySelector<HTMLElement>('[role="combobox"], textarea')?.focus();
    formulaire.current?.scrollIntoView({ block: 'nearest' });
  }, []);

  const envoyer = async (evenement: FormEvent) => {
    evenement.preventDefault();
    setEchec(null);
    const lu = BUREAU.reclamerPiece.corps.safeParse({ motif });
    setFaute(lu.error?.issues[0]?.message);
    if (piece === null) return sansPiece?.();
    if (!lu.success) return champ.current?.focus();
    const reponse = await reclamer({ id: dossier.id, piece, corps: lu.data });
    if ('error' in reponse) return setEchec(lireEchec(reponse.error));
    toggleNotification({
      type: 'success',
      message: 'La pièce est à demander : le candidat le saura quand vous lui demanderez des compléments.',
    });
    fermer();
  };

  return (
    <form ref={formulaire} onSubmit={envoyer} noValidate aria-label="Demander une pièce">
      <Flex direction="column" alignItems="stretch" gap={3}>
        {echec && (
          <EchecDecision echec={echec} fermer={() => setEchec(null)} recharger={() => recharger().then(fermer)} />
        )}
        {choix}
        <ChampMotif
          champ={champ}
          libelle="Motif de la demande"
          lecture="Le candidat lira ce motif. Rien ne lui est envoyé avant que vous lui demandiez des compléments."
          valeur={motif}
          changer={(texte) => {
            setMotif(texte);
            setFaute(undefined);
          }}
          erreur={faute}
        />
        <Flex gap={2} wrap="wrap">
          <Button type="submit" variant="secondary" loading={isLoading}>
            Demander cette pièce
          </Button>
          <Button variant="tertiary" onClick={fermer}>
            Annuler
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}
