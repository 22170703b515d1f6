import type { Jour } from '@portail/config/paris';
import { ajouterMois, direMois, jourAtteint, moisDe, semainesDe } from '@portail/config/rules/mois';
import { direJourChome } from '@portail/config/rules/organisation';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { type KeyboardEvent, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { direLeJour } from '../phrases';

type Props = { jours: readonly Jour[]; changer: (jours: readonly Jour[]) => void; aujourdhui: Jour };

const SEMAINE = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/**
 * `Calendrier` ticks days, one month at a time. One day is reached by Tab, the others by the arrows, across months;
 * days that are over are shut.
 */
export function Calendrier({ jours, changer, aujourdhui }: Props) {
  const [courant, setCourant] = useState(jours.find((jour) => jour >= aujourdhui) ?? aujourdhui);
  const table = useRef<HTMLTableElement>(null);
  const mois = moisDe(courant);
  const aller = (vers: Jour) => setCourant(vers < aujourdhui ? aujourdhui : vers);
  const basculer = (jour: Jour) => {
    setCourant(jour);
    changer(jours.includes(jour) ? jours.filter((autre) => autre !== jour) : [...jours, jour].sort());
  };
  const surTouche = (evenement: KeyboardEvent) => {
    const vers = jourAtteint(courant, evenement.key);
    if (!vers) return;
    evenement.preventDefault();
    aller(vers);
    // The month of that day is drawn first.
    requestAnimationFrame(() => table.current?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus());
  };
  return (
    <Boite role="group" aria-label="Calendrier des jours">
      <Flex justifyContent="space-between" gap={2}>
        <IconButton
          label="Mois précédent"
          withTooltip={false}
          disabled={mois <= moisDe(aujourdhui)}
          onClick={() => aller(`${ajouterMois(mois, -1)}-01`)}
        >
          <ArrowLeft aria-hidden />
        </IconButton>
        <Typography fontWeight="bold" role="status">
          {direMois(mois)}
        </Typography>
        <IconButton label="Mois suivant" withTooltip={false} onClick={() => aller(`${ajouterMois(mois, 1)}-01`)}>
          <ArrowRight aria-hidden />
        </IconButton>
      </Flex>
      <table ref={table}>
        <thead>
          <tr>
            {SEMAINE.map((jour) => (
              <th key={jour} scope="col">
                <abbr title={jour}>{jour.slice(0, 2)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {semainesDe(mois).map((semaine) => (
            <tr key={semaine.join()}>
              {semaine.map((jour, rang) => (
                <td key={SEMAINE[rang]}>
                  {jour && (
                    <button
                      type="button"
                      tabIndex={jour === courant ? 0 : -1}
                      aria-pressed={jours.includes(jour)}
                      aria-label={direLeJour(jour)}
                      title={direJourChome(jour) ?? undefined}
                      data-chome={direJourChome(jour) !== null}
                      disabled={jour < aujourdhui}
                      onClick={() => basculer(jour)}
                      onKeyDown={surTouche}
                    >
                      {jour.endsWith('-01') ? '1er' : Number(jour.slice(8))}
                    </button>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Boite>
  );
}

const Boite = styled.div`
  max-width: 40rem;

  table {
    width: 100%;
    table-layout: fixed;
    border-collapse: separate;
    border-spacing: 0.2rem;
  }
  th {
    padding-block: 0.8rem;
    color: ${({ theme }) => theme.colors.neutral600};
    font-size: 1.2rem;
    text-align: center;
  }
  abbr {
    text-decoration: none;
  }
  td button {
    width: 100%;
    min-height: 4.4rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
    font-size: 1.4rem;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  td button[data-chome='true'] {
    background: ${({ theme }) => theme.colors.neutral100};
    color: ${({ theme }) => theme.colors.danger700};
  }
  td button[aria-pressed='true'] {
    border-color: ${({ theme }) => theme.colors.primary600};
    background: ${({ theme }) => theme.colors.primary100};
    box-shadow: inset 0 0 0 1px ${({ theme }) => theme.colors.primary600};
    font-weight: bold;
  }
  td button:disabled {
    border-color: transparent;
    background: none;
    color: ${({ theme }) => theme.colors.neutral500};
    cursor: default;
  }
  td button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
