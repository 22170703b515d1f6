/**
 * `Brouillon` is the wizard's form as the browser keeps it. It lives in this tab until it is closed, or on this device
 * for seven days when the person says so. It never holds a password. A browser that keeps nothing takes nothing away
 * from the form.
 */
const CLE = 'creer-mon-compte';
const DUREE_MS = 7 * 24 * 3_600_000;

export type Brouillon = { etape: number; champs: Record<string, string | boolean> };
type Garde = Brouillon & { le: number };

/**
 * `lireBrouillon` reads the first draft that is not too old.
 *
 * @param maintenant milliseconds since the epoch
 */
export function lireBrouillon(tiroirs: readonly (Storage | undefined)[], maintenant: number): Brouillon | undefined {
  for (const tiroir of tiroirs) {
    const garde = enSilence(() => JSON.parse(tiroir?.getItem(CLE) ?? 'null') as Garde | null);
    if (garde?.champs && typeof garde.champs === 'object' && maintenant - garde.le < DUREE_MS) return garde;
  }
  return undefined;
}

export function garderBrouillon(tiroir: Storage | undefined, brouillon: Brouillon, maintenant: number): void {
  enSilence(() => tiroir?.setItem(CLE, JSON.stringify({ ...brouillon, le: maintenant })));
}

export function oublierBrouillon(tiroirs: readonly (Storage | undefined)[]): void {
  for (const tiroir of tiroirs) enSilence(() => tiroir?.removeItem(CLE));
}

export const tiroirDeLOnglet = () => enSilence(() => sessionStorage);
export const tiroirDeLAppareil = () => enSilence(() => localStorage);

/** `enSilence` runs an access to a browser's storage, which may refuse by throwing. */
function enSilence<T>(geste: () => T): T | undefined {
  try {
    return geste();
  } catch {
    return undefined;
  }
}
