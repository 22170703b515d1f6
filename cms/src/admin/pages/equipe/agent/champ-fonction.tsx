import type { IutEquipe } from '@portail/config/bureau/equipe';
import { ROLES_AGENT } from '@portail/config/rules/droits';
import { type Fonction, NOMS_ROLES } from '@portail/config/rules/equipe';
import { Button, Field, MultiSelect, MultiSelectOption, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { Grille } from '../../entretiens/cadre';

type Props = {
  fonction: Fonction;
  iuts: readonly IutEquipe[];
  faute: string | undefined;
  changer: (changement: Partial<Fonction>) => void;
  retirer: (() => void) | undefined;
};

const AIDES: Record<Fonction['role'], string> = {
  secretariat: 'Vérifie les dossiers, décide, convoque aux entretiens.',
  communication: 'Écrit et publie la fiche de l’IUT, ses formations et leurs documents.',
  responsable: 'Lit les dossiers complets de ses formations.',
  administration: 'Voit tout, règle le portail et gère l’équipe.',
};

/** `ChampFonction` chooses a role, the IUT, and the formations where the role has some. */
export function ChampFonction({ fonction, iuts, faute, changer, retirer }: Props) {
  const { role, etablissement, formations } = fonction;
  const iut = iuts.find(({ code }) => code === etablissement);
  const situee = role !== 'administration';
  const parFormation = role === 'secretariat' || role === 'responsable';
  return (
    <Grille $largeur="26rem">
      <Field.Root name="role" hint={AIDES[role]}>
        <Field.Label>Fonction</Field.Label>
        <SingleSelect
          value={role}
          onChange={(choisi) => {
            const nouveau = ROLES_AGENT.find((un) => un === choisi) ?? role;
            const garde = nouveau === 'secretariat' || nouveau === 'responsable';
            changer({
              role: nouveau,
              etablissement: nouveau === 'administration' ? null : etablissement,
              formations: garde ? formations : [],
            });
          }}
        >
          {ROLES_AGENT.map((un) => (
            <SingleSelectOption key={un} value={un}>
              {NOMS_ROLES[un]}
            </SingleSelectOption>
          ))}
        </SingleSelect>
        <Field.Hint />
        {!situee && <Faute faute={faute} />}
      </Field.Root>
      {situee && (
        <Field.Root name="etablissement" required error={parFormation && iut ? undefined : faute}>
          <Field.Label>IUT</Field.Label>
          <SingleSelect
            value={etablissement}
            placeholder="Choisir un IUT"
            onChange={(choisi) => changer({ etablissement: String(choisi), formations: [] })}
          >
            {iuts.map(({ code, nom }) => (
              <SingleSelectOption key={code} value={code}>
                {nom}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Error />
        </Field.Root>
      )}
      {parFormation && iut && (
        <Field.Root
          name="formations"
          required={role === 'responsable'}
          error={faute}
          hint={role === 'secretariat' ? 'Ne choisissez rien pour donner tout l’IUT.' : undefined}
        >
          <Field.Label>Formations</Field.Label>
          <MultiSelect
            value={[...formations]}
            placeholder={role === 'secretariat' ? 'Toutes les formations de l’IUT' : 'Choisir des formations'}
            clearLabel="Tout enlever"
            onClear={() => changer({ formations: [] })}
            onChange={(choisies: string[]) => changer({ formations: choisies })}
            customizeContent={(choisies = []) =>
              choisies.length === 1 ? (choisies[0] ?? '') : `${choisies.length} formations choisies`
            }
          >
            {iut.formations.map(({ code, intitule }) => (
              <MultiSelectOption key={code} value={code}>
                {`${intitule} (${code})`}
              </MultiSelectOption>
            ))}
          </MultiSelect>
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      )}
      {retirer && (
        <Button variant="tertiary" startIcon={<Trash />} width="fit-content" onClick={retirer}>
          Retirer cette fonction
        </Button>
      )}
    </Grille>
  );
}

function Faute({ faute }: { faute: string | undefined }) {
  return (
    <Field.Root error={faute}>
      <Field.Error />
    </Field.Root>
  );
}
