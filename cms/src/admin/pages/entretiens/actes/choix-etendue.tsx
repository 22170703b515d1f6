import type { CreneauBureau } from '@portail/config/bureau/entretiens';
import { direJour } from '@portail/config/heures';
import { Field, Radio } from '@strapi/design-system';
import { compter } from '../phrases';
import { creneauxDe, ETENDUES, type Etendue } from './portee-creneaux';

type Props = {
  creneau: CreneauBureau;
  creneaux: readonly CreneauBureau[];
  maintenant: string;
  etendue: Etendue;
  choisir: (etendue: Etendue) => void;
};

/** `ChoixEtendue` asks whether an act concerns one créneau, a jury, a day or all; choices of the same créneaux are one. */
export function ChoixEtendue({ creneau, creneaux, maintenant, etendue, choisir }: Props) {
  const jury = creneau.jury || `Jury ${creneau.piste}`;
  const jour = direJour(new Date(creneau.debut));
  const noms: Record<Etendue, string> = {
    creneau: 'Ce créneau seulement',
    jury_jour: `${jury}, ${jour}`,
    jury: `${jury}, tous les jours`,
    jour: `Tous les jurys, ${jour}`,
    tous: 'Tous les créneaux à venir',
  };
  const nombres = new Map(ETENDUES.map((une) => [une, creneauxDe(une, creneau, creneaux, maintenant).length]));
  const distinctes = ETENDUES.filter((une, rang) => {
    return ETENDUES.findIndex((autre) => nombres.get(autre) === nombres.get(une)) === rang;
  });
  if (distinctes.length === 1) return null;
  return (
    <Field.Root name="etendue">
      <Field.Label id="titre-etendue">Appliquer à</Field.Label>
      <Radio.Group
        aria-labelledby="titre-etendue"
        value={etendue}
        onValueChange={(choisie: string) => choisir(ETENDUES.find((une) => une === choisie) ?? 'creneau')}
      >
        {distinctes.map((une) => (
          <Radio.Item key={une} value={une}>
            {une === 'creneau' ? noms[une] : `${noms[une]} (${compter(nombres.get(une) ?? 0, 'créneau', 'créneaux')})`}
          </Radio.Item>
        ))}
      </Radio.Group>
    </Field.Root>
  );
}
