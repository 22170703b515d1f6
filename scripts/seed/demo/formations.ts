import { ANGERS_CHOLET } from './formations/angers-cholet.ts';
import { LA_ROCHE_SUR_YON } from './formations/la-roche-sur-yon.ts';
import { LAVAL } from './formations/laval.ts';
import { LE_MANS } from './formations/le-mans.ts';
import { NANTES } from './formations/nantes.ts';
import { SAINT_NAZAIRE } from './formations/saint-nazaire.ts';
import type { Formation } from './types.ts';

/** `FORMATIONS` are the 68 formations of the demo, IUT by IUT. */
export const FORMATIONS: readonly Formation[] = [
  ...ANGERS_CHOLET,
  ...LA_ROCHE_SUR_YON,
  ...LAVAL,
  ...LE_MANS,
  ...NANTES,
  ...SAINT_NAZAIRE,
];
