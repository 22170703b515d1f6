/** This file tells whether the cms does all of its work, from its database, its mails and the publisher. */
import { SILENCE_MAX_MS } from './publication.ts';

/**
 * `COURRIEL_EN_RETARD_MS` is the age of a mail from which the mail server is down, or refuses the portal. A mail
 * normally waits a few seconds.
 */
export const COURRIEL_EN_RETARD_MS = 15 * 60_000;

/** `FaitsEnBase` are the facts that the database tells. */
export type FaitsEnBase = Readonly<{
  courriels: Readonly<{
    enAttente: number;
    /** `plusAncienMs` is the age of the oldest mail that waits; null when none does. */
    plusAncienMs: number | null;
    /** `echecs` counts the mails that were given up. */
    echecs: number;
  }>;
  publicateur: Readonly<{
    /** `vuIlYaMs` is the age of the publisher's last sign of life; null when none ever ran. */
    vuIlYaMs: number | null;
  }>;
}>;

export type Faits = Readonly<{
  /** `baseMs` is how long an empty query took in the database, in milliseconds; null when it does not answer. */
  baseMs: number | null;
  /** `enBase` is null when the database does not answer. */
  enBase: FaitsEnBase | null;
}>;

export type RaisonDegrade = 'base_muette' | 'courriels_en_retard' | 'publicateur_muet';

/**
 * `EtatSante` is `sain` when everything works, `degrade` when the process answers and something that it needs does not.
 */
export type EtatSante = 'sain' | 'degrade';

export type Sante = Readonly<{ etat: EtatSante; raisons: readonly RaisonDegrade[] }>;

export function santeDuCms({ baseMs, enBase }: Faits): Sante {
  const raisons: RaisonDegrade[] = [];
  if (baseMs === null) raisons.push('base_muette');
  if (enBase && (enBase.courriels.plusAncienMs ?? 0) > COURRIEL_EN_RETARD_MS) raisons.push('courriels_en_retard');
  if (enBase && (enBase.publicateur.vuIlYaMs ?? Number.POSITIVE_INFINITY) > SILENCE_MAX_MS) {
    raisons.push('publicateur_muet');
  }
  return { etat: raisons.length === 0 ? 'sain' : 'degrade', raisons };
}
