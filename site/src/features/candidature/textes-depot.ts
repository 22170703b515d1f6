/** What the page's scripts say of a file that cannot leave: written in the page by `textes-depot.astro`. */
import type { Refus } from './file-envois.ts';

export const ID_TEXTES = 'textes-depot';

/** Refusals by their code. */
export type Textes = Readonly<{ octetsMax: number; refus: Readonly<Record<string, Refus>> }>;

export function lireTextes(): Textes {
  return JSON.parse(document.getElementById(ID_TEXTES)?.textContent ?? '');
}
