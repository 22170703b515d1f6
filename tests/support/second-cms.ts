/**
 * `startSecondCms` starts another cms in a process of its own, on the tests' database and files. It may be killed,
 * or set otherwise.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as attendre } from 'node:timers/promises';
import { ROOT } from '../../scripts/system/paths.mjs';
import { freePort } from '../../scripts/system/ports.ts';

export type SecondCms = Readonly<{ url: string; kill(): void }>;

/** `ATTENTE_MAX_MS` leaves time to a cms on a machine that others use, within the limit of a test. */
const ATTENTE_MAX_MS = 90_000;

export async function startSecondCms(variables: NodeJS.ProcessEnv = {}): Promise<SecondCms> {
  const port = await freePort('127.0.0.1');
  const url = `http://127.0.0.1:${port}`;
  const cms: ChildProcess = spawn(process.execPath, [join(ROOT, 'scripts/start/cms.ts')], {
    env: { ...process.env, ...variables, CMS_PORT: String(port), CMS_URL: url },
    stdio: 'ignore',
  });
  const limite = performance.now() + ATTENTE_MAX_MS;
  while (performance.now() < limite) {
    const ready = await fetch(`${url}/pret`).catch(() => undefined);
    if (ready?.status === 200) return { url, kill: () => void cms.kill('SIGKILL') };
    await attendre(100);
  }
  cms.kill('SIGKILL');
  throw new Error('the second cms does not answer');
}
