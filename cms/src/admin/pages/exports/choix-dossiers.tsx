import type { ReponseBureau } from '@portail/config/bureau/bureau';
import type { ChoixDossiers } from '@portail/config/bureau/criteres';
import { FiltresDossiers } from '@portail/config/bureau/criteres';
import { intituleComplet } from '@portail/config/rules/catalogue';
import { Box, Field, Flex, Radio, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Cadre } from '../entretiens/cadre';
import { compter } from '../entretiens/phrases';
import type { Selection } from './selection';

export type FormationExportable = ReponseBureau<'preparerExport'>['formations'][number];

/** `Etendue` is which of the three choices is made, and the formation of the second. */
export type Etendue = { sorte: 'selection' | 'formation' | 'tout'; formation: string };

type Props = {
  selection: Selection | null;
  formations: readonly FormationExportable[];
  etendue: Etendue;
  changer: (etendue: Etendue) => void;
};

/** `PartieDossiers` asks which dossiers, with how many each choice holds. */
export function PartieDossiers({ selection, formations, etendue, changer }: Props) {
  const plusieursIut = new Set(formations.map(({ etablissement }) => etablissement)).size > 1;
  const plusieursAnnees = new Set(formations.map(({ annee }) => annee)).size > 1;
  return (
    <Cadre titre="Quels dossiers">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Radio.Group
          aria-label="Dossiers à exporter"
          value={etendue.sorte}
          onValueChange={(sorte) => changer({ ...etendue, sorte: sorte as Etendue['sorte'] })}
        >
          {selection && (
            <Radio.Item value="selection">
              {`Ceux qui sont choisis dans la liste (${compter(selection.combien, 'dossier')})`}
            </Radio.Item>
          )}
          <Radio.Item value="formation">Ceux d’une formation</Radio.Item>
          <Radio.Item value="tout">{`Tous ceux que je peux lire (${compter(combienEnTout(formations), 'dossier')})`}</Radio.Item>
        </Radio.Group>
        {etendue.sorte === 'formation' && (
          <Box maxWidth="72rem">
            <Field.Root name="formation">
              <Field.Label>Formation</Field.Label>
              <SingleSelect
                value={etendue.formation}
                onChange={(formation) => changer({ ...etendue, formation: String(formation) })}
              >
                {formations.map(({ ref, etablissement, annee, dossiers, ...formation }) => (
                  <SingleSelectOption key={ref} value={ref}>
                    {[
                      intituleComplet(formation),
                      plusieursIut && etablissement,
                      plusieursAnnees && String(annee),
                      compter(dossiers, 'dossier'),
                    ]
                      .filter(Boolean)
                      .join(' – ')}
                  </SingleSelectOption>
                ))}
              </SingleSelect>
            </Field.Root>
          </Box>
        )}
      </Flex>
    </Cadre>
  );
}

const combienEnTout = (formations: readonly FormationExportable[]) =>
  formations.reduce((somme, { dossiers }) => somme + dossiers, 0);

/** `choixDe` gives the choice as the route takes it, and how many dossiers it holds. */
export function choixDe(
  { sorte, formation }: Etendue,
  selection: Selection | null,
  formations: readonly FormationExportable[],
): { choix: ChoixDossiers; combien: number } {
  if (sorte === 'selection' && selection) return selection;
  if (sorte === 'tout') return { choix: filtres({}), combien: combienEnTout(formations) };
  const combien = formations.find(({ ref }) => ref === formation)?.dossiers ?? 0;
  return { choix: filtres({ formations: [formation] }), combien };
}

const filtres = (voulus: object): ChoixDossiers => ({ filtres: FiltresDossiers.parse(voulus) });
