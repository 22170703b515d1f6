import type { CorpsBureau } from '@portail/config/bureau/bureau';
import type { ChoixDossiers } from '@portail/config/bureau/criteres';
import { ACTES_DE_LOT, type ActeDeSuivi } from '@portail/config/rules/lots';
import { Field, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { LienDuTexte } from '../../../entretiens/cadre';
import { useListerColleguesDuLotQuery } from '../../bureau';
import { useListerEtiquettesQuery } from '../../dossier/suivi/bureau';

export type Objet = CorpsBureau<'lancerLot'>['objet'];

type Props = {
  acte: ActeDeSuivi;
  selection: ChoixDossiers;
  objet: Objet;
  changer: (objet: NonNullable<Objet>) => void;
};

/** `ChampObjet` asks to whom the dossiers are given, or which étiquette they bear. */
export function ChampObjet({ acte, selection, objet, changer }: Props) {
  return ACTES_DE_LOT[acte].objet === 'agent' ? (
    <ChampCollegue selection={selection} objet={objet} changer={changer} />
  ) : (
    <ChampEtiquette objet={objet} changer={changer} />
  );
}

/** `PERSONNE` is the choice of nobody, which a number cannot say. */
const PERSONNE = 'personne';

function ChampCollegue({ selection, objet, changer }: Omit<Props, 'acte'>) {
  const moi = useAuth('ChampCollegue', ({ user }) => user?.id);
  const { data, error } = useListerColleguesDuLotQuery({ selection });
  const collegues = data?.collegues ?? [];
  const choisi = objet && 'agent' in objet ? String(objet.agent ?? PERSONNE) : null;
  return (
    <Field.Root name="agent" {...(error && { error: 'Les collègues n’ont pas pu être lus : fermez, puis réessayez.' })}>
      <Field.Label>Confier ces dossiers à</Field.Label>
      <SingleSelect
        value={choisi}
        placeholder="Choisissez une personne"
        onChange={(valeur) => changer({ agent: valeur === PERSONNE ? null : Number(valeur) })}
      >
        {[...collegues.filter(({ id }) => id === moi), ...collegues.filter(({ id }) => id !== moi)].map(
          ({ id, nom }) => (
            <SingleSelectOption key={id} value={String(id)}>
              {id === moi ? `Moi (${nom})` : nom}
            </SingleSelectOption>
          ),
        )}
        <SingleSelectOption value={PERSONNE}>Personne : ne plus les affecter</SingleSelectOption>
      </SingleSelect>
      <Field.Error />
    </Field.Root>
  );
}

function ChampEtiquette({ objet, changer }: Pick<Props, 'objet' | 'changer'>) {
  const { data } = useListerEtiquettesQuery();
  const iuts = data?.iuts ?? [];
  const etiquettes = iuts.flatMap(({ nom, etiquettes: siennes }) =>
    siennes.map(({ id, libelle }) => ({ id, dite: iuts.length > 1 ? `${libelle}, ${nom}` : libelle })),
  );
  if (data && etiquettes.length === 0) {
    return (
      <Typography tag="p">
        Votre IUT n’a pas encore d’étiquette : <LienDuTexte to="/dossiers/etiquettes">créez-en une</LienDuTexte>, puis
        revenez ici.
      </Typography>
    );
  }
  return (
    <Field.Root name="etiquette">
      <Field.Label>Étiquette</Field.Label>
      <SingleSelect
        value={objet && 'etiquette' in objet ? objet.etiquette : null}
        placeholder="Choisissez une étiquette"
        onChange={(valeur) => changer({ etiquette: String(valeur) })}
      >
        {etiquettes.map(({ id, dite }) => (
          <SingleSelectOption key={id} value={id}>
            {dite}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
