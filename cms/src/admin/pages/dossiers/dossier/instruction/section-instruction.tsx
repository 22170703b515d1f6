import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useRef } from 'react';
import { droit } from '../../droits';
import { actesOuverts } from './actes-ouverts';
import { BoutonActe } from './bouton-acte';
import { empechement, idEmpechement } from './empechement';

type Props = { dossier: DossierBureau; recharger: () => Promise<unknown> };

const DECIDER = [droit('dossier.instruire'), droit('entretien.gerer')];

/** `SectionInstruction` shows what the secretariat may decide of the whole dossier, and why the rest has to wait. */
export function SectionInstruction({ dossier, recharger }: Props) {
  const { allowedActions } = useRBAC(DECIDER);
  const titre = useRef<HTMLHeadingElement>(null);
  if (!allowedActions.canInstruire) return null;
  const actes = actesOuverts(dossier)
    .filter(({ evenement }) => evenement !== 'convoquer' || allowedActions.canGerer)
    .map((acte) => ({ acte, empeche: empechement(acte, dossier) }));
  return (
    <Box
      tag="section"
      aria-labelledby="titre-instruction"
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={{ initial: 4, medium: 6 }}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta" fontWeight="bold" id="titre-instruction" ref={titre} tabIndex={-1}>
          Décider du dossier
        </Typography>
        {dossier.etatLu !== dossier.etat && (
          <Typography tag="p">
            Vous avez accepté tout ce que vous aviez refusé : le candidat n’a plus rien à vous renvoyer. Vérifiez ce qui
            reste, puis déclarez le dossier complet ; le courriel le lui dira.
          </Typography>
        )}
        <Flex gap={2} wrap="wrap">
          {actes.map(({ acte, empeche }) => (
            <BoutonActe
              key={acte.evenement}
              acte={acte}
              dossier={dossier}
              empeche={empeche}
              recharger={recharger}
              reprendre={() => titre.current?.focus()}
            />
          ))}
        </Flex>
        {actes.map(
          ({ acte, empeche }) =>
            empeche && (
              <Typography key={acte.evenement} tag="p" variant="pi" textColor="neutral600" id={idEmpechement(acte)}>
                <strong>{acte.libelle}</strong> – {empeche}
              </Typography>
            ),
        )}
      </Flex>
    </Box>
  );
}
