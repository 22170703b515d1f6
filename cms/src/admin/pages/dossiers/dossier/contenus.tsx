import type { PieceBureau } from '@portail/config/bureau/dossiers';
import { type ContenuFichier, LIBELLE_CONTENU } from '@portail/config/rules/pieces';
import { Box, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';

const CONSEIL: Record<ContenuFichier, string> = {
  fichier_joint: 'N’ouvrez pas ce qui y est joint : seules les pages répondent à la pièce.',
  programme: 'Lisez-le ici plutôt que dans un autre logiciel, qui pourrait lancer ce programme.',
};

/** `Contenus` warns of what the file of a pièce holds beside its pages, before it is read. */
export function Contenus({ fichier }: Pick<PieceBureau, 'fichier'>) {
  if (!fichier || fichier.contient.length === 0) return null;
  return (
    <Flex gap={3} padding={4} alignItems="flex-start" background="warning100" hasRadius>
      <WarningCircle fill="warning600" aria-hidden style={{ flexShrink: 0 }} />
      <Box>
        {fichier.contient.map((contenu) => (
          <Typography tag="p" key={contenu}>
            <Typography fontWeight="bold">{LIBELLE_CONTENU[contenu]}.</Typography> {CONSEIL[contenu]}
          </Typography>
        ))}
      </Box>
    </Flex>
  );
}
