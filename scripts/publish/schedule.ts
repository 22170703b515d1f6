/** When to build: pure, asked again each second, so that nothing is lost by a machine that slept or a clock that moved. */
import { type Jour, jourDeParis } from '@portail/config/paris';

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 300_000;

/** As the cms counts them: numbers grow with each change that the public should see. */
export type Requested = Readonly<{ demandee: number; publiee: number }>;

export type History = Readonly<{
  /** Paris day that the release in service was built on: « ferme dans 3 jours » is wrong on the next one. */
  builtOn?: Jour;
  /** The failures since then. */
  failure?: Readonly<{ count: number; at: Date; demandee: number }>;
}>;

/** True once at the start too: the code may have changed since the last run. */
export function isDue({ builtOn, failure }: History, { demandee, publiee }: Requested, now: Date): boolean {
  if (demandee <= publiee && builtOn === jourDeParis(now)) return false;
  // A newer change may be the correction of what failed.
  if (!failure || failure.demandee !== demandee) return true;
  return now.getTime() - failure.at.getTime() >= retryDelay(failure.count);
}

export function afterSuccess(started: Date): History {
  return { builtOn: jourDeParis(started) };
}

export function afterFailure(history: History, { demandee }: Requested, now: Date): History {
  const count = history.failure?.demandee === demandee ? history.failure.count + 1 : 1;
  return { ...history, failure: { count, at: now, demandee } };
}

function retryDelay(failures: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS);
}
