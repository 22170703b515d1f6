import type { AFaire } from '@portail/config/bureau/a-faire';
import { ATTENTES, direAge, NOMS_ATTENTES } from '@portail/config/rules/attentes';
import { Box, Button, Grid, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { direRenvoi } from '../../courriels/phrases';
import { useRenvoyerCourrielsMutation, useSuivreCourrielsQuery } from '../../courriels/suivi';
import { LienDeLigne } from '../../lien-de-ligne';
import { lireEchec } from '../dossiers/echec';

type Props = { attentes: AFaire['attentes']; maintenant: Date };

/** `CompteursAttentes` are links to the lists of what waits, with the age of the oldest. */
export function CompteursAttentes({ attentes, maintenant }: Props) {
  return NOMS_ATTENTES.map((nom) => {
    const { nombre, depuis } = attentes[nom];
    return (
      <Compteur
        key={nom}
        nombre={nombre}
        titre={<LienDeLigne to={`/dossiers?attente=${nom}`}>{ATTENTES[nom].libelle}</LienDeLigne>}
        detail={depuis ? direAge(new Date(depuis), maintenant) : ATTENTES[nom].aide}
      />
    );
  });
}

/** `CompteurCourriels` counts the mails that were given up, and sends them again. */
export function CompteurCourriels() {
  const { data } = useSuivreCourrielsQuery();
  const [renvoyer, { isLoading }] = useRenvoyerCourrielsMutation();
  const { toggleNotification } = useNotification();
  if (!data) return null;
  const { nombre } = data.echecs;
  const tenter = async () => {
    const reponse = await renvoyer();
    if ('error' in reponse) toggleNotification({ type: 'danger', message: lireEchec(reponse.error).message });
    else toggleNotification({ type: 'success', message: direRenvoi(reponse.data.travail?.total ?? 0) });
  };
  return (
    <Compteur
      nombre={nombre}
      titre="Courriels en échec"
      detail={nombre > 0 ? 'Leur adresse les a refusés, ou le serveur n’a pas répondu.' : 'Tous les courriels partent.'}
    >
      {nombre > 0 && (
        <Box paddingTop={2}>
          <Button variant="secondary" size="S" loading={isLoading} onClick={tenter}>
            Renvoyer
          </Button>
        </Box>
      )}
    </Compteur>
  );
}

type PropsCompteur = { nombre: number; titre: ReactNode; detail: string; children?: ReactNode };

function Compteur({ nombre, titre, detail, children }: PropsCompteur) {
  return (
    <Grid.Item tag="li" col={3} s={6} xs={12} direction="column" alignItems="stretch">
      <Carte background="neutral0" hasRadius shadow="tableShadow" padding={4} height="100%">
        <Typography tag="p" variant="alpha" textColor={nombre > 0 ? 'neutral800' : 'neutral600'}>
          {nombre.toLocaleString('fr-FR')}
        </Typography>
        <Typography tag="h2" variant="omega" fontWeight="bold">
          {titre}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {detail}
        </Typography>
        {children}
      </Carte>
    </Grid.Item>
  );
}

const Carte = styled(Box)`
  position: relative;
`;
