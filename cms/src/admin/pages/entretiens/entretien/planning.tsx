import type { CreneauBureau } from '@portail/config/bureau/entretiens';
import { Button, Typography, VisuallyHidden } from '@strapi/design-system';
import { styled } from 'styled-components';
import { LienDuTexte } from '../cadre';
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

/** `Cellule` is a button for who may act on a créneau: the links to dossiers are then in its dialog. */
function Cellule({ creneau, ouvrir }: { creneau: Situe['lu']; ouvrir: PropsPlanning['ouvrir'] }) {
  const ouvrable = ouvrir && creneau.etat !== 'retire';
  const contenu = (
    <>
      <Typography tag="span" variant="pi" fontWeight="bold">
        {direRemplissage(creneau)}
      </Typography>
      {ouvrable ? (
        creneau.occupants.map(({ convocation, nom, prenom }) => (
          <Typography key={convocation} tag="span">{`${nom} ${prenom}`}</Typography>
        ))
      ) : (
        <Occupants creneau={creneau} />
      )}
      {creneau.salle && (
        <Typography tag="span" variant="pi" textColor="neutral600">
          {creneau.salle}
        </Typography>
      )}
    </>
  );
  const plein = remplissage(creneau);
  if (!ouvrable) return <Boite $plein={plein}>{contenu}</Boite>;
  return (
    <Boite as="button" type="button" $plein={plein} onClick={() => ouvrir(creneau.id)}>
      <VisuallyHidden>{`${direCreneau(creneau)} : `}</VisuallyHidden>
      {contenu}
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
          {dossier ? <LienDuTexte to={`/dossiers/${dossier}`}>{`${nom} ${prenom}`}</LienDuTexte> : `${nom} ${prenom}`}
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
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  width: 100%;
  text-align: start;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;

  &:is(button) {
    cursor: pointer;
  }
  &:is(button):hover {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;
