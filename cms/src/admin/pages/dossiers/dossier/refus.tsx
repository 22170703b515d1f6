import { BUREAU } from '@portail/config/bureau/bureau';
import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { messageRefus } from '@portail/config/refusals';
import { type MotifPropose, motifsDe } from '@portail/config/rules/motifs';
import { Button, Flex } from '@strapi/design-system';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { ChampMotif } from './instruction/champ-motif';
import type { Jugement } from './jugement';

type Props = { piece: PieceBureau; motifs: readonly MotifPropose[]; jugement: Jugement; fermer: () => void };

/** `Refus` asks for the motif in place: the page of the file that it is about stays in view. */
export function Refus({ piece, motifs, jugement, fermer }: Props) {
  const { motif, changerMotif, objet } = jugement;
  const [erreur, setErreur] = useState<string | undefined>();
  const formulaire = useRef<HTMLFormElement>(null);
  const champ = useRef<HTMLTextAreaElement>(null);
  const envoi = useRef<HTMLButtonElement>(null);
  const proposes = motifsDe(piece.ref, motifs);
  useEffect(() => (formulaire.current?.querySelector<HTMLElement>('li button') ?? champ.current)?.focus(), []);

  const soumettre = (evenement: FormEvent) => {
    evenement.preventDefault();
    const faute = fauteDuMotif(motif, piece.version);
    setErreur(faute);
    if (faute) champ.current?.focus();
    else jugement.juger('refuser');
  };
  const choisir = (propose: MotifPropose | undefined) => {
    if (!propose) return;
    changerMotif(propose.texte);
    setErreur(undefined);
    envoi.current?.focus();
  };
  const lireTouche = (evenement: KeyboardEvent) => {
    if (evenement.key === 'Escape') return fermer();
    if (evenement.target === champ.current || !/^[1-9]$/.test(evenement.key)) return;
    evenement.preventDefault();
    choisir(proposes[Number(evenement.key) - 1]);
  };

  return (
    <form ref={formulaire} onSubmit={soumettre} onKeyDown={lireTouche} noValidate aria-label={`Refuser ${objet}`}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {proposes.length > 0 && (
          <Motifs aria-label="Motifs proposés">
            {proposes.map((propose, rang) => (
              <li key={propose.id}>
                <button type="button" aria-pressed={motif === propose.texte} onClick={() => choisir(propose)}>
                  {rang < 9 && <kbd>{rang + 1}</kbd>}
                  {propose.libelle}
                </button>
              </li>
            ))}
          </Motifs>
        )}
        <ChampMotif
          champ={champ}
          libelle="Motif du refus"
          lecture="Le candidat lira ce motif. Rien ne lui est envoyé avant que vous lui demandiez des compléments."
          valeur={motif}
          changer={changerMotif}
          erreur={erreur}
        />
        <Flex gap={2} wrap="wrap">
          <Button ref={envoi} type="submit" variant="danger-light">
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

const Motifs = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;

  button {
    display: inline-flex;
    align-items: center;
    gap: 0.6rem;
    min-height: 2.8rem;
    padding: 0 0.8rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: 4px;
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.3rem;
    text-align: start;
    cursor: pointer;
  }
  button:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  button[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
  kbd {
    color: ${({ theme }) => theme.colors.neutral600};
    font-family: inherit;
    font-weight: 600;
  }
`;
