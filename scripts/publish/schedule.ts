/**
 * `isDue` says when to build. It is pure, and asked several times a second, so that a machine that slept or a clock
 * that moved loses nothing.
 */
import { type Jour, jourDeParis } from '@portail/config/paris';

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 300_000;

/** `Requested` holds the cms's numbers, which grow with each change that the public should see. */
export type Requested = Readonly<{ demandee: number; publiee: number }>;

export type History = Readonly<{
  /**
   * `builtOn` is the Paris day on which the release in service was built. « ferme dans 3 jours » is wrong on the next
   * one, and all openings and closings come at midnight.
   */
  builtOn?: Jour;
  /** `inherited` marks a release of an earlier run: the code may have changed since. */
  inherited?: boolean;
  /** `failure` counts the failures since then; `demandee` is absent when the cms was silent. */
  failure?: Readonly<{ count: number; at: Date; demandee: number | undefined }>;
}>;

/**
 * `atStart` is the history of a publisher that starts.
 *
 * @param inService when the release in service was built, if there is one
 */
export function atStart(inService: Date | undefined): History {
  return inService ? { builtOn: jourDeParis(inService), inherited: true } : {};
}

/**
 * `isDue` compares the release in service with the present.
 *
 * @param requested undefined while the cms does not answer: the catalogue that it gave last serves until the day ends,
 * and after
 */
export function isDue(history: History, requested: Requested | undefined, now: Date): boolean {
  if (!hasAged(history, requested, now)) return false;
  const { failure } = history;
  // A newer change may correct the failure.
  if (!failure || failure.demandee !== requested?.demandee) return true;
  return now.getTime() - failure.at.getTime() >= retryDelay(failure.count);
}

function hasAged({ builtOn, inherited }: History, requested: Requested | undefined, now: Date): boolean {
  const outOfDate = builtOn !== jourDeParis(now);
  if (!requested) return builtOn !== undefined && outOfDate;
  return outOfDate || inherited === true || requested.demandee > requested.publiee;
}

export function afterSuccess(started: Date): History {
  return { builtOn: jourDeParis(started) };
}

export function afterFailure(history: History, requested: Requested | undefined, now: Date): History {
  const demandee = requested?.demandee;
  const count = history.failure?.demandee === demandee ? (history.failure?.count ?? 0) + 1 : 1;
  return { ...history, failure: { count, at: now, demandee } };
}

function retryDelay(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS);
}
