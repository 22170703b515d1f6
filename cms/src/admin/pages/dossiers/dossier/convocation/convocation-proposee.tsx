import type { DossierBureau } from '@portail/config/bureau/dossiers';
import { direManque, manqueDePlaces } from '@portail/config/rules/projet';
import { Box, Typography } from '@strapi/design-system';
import { Avertissement } from '../../../entretiens/cadre';
import { compter } from '../../../entretiens/phrases';

/** `ConvocationProposee` says among which entretiens the candidat will choose, and how many places are free in each. */
export function ConvocationProposee({ dossier: { convocation } }: { dossier: DossierBureau }) {
  const { ouverts, affluence } = convocation;
  const manque = manqueDePlaces(affluence, 1);
  return (
    <>
      <Box background="neutral100" hasRadius padding={4}>
        <Typography tag="p" fontWeight="bold" id="entretiens-proposes">
          {ouverts.length > 1 ? 'Entretiens proposés' : 'Entretien proposé'}
        </Typography>
        <ul aria-labelledby="entretiens-proposes">
          {ouverts.map(({ id, intitule, places }) => (
            <li key={id}>
              <Typography>{`${intitule} : ${compter(places, 'place libre', 'places libres')}`}</Typography>
            </li>
          ))}
        </ul>
      </Box>
      {manque && (
        <Avertissement titre={`Moins de places que de convoqués : ${direManque(manque)}`}>
          En convoquant quand même, vous acceptez que ce candidat attende qu’une place se libère.
        </Avertissement>
      )}
    </>
  );
}
