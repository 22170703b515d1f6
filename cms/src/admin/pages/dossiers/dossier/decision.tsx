import type { DossierBureau, PieceBureau } from '@portail/config/bureau/dossiers';
import { type CodeRefus, messageRefus } from '@portail/config/refusals';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Check, Cross } from '@strapi/icons';
import { useRef } from 'react';
import { EchecDecision } from './echec-decision';
import { useJugement } from './jugement';
import { Refus } from './refus';

type Props = { dossier: DossierBureau; piece: PieceBureau; recharger: () => Promise<unknown> };

/** `Decision` shows [Accepter] [Refuser]: the rule says which are open, the server has the last word. */
export function Decision({ dossier, piece, recharger }: Props) {
  const jugement = useJugement();
  const bouton = useRef<HTMLButtonElement>(null);
  if (!jugement) return null;
  const { peut, objet, accepte, juger, echec, fermerEchec, refusOuvert, ouvrirRefus } = jugement;
  const accepter = peut('accepter');
  const refuser = peut('refuser');

  const fermer = () => {
    fermerEchec();
    bouton.current?.focus();
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      {echec && <EchecDecision echec={echec} fermer={fermer} recharger={() => recharger().then(fermer)} />}
      {refusOuvert && refuser.ok ? (
        <Refus
          piece={piece}
          motifs={dossier.motifs}
          jugement={jugement}
          fermer={() => {
            ouvrirRefus(false);
            // The button is drawn again once the form is closed.
            requestAnimationFrame(() => bouton.current?.focus());
          }}
        />
      ) : (
        <Flex gap={2} wrap="wrap">
          {!accepte && (
            <Button
              variant="success-light"
              size="L"
              startIcon={<Check />}
              disabled={!accepter.ok}
              onClick={() => juger('accepter')}
            >
              {`Accepter ${objet}`}
            </Button>
          )}
          <Button
            ref={bouton}
            variant="danger-light"
            size="L"
            startIcon={<Cross />}
            disabled={!refuser.ok}
            onClick={() => ouvrirRefus(true)}
          >
            {`Refuser ${objet}`}
          </Button>
        </Flex>
      )}
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
