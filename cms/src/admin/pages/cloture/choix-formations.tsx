import type { FormationOuverte } from '@portail/config/bureau/report-cloture';
import { afficherJour } from '@portail/config/paris';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { Checkbox, Flex, Radio } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Cadre } from '../entretiens/cadre';
import { compter } from '../entretiens/phrases';

/** `Etendue` is all the formations, those of one IUT by its reference, or those that are ticked. */
export type Etendue = { sorte: 'toutes' | 'choisies' | `iut:${string}`; choisies: ReadonlySet<string> };

type Props = { formations: readonly FormationOuverte[]; etendue: Etendue; changer: (etendue: Etendue) => void };

/** `ChoixFormations` asks which formations; each says when it closes. */
export function ChoixFormations({ formations, etendue, changer }: Props) {
  const iuts = new Map(formations.map(({ etablissement: { ref, nom } }) => [ref, nom]));
  const combien = (ref: string) => formations.filter(({ etablissement }) => etablissement.ref === ref).length;
  const basculer = (ref: string, choisir: boolean) => {
    const choisies = new Set(etendue.choisies);
    if (choisir) choisies.add(ref);
    else choisies.delete(ref);
    changer({ ...etendue, choisies });
  };
  return (
    <Cadre titre="Quelles formations">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Radio.Group
          aria-label="Formations dont la date limite est repoussée"
          value={etendue.sorte}
          onValueChange={(sorte) => changer({ ...etendue, sorte: sorte as Etendue['sorte'] })}
        >
          <Radio.Item value="choisies">Celles que je coche</Radio.Item>
          {iuts.size > 1 &&
            [...iuts].map(([ref, nom]) => (
              <Radio.Item key={ref} value={`iut:${ref}`}>{`${nom} (${compter(combien(ref), 'formation')})`}</Radio.Item>
            ))}
          <Radio.Item value="toutes">
            {`${iuts.size > 1 ? 'Tout le portail' : 'Toutes mes formations'} (${compter(formations.length, 'formation')})`}
          </Radio.Item>
        </Radio.Group>
        {etendue.sorte === 'choisies' && (
          <Liste>
            {formations.map(({ ref, etablissement, au, ...formation }) => (
              <li key={ref}>
                <Checkbox
                  checked={etendue.choisies.has(ref)}
                  onCheckedChange={(choisie) => basculer(ref, choisie === true)}
                >
                  {`${iuts.size > 1 ? `${intituleComplet(formation)} – ${etablissement.nom}` : intituleComplet(formation)}, jusqu’au ${afficherJour(au)}`}
                </Checkbox>
              </li>
            ))}
          </Liste>
        )}
      </Flex>
    </Cadre>
  );
}

const Liste = styled.ul`
  max-height: 32rem;
  overflow-y: auto;

  li {
    min-height: 3.2rem;
  }
`;

/** `formationsDe` gives the formations that are chosen. */
export function formationsDe(
  { sorte, choisies }: Etendue,
  formations: readonly FormationOuverte[],
): readonly FormationOuverte[] {
  if (sorte === 'toutes') return formations;
  if (sorte === 'choisies') return formations.filter(({ ref }) => choisies.has(ref));
  return formations.filter(({ etablissement }) => `iut:${etablissement.ref}` === sorte);
}
