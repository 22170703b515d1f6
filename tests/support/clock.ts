import { fromBuild } from '../../scripts/system/cms-build.ts';

/** `shiftClock` moves the portal's clock by `ms` for the time of `action`. */
export async function shiftClock(ms: number, action: () => Promise<void>): Promise<void> {
  const { decalerHorloge } = fromBuild<{ decalerHorloge(ms: number): void }>('platform/db/clock.js');
  decalerHorloge(ms);
  try {
    await action();
  } finally {
    decalerHorloge(0);
  }
}
