/** When to build: pure, asked again several times a second, so that nothing is lost by a machine that slept or a clock that moved. */
import { type Jour, jourDeParis } from '@portail/config/paris';

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 300_000;

/** As the cms counts them: numbers grow with each change that the public should see. */
export type Requested = Readonly<{ demandee: number; publiee: number }>;

export type History = Readonly<{
  /**
   * Paris day that the release in service was built on: « ferme dans 3 jours » is wrong on the next one, and whatever
   * opens or closes does so at midnight.
   */
  builtOn?: Jour;
  /** That release is of an earlier run: the code may have changed since. */
  inherited?: boolean;
  /** The failures since then; `demandee` is absent when the cms was silent. */
  failure?: Readonly<{ count: number; at: Date; demandee: number | undefined }>;
}>;

/** @param inService when the release in service was built, if there is one */
export function atStart(inService: Date | undefined): History {
  return inService ? { builtOn: jourDeParis(inService), inherited: true } : {};
}

/** @param requested undefined while the cms does not answer: the catalogue that it gave last serves until the day ends, and after */
export function isDue(history: History, requested: Requested | undefined, now: Date): boolean {
  if (!hasAged(history, requested, now)) return false;
  const { failure } = history;
  // A newer change may be the correction of what failed.
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
