/** This file keeps the state of a list in its URL, read by the schema of its criteria. */
import { useSearchParams } from 'react-router-dom';

type Schema<C> = { parse(lu: unknown): C; safeParse(lu: unknown): { success: true; data: C } | { success: false } };

/** `criteresEnParametres` keeps what differs from the default, so that a URL says what was chosen. */
export function criteresEnParametres<C extends object>(schema: Schema<C>, criteres: C): URLSearchParams {
  const defaut = schema.parse({});
  const choisis = Object.entries(criteres).filter(
    ([cle, valeur]) => valeur !== undefined && valeur !== defaut[cle as keyof C],
  );
  return new URLSearchParams(choisis.map(([cle, valeur]) => [cle, String(valeur)]));
}

/**
 * `useCriteresDeLUrl` reads and changes the list's whole state: it survives a reload, the back button and being sent to
 * a colleague.
 *
 * @param debut where the list begins again after another search or another order
 */
export function useCriteresDeLUrl<C extends object>(
  schema: Schema<C>,
  debut: Partial<C>,
): [C, (changement: Partial<C>) => void] {
  const [parametres, setParametres] = useSearchParams();
  const lus = schema.safeParse(Object.fromEntries(parametres));
  const criteres = lus.success ? lus.data : schema.parse({});
  return [
    criteres,
    (changement) => setParametres(criteresEnParametres(schema, { ...criteres, ...debut, ...changement })),
  ];
}
