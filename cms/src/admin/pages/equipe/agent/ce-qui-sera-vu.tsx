import type { IutEquipe } from '@portail/config/bureau/equipe';
import { direVue, fautesDesFonctions } from '@portail/config/rules/equipe';
import { Box, Typography } from '@strapi/design-system';
import { lireEchec } from '../../dossiers/echec';
import { usePrevoirFonctionsQuery } from '../bureau';
import { connuesDe, type FonctionSaisie, fonctionsNettes } from './saisie';

type Props = { fonctions: readonly FonctionSaisie[]; iuts: readonly IutEquipe[] };

/** `CeQuiSeraVu` tells in words what these fonctions open, as of today, before anything is saved. */
export function CeQuiSeraVu({ fonctions, iuts }: Props) {
  const nettes = fonctionsNettes(fonctions);
  const incompletes = Object.keys(fautesDesFonctions(nettes, connuesDe(iuts))).length > 0;
  const { currentData: data, error } = usePrevoirFonctionsQuery({ fonctions: nettes }, { skip: incompletes });
  return (
    <Box
      tag="section"
      aria-labelledby="ce-qui-sera-vu"
      background="primary100"
      borderColor="primary200"
      hasRadius
      padding={4}
      aria-live="polite"
    >
      <Typography tag="h2" id="ce-qui-sera-vu" fontWeight="bold">
        Ce que cette personne verra
      </Typography>
      {incompletes && <Typography tag="p">Choisissez d’abord sa fonction et son IUT.</Typography>}
      {!incompletes && error && <Typography tag="p">{lireEchec(error).message}</Typography>}
      {!incompletes && !error && !data && <Typography tag="p">…</Typography>}
      {!incompletes &&
        data?.vues.map((vue, rang) => (
          <Typography key={fonctions[rang]?.cle} tag="p">
            {direVue(vue)}
          </Typography>
        ))}
    </Box>
  );
}
