import { BUREAU } from '@portail/config/bureau/bureau';
import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { messageRefus } from '@portail/config/refusals';
import { Button, Flex } from '@strapi/design-system';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ChampMotif } from './instruction/champ-motif';
import type { Jugement } from './jugement';

type Props = { piece: PieceBureau; jugement: Jugement; fermer: () => void };

/** `Refus` asks for the motif in place: the page of the file that it is about stays in view. */
export function Refus({ piece, jugement, fermer }: Props) {
  const { motif, changerMotif, objet } = jugement;
  const [erreur, setErreur] = useState<string | undefined>();
  const champ = useRef<HTMLTextAreaElement>(null);
  useEffect(() => champ.current?.focus(), []);

  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    const faute = fauteDuMotif(motif, piece.version);
    setErreur(faute);
    if (faute) champ.current?.focus();
    else jugement.juger('refuser');
  };

  return (
    <form onSubmit={soumettre} noValidate aria-label={`Refuser ${objet}`}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <ChampMotif
          champ={champ}
          libelle="Motif du refus"
          lecture="Le candidat lira ce motif. Rien ne lui est envoyé avant que vous lui demandiez des compléments."
          valeur={motif}
          changer={changerMotif}
          erreur={erreur}
        />
        <Flex gap={2} wrap="wrap">
          <Button type="submit" variant="danger-light">
            {`Refuser ${objet}`}
          </Button>
          <Button variant="tertiary" onClick={fermer}>
            Annuler
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

function fauteDuMotif(motif: string, version: number): string | undefined {
  if (motif.trim() === '') return messageRefus('motif_manquant');
  return BUREAU.juger.corps.safeParse({ verdict: 'refuser', motif, version }).error?.issues[0]?.message;
}
