import type { CreneauBureau } from '@portail/config/bureau/entretiens';
import { Button, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import { GrilleJour, Jours, parJour } from '../grille-jour';
import { direCreneau } from '../phrases';
import { direRemplissage, type Remplissage, remplissage } from './remplissage';

type Situe = CreneauBureau & { lu: CreneauBureau };

/** `PropsPlanning` are the créneaux, and what opens one of them; absent for who only reads. */
export type PropsPlanning = {
  creneaux: readonly CreneauBureau[];
  ouvrir: ((id: string) => void) | undefined;
};

/** `Planning` shows the days side by side; how full each créneau is, is coloured and written. */
export function Planning({ creneaux, ouvrir }: PropsPlanning) {
  const situes = creneaux.map((lu) => ({ ...lu, debut: new Date(lu.debut), lu }));
  return (
    <Jours>
      {parJour(situes).map(([jour, siens]) => (
        <GrilleJour
          key={jour}
          jour={jour}
          creneaux={siens}
          cellule={({ lu }) => <Cellule creneau={lu} ouvrir={ouvrir} />}
        />
      ))}
    </Jours>
  );
}

function Cellule({ creneau, ouvrir }: { creneau: Situe['lu']; ouvrir: PropsPlanning['ouvrir'] }) {
  return (
    <Boite $plein={remplissage(creneau)}>
      <Typography tag="p" variant="pi" fontWeight="bold">
        {direRemplissage(creneau)}
      </Typography>
      <Occupants creneau={creneau} />
      {creneau.salle && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {creneau.salle}
        </Typography>
      )}
      <OuvrirCreneau creneau={creneau} ouvrir={ouvrir} />
    </Boite>
  );
}

/** `OuvrirCreneau` is the button of one créneau, named by its hour; a withdrawn one has nothing to open. */
export function OuvrirCreneau({ creneau, ouvrir }: { creneau: CreneauBureau; ouvrir: PropsPlanning['ouvrir'] }) {
  if (!ouvrir || creneau.etat === 'retire') return null;
  return (
    <Button
      variant="tertiary"
      size="L"
      fullWidth
      aria-label={`Ouvrir ${direCreneau(creneau)}`}
      onClick={() => ouvrir(creneau.id)}
    >
      Ouvrir
    </Button>
  );
}

/** `Occupants` names who holds a créneau, with a link to the dossiers that the reader may open. */
export function Occupants({ creneau: { occupants } }: { creneau: CreneauBureau }) {
  return (
    <>
      {occupants.map(({ convocation, nom, prenom, dossier }) => (
        <Typography key={convocation} tag="p">
          {dossier ? <Link to={`/dossiers/${dossier}`}>{`${nom} ${prenom}`}</Link> : `${nom} ${prenom}`}
        </Typography>
      ))}
    </>
  );
}

const FONDS: Record<Remplissage, 'neutral0' | 'primary100' | 'success100' | 'neutral150'> = {
  libre: 'neutral0',
  entame: 'primary100',
  complet: 'success100',
  retire: 'neutral150',
};

const Boite = styled.div<{ $plein: Remplissage }>`
  min-height: 4.4rem;
  padding: 0.6rem 0.8rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $plein }) => theme.colors[FONDS[$plein]]};
  overflow-wrap: anywhere;

  a {
    color: ${({ theme }) => theme.colors.primary700};
  }
`;
