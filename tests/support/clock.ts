import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Moves the portal's clock by `ms` for the time of `faire`. */
export async function decaler(ms: number, faire: () => Promise<void>): Promise<void> {
  const build = process.env['PORTAIL_CMS_DIST'] as string;
  const { decalerHorloge } = createRequire(join(build, 'src/index.js'))('./platform/clock.js');
  decalerHorloge(ms);
  try {
    await faire();
  } finally {
    decalerHorloge(0);
  }
}
