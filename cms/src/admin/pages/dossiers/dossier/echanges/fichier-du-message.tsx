import type { MessageBureau } from '@portail/config/bureau/messages';
import { afficherTaille } from '@portail/config/taille';
import { Button, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useState } from 'react';
import { useTelecharger } from '../../../../use-telecharger';

type Props = { dossier: string; message: string; fichier: NonNullable<MessageBureau['fichier']> };

/** `FichierDuMessage` saves the PDF of a message. */
export function FichierDuMessage({ dossier, message, fichier: { nom, taille, pages } }: Props) {
  const telecharger = useTelecharger();
  const [enCours, setEnCours] = useState(false);
  const enregistrer = async () => {
    setEnCours(true);
    // A name without its extension would be saved as a file that nothing opens.
    const enPdf = /\.pdf$/i.test(nom) ? nom : `${nom}.pdf`;
    await telecharger({ route: 'telechargerDeMessage', parametres: { id: dossier, message }, nom: enPdf });
    setEnCours(false);
  };
  return (
    <Flex gap={2} paddingTop={2} wrap="wrap">
      <Button variant="tertiary" size="S" startIcon={<Download />} loading={enCours} onClick={enregistrer}>
        <span style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{nom}</span>
      </Button>
      <Typography variant="pi" textColor="neutral700">
        {`PDF, ${afficherTaille(taille)}, ${pages > 1 ? `${pages} pages` : '1 page'}`}
      </Typography>
    </Flex>
  );
}
