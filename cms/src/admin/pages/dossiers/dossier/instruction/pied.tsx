import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { actePrincipal, refusATransmettre } from '@portail/config/rules/acte-principal';
import { Box, Button, Flex, Popover, Typography } from '@strapi/design-system';
import { CaretDown } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { type RefObject, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { droit } from '../../droits';
import type { Acte } from './acte';
import { actesOuverts } from './actes-ouverts';
import { empechement, idEmpechement } from './empechement';
import { FenetreActe } from './fenetre-acte';

type Props = {
  dossier: DossierBureau;
  /** `enCours` is the act whose dialog is open; keys open it too. */
  enCours: Acte['evenement'] | null;
  ouvrir: (evenement: Acte['evenement'] | null) => void;
  recharger: () => Promise<unknown>;
  /** `pied` takes the focus when nothing is left to judge: its first open act. */
  pied: RefObject<HTMLElement>;
  apres: (acte: Acte) => void;
};

type ActeOffert = Acte & { empeche: string | null; ouvert: boolean };

const DECIDER = [droit('dossier.instruire'), droit('entretien.gerer')];

/** `Pied` keeps in view what the secretariat may decide of the whole dossier: one act first, the others behind a button. */
export function Pied({ dossier, enCours, ouvrir, recharger, pied, apres }: Props) {
  const { allowedActions } = useRBAC(DECIDER);
  if (!allowedActions.canInstruire) return null;
  const actes = actesOuverts(dossier)
    .filter(({ evenement }) => evenement !== 'convoquer' || allowedActions.canGerer)
    .map((acte): ActeOffert => {
      const empeche = empechement(acte, dossier);
      return { ...acte, empeche, ouvert: empeche === null };
    });
  const principal = actePrincipal(dossier, actes);
  if (!principal) return null;
  const autres = actes.filter((acte) => acte !== principal);
  return (
    <Barre ref={pied} aria-label="Décider du dossier" tabIndex={-1}>
      {dossier.etatLu !== dossier.etat && (
        <Typography tag="p" variant="pi">
          Vous avez accepté tout ce que vous aviez refusé : le candidat n’a plus rien à vous renvoyer. Vérifiez ce qui
          reste, puis déclarez le dossier complet ; le courriel le lui dira.
        </Typography>
      )}
      <Flex gap={2} wrap="wrap">
        <Button
          variant={principal.evenement === 'declarer_complete' ? 'success' : 'default'}
          size="L"
          disabled={!principal.ouvert}
          aria-describedby={principal.ouvert ? undefined : idEmpechement(principal)}
          onClick={() => ouvrir(principal.evenement)}
        >
          {nommer(principal, dossier)}
        </Button>
        {autres.length > 0 && <AutresActes actes={autres} dossier={dossier} ouvrir={ouvrir} />}
      </Flex>
      {principal.empeche && <Raison acte={principal} />}
      {actes.map((acte) => (
        <FenetreActe
          key={acte.evenement}
          acte={acte}
          dossier={dossier}
          ouvert={enCours === acte.evenement}
          fermer={() => ouvrir(null)}
          recharger={recharger}
          reprendre={() => pied.current?.focus()}
          apres={apres}
        />
      ))}
    </Barre>
  );
}

type PropsAutres = {
  actes: readonly ActeOffert[];
  dossier: DossierBureau;
  ouvrir: (evenement: Acte['evenement']) => void;
};

/** `AutresActes` opens on buttons rather than on a menu, where what keeps an act closed could not be read. */
function AutresActes({ actes, dossier, ouvrir }: PropsAutres) {
  const [deplie, setDeplie] = useState(false);
  const choisi = useRef(false);
  return (
    <Popover.Root
      open={deplie}
      onOpenChange={(oui: boolean) => {
        choisi.current = false;
        setDeplie(oui);
      }}
    >
      <Popover.Trigger>
        <Button variant="tertiary" size="L" endIcon={<CaretDown aria-hidden />}>
          Autres actes
        </Button>
      </Popover.Trigger>
      <Popover.Content
        side="top"
        align="end"
        aria-label="Autres actes"
        onCloseAutoFocus={(evenement: Event) => {
          // The dialog of the chosen act has the focus.
          if (choisi.current) evenement.preventDefault();
        }}
      >
        <Flex direction="column" alignItems="stretch" gap={3} padding={4} maxWidth="40rem">
          {actes.map((acte) => (
            <Box key={acte.evenement}>
              <Button
                variant={acte.variant}
                fullWidth
                disabled={!acte.ouvert}
                aria-describedby={acte.ouvert ? undefined : idEmpechement(acte)}
                onClick={() => {
                  choisi.current = true;
                  setDeplie(false);
                  ouvrir(acte.evenement);
                }}
              >
                {nommer(acte, dossier)}
              </Button>
              {acte.empeche && <Raison acte={acte} />}
            </Box>
          ))}
        </Flex>
      </Popover.Content>
    </Popover.Root>
  );
}

function Raison({ acte }: { acte: ActeOffert }) {
  return (
    <Typography tag="p" variant="pi" textColor="neutral600" id={idEmpechement(acte)}>
      {acte.empeche}
    </Typography>
  );
}

/** `nommer` counts the compléments that a request would ask for. */
function nommer({ evenement, libelle }: Acte, { etat, pieces }: DossierBureau): string {
  const combien = refusATransmettre(etat, pieces);
  if (evenement !== 'demander_complements' || combien === 0) return libelle;
  return combien === 1 ? 'Demander 1 complément…' : `Demander ${combien} compléments…`;
}

const Barre = styled.section`
  display: flex;
  flex: none;
  flex-direction: column;
  gap: 0.8rem;
  padding: 1.2rem 1.6rem;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
  background: ${({ theme }) => theme.colors.neutral0};

  &:focus {
    outline: none;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  @media print {
    display: none;
  }
`;
