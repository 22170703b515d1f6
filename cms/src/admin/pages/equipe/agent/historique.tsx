import type { IutEquipe } from '@portail/config/bureau/equipe';
import { afficherMoment } from '@portail/config/paris';
import { Box, Typography } from '@strapi/design-system';
import { lireEchec } from '../../dossiers/echec';
import { useLireHistoriqueAgentQuery } from '../bureau';
import { ACTIONS, direFonction } from '../phrases';

/** `Historique` tells who did what to this account, and what was given before and after. */
export function Historique({ id, iuts }: { id: string; iuts: readonly IutEquipe[] }) {
  const { data, error } = useLireHistoriqueAgentQuery(id);
  if (error) return <Typography>{lireEchec(error).message}</Typography>;
  if (!data) return <Typography>…</Typography>;
  if (data.lignes.length === 0) return <Typography>Rien n’a changé depuis que ce compte existe.</Typography>;
  return (
    <ul>
      {data.lignes.map(({ instant, auteur, action, avant, apres }) => (
        <Box key={instant + action} tag="li" paddingBottom={3}>
          <Typography tag="p">
            {`${afficherMoment(new Date(instant))} : ${auteur ?? 'quelqu’un qui n’est plus de l’équipe'} ${ACTIONS[action] ?? action}.`}
          </Typography>
          {avant && avant.length > 0 && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {`Avant : ${avant.map((fonction) => direFonction(fonction, iuts)).join(' ; ')}.`}
            </Typography>
          )}
          {apres && (
            <Typography tag="p" variant="pi" textColor="neutral600">
              {`${avant ? 'Après' : 'Fonction'} : ${apres.map((fonction) => direFonction(fonction, iuts)).join(' ; ')}.`}
            </Typography>
          )}
        </Box>
      ))}
    </ul>
  );
}
