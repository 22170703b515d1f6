import type { VueNommee } from '@portail/config/bureau/vues';
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { LienDuTexte } from '../../../entretiens/cadre';
import { useRenommerVueMutation, useSupprimerVueMutation } from '../../../vues/bureau';
import { lireEchec } from '../../echec';
import { ChampNom, useNomDeVue } from './champ-nom';

type Props = { vue: VueNommee; ouvrir: () => void };

/** `LigneVue` is one view: it opens by its address, is renamed in place, and goes once that is confirmed. */
export function LigneVue({ vue, ouvrir }: Props) {
  const [etape, setEtape] = useState<'lue' | 'renommee' | 'supprimee'>('lue');
  const finir = () => setEtape('lue');
  if (etape === 'renommee') return <Renommer vue={vue} finir={finir} />;
  if (etape === 'supprimee') return <Supprimer vue={vue} finir={finir} />;
  const { nom, criteres } = vue;
  return (
    <Flex gap={4} wrap="wrap">
      <Box flex="1 1 20rem">
        <LienDuTexte to={{ search: new URLSearchParams(criteres).toString() }} onClick={ouvrir}>
          {nom}
        </LienDuTexte>
      </Box>
      <Button variant="tertiary" size="S" aria-label={`Renommer « ${nom} »`} onClick={() => setEtape('renommee')}>
        Renommer
      </Button>
      <Button variant="danger-light" size="S" aria-label={`Supprimer « ${nom} »`} onClick={() => setEtape('supprimee')}>
        Supprimer
      </Button>
    </Flex>
  );
}

type PropsEtape = { vue: VueNommee; finir: () => void };

function Renommer({ vue: { id, nom }, finir }: PropsEtape) {
  const [renommer, { isLoading }] = useRenommerVueMutation();
  const { envoyer, ...champ } = useNomDeVue(nom);
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if (await envoyer((voulu) => renommer({ id, nom: voulu }))) finir();
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Flex gap={2} alignItems="flex-start" wrap="wrap">
        <Box flex="1 1 20rem">
          <ChampNom libelle={`Nouveau nom de « ${nom} »`} {...champ} />
        </Box>
        <Flex gap={2} paddingTop={6}>
          <Button type="submit" variant="secondary" size="L" loading={isLoading}>
            Renommer
          </Button>
          <Button variant="tertiary" size="L" onClick={finir}>
            Annuler
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

function Supprimer({ vue: { id, nom }, finir }: PropsEtape) {
  const [supprimer, { isLoading }] = useSupprimerVueMutation();
  const { toggleNotification } = useNotification();
  const confirmer = async () => {
    const reponse = await supprimer(id);
    if (!('error' in reponse)) return;
    toggleNotification({ type: 'danger', message: lireEchec(reponse.error).message });
    finir();
  };
  return (
    <Flex gap={2} wrap="wrap" role="group" aria-label={`Supprimer « ${nom} »`}>
      <Box flex="1 1 20rem">
        <Typography role="alert">{`Supprimer la vue « ${nom} » ? Les dossiers restent comme ils sont.`}</Typography>
      </Box>
      <Button variant="danger-light" size="S" loading={isLoading} onClick={confirmer}>
        Supprimer la vue
      </Button>
      <Button variant="tertiary" size="S" autoFocus onClick={finir}>
        Annuler
      </Button>
    </Flex>
  );
}
