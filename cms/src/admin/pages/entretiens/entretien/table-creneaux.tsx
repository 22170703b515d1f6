import type { CreneauBureau } from '@portail/config/bureau/entretiens';
import { jourDeParis } from '@portail/config/paris';
import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { EnTetes } from '../../en-tetes';
import { direLaPlage, direLeJour } from '../phrases';
import { Occupants, OuvrirCreneau, type PropsPlanning } from './planning';
import { direRemplissage } from './remplissage';

const nom = ({ occupants: [premier] }: CreneauBureau) => (premier ? `${premier.nom} ${premier.prenom}` : '\uffff');
const comparer = (a: string, b: string) => a.localeCompare(b, 'fr');

/** `TRIS` order the list; the hour decides between equals, since that is how the créneaux come. */
const TRIS = {
  heure: { titre: 'Heure', ordre: (a: CreneauBureau, b: CreneauBureau) => comparer(a.debut, b.debut) },
  jury: { titre: 'Jury', ordre: (a: CreneauBureau, b: CreneauBureau) => a.piste - b.piste },
  nom: { titre: 'Candidat', ordre: (a: CreneauBureau, b: CreneauBureau) => comparer(nom(a), nom(b)) },
} as const;
type Tri = keyof typeof TRIS;

/** `TableCreneaux` is the planning as a list, in the order that its reader chooses. */
export function TableCreneaux({ creneaux, ouvrir }: PropsPlanning) {
  const [tri, setTri] = useState<Tri>('heure');
  const tries = [...creneaux].sort(TRIS[tri].ordre);
  return (
    <Defilement>
      <table>
        <thead>
          <tr>
            {(Object.keys(TRIS) as Tri[]).map((cle) => (
              <th key={cle} scope="col" aria-sort={tri === cle ? 'ascending' : undefined}>
                <button type="button" onClick={() => setTri(cle)}>
                  <Typography variant="sigma" textColor={tri === cle ? 'neutral800' : 'neutral600'}>
                    {TRIS[cle].titre}
                  </Typography>
                </button>
              </th>
            ))}
            <EnTetes titres={['Salle', 'Places', ...(ouvrir ? ['Actes'] : [])]} />
          </tr>
        </thead>
        <tbody>
          {tries.map((creneau) => (
            <tr key={creneau.id}>
              <th scope="row">
                <Typography tag="p">{direLeJour(jourDeParis(new Date(creneau.debut)))}</Typography>
                <Typography tag="p" fontWeight="bold">
                  {direLaPlage(creneau)}
                </Typography>
              </th>
              <td>
                <Typography>{creneau.jury || `Jury ${creneau.piste}`}</Typography>
              </td>
              <td>
                <Occupants creneau={creneau} />
              </td>
              <td>
                <Typography>{creneau.salle}</Typography>
              </td>
              <td>
                <Typography>{direRemplissage(creneau)}</Typography>
              </td>
              {ouvrir && (
                <td>
                  <OuvrirCreneau creneau={creneau} ouvrir={ouvrir} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Defilement>
  );
}

/** `Defilement` lets a table that is too wide scroll by itself, not the page. */
export const Defilement = styled.div`
  overflow-x: auto;

  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.8rem 1.2rem;
    text-align: start;
    font-weight: normal;
  }
  tbody tr {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
  thead button {
    border: 0;
    padding: 0;
    background: none;
    cursor: pointer;
  }
`;
