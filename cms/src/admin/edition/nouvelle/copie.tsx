import {
  A_CHANGER_DANS_LA_COPIE,
  type FormationCopiee,
  resteAChanger,
} from '@portail/config/rules/proposition-formation';
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useMatch } from 'react-router-dom';
import { FORMATION } from '../reperes';

/** `PanneauCopie` says, beside the form of a copy, what is still its model's. */
export function PanneauCopie({ model }: { model: string }) {
  const copie = useMatch('/content-manager/:type/:model/clone/:origine') !== null;
  const saisie = useForm('PanneauCopie', ({ values }) => values as FormationCopiee);
  const modele = useForm('PanneauCopie', ({ initialValues }) => initialValues as FormationCopiee);
  if (model !== FORMATION || !copie) return null;
  const phrases = resteAChanger(saisie, modele);
  return {
    title: 'À changer dans la copie',
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} role="status">
        {phrases.length === 0 && <Typography>Tout ce qui devait l’être est changé : relisez les textes.</Typography>}
        {phrases.map((phrase) => (
          <Typography key={phrase} textColor="warning700">
            {phrase}
          </Typography>
        ))}
      </Flex>
    ),
  };
}

/** `CeQuiChange` is what the dialog says before a formation is copied. */
export function CeQuiChange() {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" variant="beta">
        Ce qu’il faudra changer dans la copie
      </Typography>
      {A_CHANGER_DANS_LA_COPIE.map((phrase) => (
        <Typography key={phrase} tag="p">
          {phrase}
        </Typography>
      ))}
      <Typography tag="p" textColor="neutral600">
        Un document à télécharger n’est qu’à une formation : retirez de la copie ceux qui doivent rester à l’autre.
      </Typography>
    </Flex>
  );
}
