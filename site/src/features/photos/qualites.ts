/** `PALIERS` are tried in this order, until the PDF is small enough. Small print stays legible down to the third. */
export const PALIERS = [
  { pointsParPouce: 150, qualite: 0.6, dit: 'très bonne' },
  { pointsParPouce: 150, qualite: 0.45, dit: 'bonne' },
  { pointsParPouce: 150, qualite: 0.35, dit: 'bonne' },
  { pointsParPouce: 120, qualite: 0.5, dit: 'moyenne' },
  { pointsParPouce: 100, qualite: 0.45, dit: 'faible' },
] as const;
export type Palier = (typeof PALIERS)[number];

/**
 * `chercher` makes the file at each quality in turn, until it is lighter than the limit.
 *
 * @param max in bytes; the file is strictly lighter
 * @returns the last file made, with its quality, and whether it is light enough
 */
export async function chercher(
  produire: (palier: Palier) => Promise<Uint8Array>,
  max: number,
): Promise<{ octets: Uint8Array; palier: Palier; tient: boolean }> {
  let [palier]: readonly Palier[] = PALIERS;
  let octets = await produire(palier as Palier);
  for (const suivant of PALIERS.slice(1)) {
    if (octets.length < max) break;
    palier = suivant;
    octets = await produire(suivant);
  }
  return { octets, palier: palier as Palier, tient: octets.length < max };
}
