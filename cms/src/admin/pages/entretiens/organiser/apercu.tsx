import type { SallePrise } from '@portail/config/bureau/entretiens';
import { direHeure } from '@portail/config/heures';
import { type Plage, seChevauchent } from '@portail/config/rules/entretien';
import { type CreneauPrevu, chevauchements, direJourChome, nomDuFerie } from '@portail/config/rules/organisation';
import { type CreneauNomme, nomDuCreneau } from '@portail/config/rules/projet';
import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Cadre } from '../cadre';
import { GrilleJour, Jours, parJour, type Situe } from '../grille-jour';

type Props = {
  creneaux: readonly CreneauPrevu[];
  ecartes: readonly CreneauNomme[];
  changer: (ecartes: readonly CreneauNomme[]) => void;
  sallesPrises: readonly SallePrise[];
  /** `existants` are on the planning already: a jury has one créneau at a time. */
  existants?: readonly (Situe & Plage)[];
};

/** `Case` is a cell of the preview; `prevu` is absent when nothing new would be there. */
type Case = Situe & { fin: Date; prevu?: CreneauPrevu };

/** `Apercu` shows the créneaux before they exist; pressing one takes it away, and pressing it again brings it back. */
export function Apercu({ creneaux, ecartes, changer, sallesPrises, existants = [] }: Props) {
  const absents = new Set(ecartes.map(nomDuCreneau));
  const basculer = (creneau: CreneauPrevu) => {
    const nom = nomDuCreneau(nommer(creneau));
    const autres = ecartes.filter((ecarte) => nomDuCreneau(ecarte) !== nom);
    changer(absents.has(nom) ? autres : [...autres, nommer(creneau)]);
  };
  const estPrise = (creneau: CreneauPrevu) =>
    sallesPrises.some(
      ({ salle, debut, fin }) =>
        salle.trim().toLowerCase() === creneau.salle.trim().toLowerCase() &&
        seChevauchent(creneau, { debut: new Date(debut), fin: new Date(fin) }),
    );
  if (creneaux.length === 0) return null;
  const empeches = new Set(chevauchements(creneaux, existants));
  const cases: Case[] = creneaux.map((prevu) => (empeches.has(prevu) ? prevu : { ...prevu, prevu }));
  const presents = new Set(existants.map((existant) => nomDuCreneau(nommer(existant))));
  const estPresent = (une: Situe) => presents.has(nomDuCreneau(nommer(une)));
  const joursPrevus = new Set(parJour(creneaux).map(([jour]) => jour));
  const jours = parJour<Case>([...existants, ...cases.filter((une) => une.prevu || !estPresent(une))]).filter(
    ([jour]) => joursPrevus.has(jour),
  );
  return (
    <Cadre titre="Aperçu">
      <Typography tag="p" textColor="neutral600" paddingBottom={4}>
        Pressez un créneau pour le retirer ; pressez-le à nouveau pour le remettre.
      </Typography>
      <Jours>
        {jours.map(([jour, siens]) => (
          <GrilleJour
            key={jour}
            jour={jour}
            creneaux={siens}
            note={
              direJourChome(jour) && (
                <Typography textColor="danger700">{`Attention : ${nomDuFerie(jour) ? 'jour férié' : direJourChome(jour)}`}</Typography>
              )
            }
            cellule={(une) => {
              const creneau = une.prevu;
              if (!creneau) return <Occupe>{estPresent(une) ? 'Déjà au planning' : 'Chevauche un créneau'}</Occupe>;
              const absent = absents.has(nomDuCreneau(nommer(creneau)));
              const prise = !absent && estPrise(creneau);
              const mot = absent ? 'Retiré' : prise ? 'Salle prise' : null;
              const heures = `${direHeure(creneau.debut)}\u00a0–\u00a0${direHeure(creneau.fin)}`;
              return (
                <Bouton
                  type="button"
                  aria-pressed={!absent}
                  aria-label={[mot, heures, creneau.jury || `jury ${creneau.piste}`].filter(Boolean).join(', ')}
                  $conflit={prise}
                  onClick={() => basculer(creneau)}
                >
                  {mot ?? heures}
                </Bouton>
              );
            }}
          />
        ))}
      </Jours>
    </Cadre>
  );
}

const nommer = ({ piste, debut }: Situe): CreneauNomme => ({ piste, debut: debut.toISOString() });

const Occupe = styled.p`
  min-height: 4.4rem;
  padding: 1.2rem 0.8rem;
  color: ${({ theme }) => theme.colors.neutral600};
`;

const Bouton = styled.button<{ $conflit: boolean }>`
  width: 100%;
  min-height: 4.4rem;
  padding: 0.4rem 0.8rem;
  border: 1px solid ${({ theme, $conflit }) => ($conflit ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme, $conflit }) => ($conflit ? theme.colors.danger100 : theme.colors.primary100)};
  color: ${({ theme, $conflit }) => ($conflit ? theme.colors.danger700 : theme.colors.neutral800)};
  font-variant-numeric: tabular-nums;
  cursor: pointer;

  &[aria-pressed='false'] {
    border-style: dashed;
    background: none;
    color: ${({ theme }) => theme.colors.neutral600};
    text-decoration: line-through;
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
