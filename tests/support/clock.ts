import { fromBuild } from '../../scripts/system/cms-build.ts';

/** `decaler` moves the portal's clock by `ms` for the time of `faire`. */
export async function decaler(ms: number, faire: () => Promise<void>): Promise<void> {
  const { decalerHorloge } = fromBuild<{ decalerHorloge(ms: number): void }>('platform/db/clock.js');
  decalerHorloge(ms);
  try {
    await faire();
  } finally {
    decalerHorloge(0);
  }
}
