/**
 * `hasard` makes a generator from a seed.
 *
 * @returns numbers that look random and are the same at each run, from 0 up to the given one excluded
 */
export function hasard(graine: number): (limite: number) => number {
  let etat = 1 + (graine % 2_147_483_646);
  return (limite) => {
    etat = (etat * 48_271) % 2_147_483_647;
    return etat % limite;
  };
}
