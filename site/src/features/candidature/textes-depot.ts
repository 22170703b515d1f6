/** `lireTextes` reads the sentences about a file that cannot leave, which `textes-depot.astro` writes in the page. */
import type { Refus } from './file-envois.ts';

export const ID_TEXTES = 'textes-depot';

/** `refus` are keyed by their code. */
export type Textes = Readonly<{ octetsMax: number; refus: Readonly<Record<string, Refus>> }>;

export function lireTextes(): Textes {
  return JSON.parse(document.getElementById(ID_TEXTES)?.textContent ?? '');
}
