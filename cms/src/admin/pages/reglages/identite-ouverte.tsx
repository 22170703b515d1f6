import type { Reglages } from '@portail/config/bureau/reglages';
import { LES_RESPONSABLES_VOIENT } from '@portail/config/rules/identite';
import { Checkbox, Flex, Typography } from '@strapi/design-system';
import { lireEchec } from '../dossiers/echec';
import { useReglerIdentiteMutation } from './bureau';

/** `IdentiteOuverte` shows the responsables of an IUT who the candidats are, or keeps it from them. */
export function IdentiteOuverte({ iut: { ref, nom, identiteOuverte } }: { iut: Reglages['iuts'][number] }) {
  const [regler, { error, isLoading, isSuccess }] = useReglerIdentiteMutation();
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Checkbox
        checked={identiteOuverte}
        disabled={isLoading}
        aria-label={`${LES_RESPONSABLES_VOIENT} : ${nom}`}
        onCheckedChange={(coche) => regler({ iut: ref, ouverte: coche === true })}
      >
        {LES_RESPONSABLES_VOIENT}
      </Checkbox>
      <Typography tag="p" variant="pi" textColor="neutral600">
        Si la case est décochée, un responsable de formation étudie les dossiers complets sans photo ni papier
        d’identité, sans date ni lieu de naissance, sans nationalité. Le secrétariat, lui, voit tout.
      </Typography>
      <Typography tag="p" variant="pi" role="status">
        {isSuccess && direFait(identiteOuverte)}
      </Typography>
      {error && (
        <Typography tag="p" textColor="danger600" role="alert">
          {lireEchec(error).message}
        </Typography>
      )}
    </Flex>
  );
}

const direFait = (ouverte: boolean) =>
  ouverte
    ? 'Enregistré : les responsables voient la photo, la naissance et la nationalité.'
    : 'Enregistré : la photo, la naissance et la nationalité sont masquées aux responsables.';
