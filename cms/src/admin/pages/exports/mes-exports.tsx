import { estOuvert, SORTES_TRAVAIL } from '@portail/config/rules/travaux';
import { Flex, Typography } from '@strapi/design-system';
import { LigneTravail } from '../../travaux/encart';
import { useListerTravauxQuery } from '../../travaux/suivi';
import { Cadre } from '../entretiens/cadre';

const PERIODE_MS = 1_000;
const REPOS_MS = 30_000;

/** `MesExports` shows the last exports that one asked for: how far each is, [Arrêter], and its file. */
export function MesExports() {
  const { data } = useListerTravauxQuery(undefined, { pollingInterval: REPOS_MS });
  const exports = data?.filter(({ sorte }) => SORTES_TRAVAIL[sorte].export) ?? [];
  const enCours = exports.some(({ etat }) => estOuvert(etat));
  useListerTravauxQuery(undefined, { pollingInterval: PERIODE_MS, skip: !enCours });
  return (
    <Cadre titre="Mes exports">
      {exports.length === 0 ? (
        <Typography tag="p" textColor="neutral600">
          Aucun export récent. Un export continue si vous quittez cette page ; vous le retrouvez ici.
        </Typography>
      ) : (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={5}>
          {exports.map((travail) => (
            <li key={travail.id}>
              <LigneTravail travail={travail} />
            </li>
          ))}
        </Flex>
      )}
    </Cadre>
  );
}
