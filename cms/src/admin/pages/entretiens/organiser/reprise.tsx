import type { EntretienBureau } from '@portail/config/bureau/entretiens';
import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { lireEchec } from '../../dossiers/echec';
import { useLazyLireEntretienQuery, useListerEntretiensQuery } from '../bureau';
import { direLesJours } from '../phrases';

type Props = { reprendre: (ancien: EntretienBureau) => void };

/** `Reprise` fills the form from a former entretien, all but its days; the last ones are offered. */
export function Reprise({ reprendre }: Props) {
  const { data } = useListerEntretiensQuery({ page: 1 });
  const [lire] = useLazyLireEntretienQuery();
  const { toggleNotification } = useNotification();
  if (!data || data.total === 0) return null;
  const choisir = async (id: string) => {
    const { data: ancien, error } = await lire(id);
    if (ancien) reprendre(ancien);
    else toggleNotification({ type: 'danger', message: lireEchec(error).message });
  };
  return (
    <Field.Root name="reprise" hint="Tout est repris, sauf les jours et les dates de réservation.">
      <Field.Label>Reprendre l’organisation de…</Field.Label>
      <SingleSelect placeholder="Choisir un entretien" onChange={(id) => choisir(String(id))}>
        {data.entretiens.map(({ id, intitule, jours }) => (
          <SingleSelectOption key={id} value={id}>
            {`${intitule} (${direLesJours(jours)})`}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  );
}
