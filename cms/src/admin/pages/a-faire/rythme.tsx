import type { Rythme as RythmeLu } from '@portail/config/bureau/a-faire';
import { afficherJour, joursEntre } from '@portail/config/paris';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled, useTheme } from 'styled-components';
import { useLireRythmeQuery } from '../dossiers/bureau';
import { EnTetes } from '../en-tetes';

type Jour = RythmeLu['jours'][number];
const SERIES = [
  { nom: 'deposes', libelle: 'Dossiers commencés', tirets: '6 4' },
  { nom: 'transmis', libelle: 'Dossiers transmis', tirets: undefined },
] as const;
const LARGEUR = 960;
const HAUTEUR = 200;
const MARGE = 32;

/** `Rythme` draws the deposits and the transmissions day after day, summed, with the table of the same figures. */
export function Rythme() {
  const { data } = useLireRythmeQuery();
  const titre = useId();
  if (!data || data.jours.length === 0) return null;
  return (
    <Box tag="section" aria-labelledby={titre}>
      <Typography tag="h2" variant="delta" id={titre}>
        Dépôts et transmissions
      </Typography>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginTop={3}>
        <Courbes jours={data.jours} titre={titre} />
        <Table jours={data.jours} />
      </Box>
    </Box>
  );
}

function Courbes({ jours, titre }: { jours: readonly Jour[]; titre: string }) {
  const { colors } = useTheme();
  const [premier, dernier] = [jours[0] as Jour, jours.at(-1) as Jour];
  const duree = Math.max(1, joursEntre(premier.jour, dernier.jour));
  const sommes = SERIES.map(({ nom }) => cumuler(jours, nom));
  const maximum = Math.max(1, ...sommes.flat());
  const x = (jour: string) => MARGE + (joursEntre(premier.jour, jour) / duree) * (LARGEUR - 2 * MARGE);
  const y = (nombre: number) => HAUTEUR - MARGE - (nombre / maximum) * (HAUTEUR - 2 * MARGE);
  return (
    <>
      <Flex gap={5} paddingBottom={2} wrap="wrap">
        {SERIES.map(({ nom, libelle, tirets }, rang) => (
          <Flex key={nom} gap={2}>
            <svg width="32" height="8" aria-hidden>
              <line x1="0" x2="32" y1="4" y2="4" stroke={colors.primary600} strokeWidth="2" strokeDasharray={tirets} />
            </svg>
            <Typography>{`${libelle} : ${(sommes[rang]?.at(-1) ?? 0).toLocaleString('fr-FR')}`}</Typography>
          </Flex>
        ))}
      </Flex>
      <Dessin viewBox={`0 0 ${LARGEUR} ${HAUTEUR}`} role="img" aria-labelledby={titre}>
        <line x1={MARGE} x2={LARGEUR - MARGE} y1={y(0)} y2={y(0)} stroke={colors.neutral300} />
        <text x={MARGE} y={HAUTEUR - 10} fill={colors.neutral600}>
          {afficherJour(premier.jour)}
        </text>
        <text x={LARGEUR - MARGE} y={HAUTEUR - 10} textAnchor="end" fill={colors.neutral600}>
          {afficherJour(dernier.jour)}
        </text>
        <text x={MARGE - 6} y={y(maximum) + 4} textAnchor="end" fill={colors.neutral600}>
          {maximum.toLocaleString('fr-FR')}
        </text>
        {SERIES.map(({ nom, tirets }, rang) => (
          <polyline
            key={nom}
            points={jours.map(({ jour }, ordre) => `${x(jour)},${y(sommes[rang]?.[ordre] ?? 0)}`).join(' ')}
            fill="none"
            stroke={colors.primary600}
            strokeWidth="2"
            strokeDasharray={tirets}
          />
        ))}
      </Dessin>
    </>
  );
}

/** `cumuler` sums a series from its first day to each day. */
function cumuler(jours: readonly Jour[], nom: 'deposes' | 'transmis'): number[] {
  let somme = 0;
  return jours.map((jour) => {
    somme += jour[nom];
    return somme;
  });
}

function Table({ jours }: { jours: readonly Jour[] }) {
  return (
    <Box tag="details" paddingTop={3}>
      <summary>
        <Typography tag="span">Les chiffres, jour par jour</Typography>
      </summary>
      <Chiffres>
        <thead>
          <tr>
            <EnTetes titres={['Jour', ...SERIES.map(({ libelle }) => libelle)]} />
          </tr>
        </thead>
        <tbody>
          {jours.toReversed().map(({ jour, deposes, transmis }) => (
            <tr key={jour}>
              <th scope="row">
                <Typography>{afficherJour(jour)}</Typography>
              </th>
              {[deposes, transmis].map((nombre, rang) => (
                <td key={SERIES[rang]?.nom}>
                  <Typography>{nombre.toLocaleString('fr-FR')}</Typography>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Chiffres>
    </Box>
  );
}

const Dessin = styled.svg`
  width: 100%;
  height: auto;
  max-height: 24rem;

  text {
    font-size: 12px;
  }
`;

const Chiffres = styled.table`
  margin-top: 0.8rem;

  th,
  td {
    padding: 0.4rem 2.4rem 0.4rem 0;
    font-weight: normal;
    text-align: start;
  }
`;
