import { direHeure } from '@portail/config/heures';
import { type Jour, jourDeParis } from '@portail/config/paris';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';
import { compter, direLeJour } from './phrases';

/** `Situe` is a créneau by its hour and its piste. */
export type Situe = { piste: number; jury: string; debut: Date };

type Props<C extends Situe> = {
  jour: Jour;
  creneaux: readonly C[];
  /** `note` is written beside the day's name. */
  note?: ReactNode;
  cellule: (creneau: C) => ReactNode;
};

/** `GrilleJour` shows one day: an hour a line, a piste a column. */
export function GrilleJour<C extends Situe>({ jour, creneaux, note, cellule }: Props<C>) {
  const pistes = [...new Map(creneaux.map(({ piste, jury }) => [piste, jury])).entries()].sort(([a], [b]) => a - b);
  const heures = [...new Set(creneaux.map(({ debut }) => debut.getTime()))].sort((a, b) => a - b);
  return (
    <Table $pistes={pistes.length}>
      <caption>
        <Typography tag="h3" variant="omega" fontWeight="bold">
          {direLeJour(jour)}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {compter(creneaux.length, 'créneau', 'créneaux')}
        </Typography>
        {note}
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Typography variant="sigma" textColor="neutral600">
              Heure
            </Typography>
          </th>
          {pistes.map(([piste, jury]) => (
            <th key={piste} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {jury || `Jury ${piste}`}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heures.map((heure) => (
          <tr key={heure}>
            <th scope="row">
              <Typography>{direHeure(new Date(heure))}</Typography>
            </th>
            {pistes.map(([piste]) => {
              const creneau = creneaux.find((un) => un.piste === piste && un.debut.getTime() === heure);
              return <td key={piste}>{creneau && cellule(creneau)}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** `parJour` groups créneaux by their day in Paris, in order. */
export function parJour<C extends Situe>(creneaux: readonly C[]): [Jour, C[]][] {
  const jours = new Map<Jour, C[]>();
  for (const creneau of creneaux) {
    const jour = jourDeParis(creneau.debut);
    jours.set(jour, [...(jours.get(jour) ?? []), creneau]);
  }
  return [...jours].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** `Jours` puts the days side by side where there is room for them. */
export const Jours = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 2.4rem;
  align-items: flex-start;
`;

const Table = styled.table<{ $pistes: number }>`
  flex: 1 1 28rem;
  min-width: 0;
  border-collapse: separate;
  border-spacing: 0.4rem;

  caption {
    text-align: start;
  }
  caption > * + * {
    margin-inline-start: 0.8rem;
  }
  caption h3 {
    display: inline;
  }
  th {
    text-align: start;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    padding-inline-end: 0.8rem;
  }
  thead th {
    white-space: normal;
  }
  td {
    width: ${({ $pistes }) => 100 / $pistes}%;
    vertical-align: top;
  }
`;
