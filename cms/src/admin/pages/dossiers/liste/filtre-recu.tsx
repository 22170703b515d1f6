import type { FiltresDossiers } from '@portail/config/bureau/criteres';
import { afficherJour } from '@portail/config/paris';
import { Field, Flex, TextInput } from '@strapi/design-system';
import { Filtre, Legende } from './filtre';

type Periode = Pick<FiltresDossiers, 'recuDu' | 'recuAu'>;
type Props = { periode: Periode; changer: (periode: Periode) => void };

/** `FiltreRecu` keeps what was received between two days, both included; one of them is enough. */
export function FiltreRecu({ periode: { recuDu, recuAu }, changer }: Props) {
  const du = recuDu && `du ${afficherJour(recuDu)}`;
  const au = recuAu && `au ${afficherJour(recuAu)}`;
  return (
    <Filtre
      nom="Reçu"
      choisi={[du, au].filter(Boolean).join(' ') || undefined}
      effacer={() => changer({ recuDu: undefined, recuAu: undefined })}
    >
      <Flex tag="fieldset" direction="column" alignItems="stretch" gap={3} borderWidth="0">
        <Legende>Reçu</Legende>
        <Champ nom="Du" valeur={recuDu} changer={(jour) => changer({ recuDu: jour, recuAu })} />
        <Champ nom="Au" valeur={recuAu} changer={(jour) => changer({ recuDu, recuAu: jour })} />
      </Flex>
    </Filtre>
  );
}

function Champ({
  nom,
  valeur,
  changer,
}: {
  nom: string;
  valeur?: string | undefined;
  changer: (jour?: string) => void;
}) {
  return (
    <Field.Root name={`recu-${nom.toLowerCase()}`}>
      <Field.Label>{nom}</Field.Label>
      <TextInput type="date" value={valeur ?? ''} onChange={({ target }) => changer(target.value || undefined)} />
    </Field.Root>
  );
}
