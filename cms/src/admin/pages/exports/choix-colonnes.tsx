import { COLONNES_DOSSIER, GROUPES_COLONNES } from '@portail/config/rules/colonnes-dossier';
import { Button, Checkbox, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Cadre } from '../entretiens/cadre';
import { compter } from '../entretiens/phrases';

type Props = {
  choisies: ReadonlySet<string>;
  /** `usuelles` are those of who has chosen none; absent, there are none. */
  usuelles?: readonly string[];
  changer: (choisies: ReadonlySet<string>) => void;
};

/** `ChoixColonnes` shows the columns by group; a group is chosen whole by its own box. */
export function ChoixColonnes({ choisies, usuelles, changer }: Props) {
  const basculer = (cles: readonly string[], choisir: boolean) => {
    const suivantes = new Set(choisies);
    for (const cle of cles) choisir ? suivantes.add(cle) : suivantes.delete(cle);
    changer(suivantes);
  };
  return (
    <Cadre titre="Colonnes">
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Flex gap={2} wrap="wrap">
          <Button variant="tertiary" onClick={() => changer(new Set(COLONNES_DOSSIER.map(({ cle }) => cle)))}>
            Tout
          </Button>
          {usuelles && (
            <Button variant="tertiary" onClick={() => changer(new Set(usuelles))}>
              Colonnes habituelles
            </Button>
          )}
          <Button variant="tertiary" onClick={() => changer(new Set())}>
            Rien
          </Button>
          <Typography textColor="neutral600" role="status">
            {compter(choisies.size, 'colonne choisie', 'colonnes choisies')}
          </Typography>
        </Flex>
        <Groupes>
          {GROUPES_COLONNES.map((groupe) => (
            <Groupe key={groupe} groupe={groupe} choisies={choisies} basculer={basculer} />
          ))}
        </Groupes>
      </Flex>
    </Cadre>
  );
}

type PropsGroupe = {
  groupe: string;
  choisies: ReadonlySet<string>;
  basculer: (cles: readonly string[], choisir: boolean) => void;
};

function Groupe({ groupe, choisies, basculer }: PropsGroupe) {
  const siennes = COLONNES_DOSSIER.filter((une) => une.groupe === groupe);
  const cles = siennes.map(({ cle }) => cle);
  const prises = cles.filter((cle) => choisies.has(cle)).length;
  const etat = prises === cles.length || (prises > 0 ? 'indeterminate' : false);
  return (
    <fieldset>
      <legend>
        <Checkbox checked={etat} onCheckedChange={(choisir) => basculer(cles, choisir === true)}>
          <Typography fontWeight="bold">{groupe}</Typography>
        </Checkbox>
      </legend>
      <ul>
        {siennes.map(({ cle, titre }) => (
          <li key={cle}>
            <Checkbox checked={choisies.has(cle)} onCheckedChange={(choisir) => basculer([cle], choisir === true)}>
              {titre}
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** `Groupes` are columns of text, each group in one piece. */
const Groupes = styled.div`
  columns: 3 24rem;
  column-gap: 3.2rem;

  fieldset {
    break-inside: avoid;
    border: 0;
    margin: 0 0 2rem;
    padding: 0;
  }
  ul {
    padding-inline-start: 2.4rem;
  }
  li {
    padding-block: 0.3rem;
  }
`;
