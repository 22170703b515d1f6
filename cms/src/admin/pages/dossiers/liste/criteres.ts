import { CritereDossiers } from '@portail/config/bureau/dossiers';
import { useSearchParams } from 'react-router-dom';

const DEFAUT = CritereDossiers.parse({});

/**
 * `useCriteres` keeps the list's whole state in its URL: it survives a reload, the back button and being sent to a
 * colleague.
 */
export function useCriteres(): [CritereDossiers, (changement: Partial<CritereDossiers>) => void] {
  const [parametres, setParametres] = useSearchParams();
  const lus = CritereDossiers.safeParse(Object.fromEntries(parametres));
  const criteres = lus.success ? lus.data : DEFAUT;
  // `page` is 1 again after another search or another order.
  return [criteres, (changement) => setParametres(enParametres({ ...criteres, page: 1, ...changement }))];
}

/** `enParametres` keeps what differs from the default, so that a URL says what was chosen. */
export function enParametres(criteres: CritereDossiers): URLSearchParams {
  const choisis = Object.entries(criteres).filter(
    ([cle, valeur]) => valeur !== undefined && valeur !== DEFAUT[cle as keyof CritereDossiers],
  );
  return new URLSearchParams(choisis.map(([cle, valeur]) => [cle, String(valeur)]));
}
