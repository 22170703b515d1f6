import type { Etiquette } from '@portail/config/bureau/suivi';
import type { Couleur } from '@portail/config/rules/etiquettes';
import { Box, Typography } from '@strapi/design-system';

/** `TONS` are pairs of the theme that read at 4.5:1 at least, light and dark. */
const TONS: Record<Couleur, { fond: string; texte: string }> = {
  bleu: { fond: 'primary100', texte: 'primary700' },
  vert: { fond: 'success100', texte: 'success700' },
  violet: { fond: 'alternative100', texte: 'alternative700' },
  rouge: { fond: 'danger100', texte: 'danger700' },
  gris: { fond: 'neutral150', texte: 'neutral800' },
};

/** `PastilleEtiquette` shows an étiquette; the word says all that the colour does. */
export function PastilleEtiquette({
  etiquette: { libelle, couleur },
}: {
  etiquette: Pick<Etiquette, 'libelle' | 'couleur'>;
}) {
  const { fond, texte } = TONS[couleur];
  return (
    <Box background={fond} hasRadius paddingLeft={2} paddingRight={2} paddingTop={1} paddingBottom={1} tag="span">
      <Typography variant="pi" fontWeight="bold" textColor={texte}>
        {libelle}
      </Typography>
    </Box>
  );
}
