/** This file keeps the state of a list in its URL, read by the schema of its criteria. */
import { type CritereEcarte, lireCriteres } from '@portail/config/bureau/lire-criteres';
import { useSearchParams } from 'react-router-dom';

type Schema<C> = { parse(lu: unknown): C } & Parameters<typeof lireCriteres<C>>[0];

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
 * @returns the criteria, how they are changed, and what of the URL none of them understands
 */
export function useCriteresDeLUrl<C extends object>(
  schema: Schema<C>,
  debut: Partial<C>,
): [C, (changement: Partial<C>) => void, CritereEcarte[]] {
  const [parametres, setParametres] = useSearchParams();
  const { criteres, ecartes } = lireCriteres(schema, Object.fromEntries(parametres));
  return [
    criteres,
    (changement) => setParametres(criteresEnParametres(schema, { ...criteres, ...debut, ...changement })),
    ecartes,
  ];
}
