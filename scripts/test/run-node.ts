import { spawn } from 'node:child_process';
import { killGroup } from '../system/child.ts';
import { ROOT } from '../system/paths.mjs';

const WITH_PARENT = new URL('../system/with-parent.mjs', import.meta.url).href;
/** `SILENCE_MS` is short, because continuous integration takes a long silence for a hang. */
const SILENCE_MS = 20_000;
/** `LIMIT_MS` ends a hang before the whole of a continuous integration does, and says where it was. */
const LIMIT_MS = 20 * 60_000;

export type NodeRun = Readonly<{ args: string[]; env: NodeJS.ProcessEnv; signal: AbortSignal }>;

/**
 * `runNode` runs Node at the root, with its output as it comes. The child leads a group, which ends with it: the
 * processes that a failed test left running go too.
 *
 * @returns whether it succeeded
 */
export function runNode({ args, env, signal }: NodeRun): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const start = Date.now();
    const child = spawn(process.execPath, ['--import', WITH_PARENT, ...args], {
      cwd: ROOT,
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const breath = setInterval(() => console.log(`  … ${Math.round((Date.now() - start) / 1000)} s`), SILENCE_MS);
    const limit = setTimeout(() => {
      console.error(`Ended: it took more than ${LIMIT_MS / 60_000} minutes.`);
      end();
    }, LIMIT_MS);
    const end = () => {
      clearInterval(breath);
      clearTimeout(limit);
      signal.removeEventListener('abort', end);
      if (child.pid) killGroup(child.pid);
    };
    signal.addEventListener('abort', end);
    const forward = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
      breath.refresh();
      to.write(chunk);
    };
    child.stdout?.on('data', forward(process.stdout));
    child.stderr?.on('data', forward(process.stderr));
    child.on('error', reject);
    child.on('exit', end);
    child.on('close', (code) => resolve(code === 0));
  });
}
