/** Whether the cms does all of its work, from what it knows of its database, of its mails and of the publisher. */
import { SILENCE_MAX_MS } from './publication.ts';

/** A mail waits a few seconds; for longer, the mail server is down, or refuses the portal. */
export const COURRIEL_EN_RETARD_MS = 15 * 60_000;

/** What the database tells. */
export type FaitsEnBase = Readonly<{
  courriels: Readonly<{
    enAttente: number;
    /** Age of the oldest mail that waits; null when none does. */
    plusAncienMs: number | null;
    /** Mails that are given up. */
    echecs: number;
  }>;
  publicateur: Readonly<{
    /** Age of its last sign of life; null when none ever ran. */
    vuIlYaMs: number | null;
  }>;
}>;

export type Faits = Readonly<{
  /** What an empty question took in the database, in milliseconds; null when it does not answer. */
  baseMs: number | null;
  /** Null when the database does not answer. */
  enBase: FaitsEnBase | null;
}>;

export type RaisonDegrade = 'base_muette' | 'courriels_en_retard' | 'publicateur_muet';

/** `sain`: everything works; `degrade`: the process answers, and something that it needs does not. */
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
