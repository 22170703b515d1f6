import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import { lastLines, openLog, sizeOf } from './logs.ts';

/** `DRAIN_MS` is the longest that a child may take to drain before it is killed. */
const DRAIN_MS = 15_000;
const WITH_PARENT = new URL('./with-parent.mjs', import.meta.url).href;

export type Ending = Readonly<{ code: number | null; signal: NodeJS.Signals | null }>;

export type Child = Readonly<{
  pid: number;
  exited: Promise<Ending>;
  /** `heardAt` is when the child last sent a message, as `performance.now()`; undefined before the first. */
  heardAt(): number | undefined;
  /** `lastWords` is the end of the output that the child wrote since it started. */
  lastWords(): string;
  /** `stop` asks the child to drain, and resolves when it is gone. */
  stop(): Promise<void>;
  /** `kill` kills the child at once, with all the processes that it started. */
  kill(): void;
}>;

/**
 * `startChild` starts a Node process that writes to a log, in a group of its own. Ctrl-C reaches only the supervisor,
 * and the child stops when this process ends, however it ends.
 *
 * @param args of Node: options, script, arguments
 */
export function startChild(options: { args: string[]; cwd: string; env: NodeJS.ProcessEnv; logFile: string }): Child {
  const { args, cwd, env, logFile } = options;
  const log = openLog(logFile);
  const logged = sizeOf(logFile);
  const child = spawn(process.execPath, ['--import', WITH_PARENT, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  // A listener keeps the supervisor alive on a machine that is out of processes or of memory.
  child.on('error', () => {});
  if (child.pid === undefined) throw new Error(`${args.join(' ')} cannot be started.`);
  const { pid } = child;

  let heardAt: number | undefined;
  child.on('message', () => {
    heardAt = performance.now();
  });

  const kill = () => killGroup(pid);
  const exited = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      // The group may hold processes that the child started and did not stop.
      kill();
      resolve({ code, signal });
    });
  });
  return {
    pid,
    exited,
    kill,
    heardAt: () => heardAt,
    lastWords: () => lastLines(logFile, 20, logged),
    async stop() {
      child.kill('SIGTERM');
      const limit = setTimeout(kill, DRAIN_MS);
      await exited;
      clearTimeout(limit);
    },
  };
}

export function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export function describeEnding({ code, signal }: Ending): string {
  return signal ? `signal ${signal}` : `exit code ${code}`;
}
