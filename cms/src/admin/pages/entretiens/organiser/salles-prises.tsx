import type { SallePrise } from '@portail/config/bureau/entretiens';
import { direSallesPrises } from '@portail/config/rules/salles';
import { Avertissement } from '../cadre';

/** `SallesPrises` names the rooms that another entretien has at these hours; they keep nobody from going on. */
export function SallesPrises({ sallesPrises }: { sallesPrises: readonly SallePrise[] }) {
  if (sallesPrises.length === 0) return null;
  return (
    <Avertissement titre="Salles déjà prises">
      <ul>
        {direSallesPrises(sallesPrises).map((phrase) => (
          <li key={phrase}>{phrase}</li>
        ))}
      </ul>
    </Avertissement>
  );
}
