/**
 * `createBuilder` builds the site in a process that has bundled the pages beforehand. Once there is something to
 * publish, the pages are still to be drawn, and no more. One process makes one build, and ends with it: no state of a
 * build, whether it failed or was killed, reaches the next. It bundles at a low priority, since visitors come first,
 * and draws at the usual one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VARIABLE_CATALOGUE } from '../../site/src/features/catalogue/catalogue.server.ts';

const PROCESS = fileURLToPath(new URL('builder-process.ts', import.meta.url));
const LIMIT_MS = 600_000;
const REASON_LINES = 12;

export type BuilderOptions = Readonly<{
  site: string;
  instance: string;
  /** `catalogue` is the file that will hold the catalogue when a build is asked. */
  catalogue: string;
  /** `release` is the folder of the release in service, whose pages may serve again. */
  release: string;
  /** `onPrepared` is called when a build has nothing left to do but wait. */
  onPrepared?: () => void;
  /** `signal` kills the process, at work or waiting. */
  signal: AbortSignal;
}>;

export type Builder = Readonly<{
  /** `output` is the folder of the build's files; the next preparation empties it. */
  output: string;
  /** `prepare` bundles the pages of the next build, and returns at once. */
  prepare(): void;
  /**
   * `build` draws the pages of the catalogue.
   *
   * @throws Error whose message is the end of the build's output, for the log
   */
  build(): Promise<void>;
}>;

type Waiting = Readonly<{ child: ChildProcess; ended: Promise<number | null>; lastWords(): string }>;

/**
 * `createBuilder` prepares and runs builds, one at a time.
 *
 * @param script that each build runs
 */
export function createBuilder(options: BuilderOptions, script = PROCESS): Builder {
  let waiting: Waiting | undefined;

  function prepared(): Waiting {
    options.signal.throwIfAborted();
    // A process that ended while it waited is replaced. If its error comes from the code, the next one fails alike.
    if (!waiting || hasEnded(waiting.child)) waiting = start(options, script);
    return waiting;
  }

  return {
    // `output` is constant for an instance: two builds in one folder break each other.
    output: join(options.site, '.sorties', options.instance, 'dist'),
    prepare: () => void prepared(),
    async build() {
      const { child, ended, lastWords } = prepared();
      waiting = undefined;
      const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
      child.send('build', () => {});
      prioritize(child, constants.priority.PRIORITY_NORMAL);
      const code = await ended.finally(() => clearTimeout(limit));
      options.signal.throwIfAborted();
      if (code !== 0) throw new Error(lastWords());
    },
  };
}

function start(options: BuilderOptions, script: string): Waiting {
  const { site, instance, catalogue, release, signal } = options;
  const child = spawn(process.execPath, [script, release], {
    cwd: site,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORTAIL_INSTANCE: instance,
      [VARIABLE_CATALOGUE]: catalogue,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  prioritize(child, constants.priority.PRIORITY_BELOW_NORMAL);

  child.once('message', () => options.onPrepared?.());

  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill);
  let output = '';
  const keepEnd = (chunk: Buffer | string) => {
    output = (output + chunk).slice(-20_000);
  };
  child.stdout?.on('data', keepEnd);
  child.stderr?.on('data', keepEnd);
  const ended = new Promise<number | null>((resolve) => {
    child.on('error', ({ message }) => keepEnd(message));
    child.on('close', resolve);
  });
  void ended.then(() => signal.removeEventListener('abort', kill));
  return { child, ended, lastWords: () => lastWords(output, child) };
}

/**
 * `prioritize` tolerates a refusal, because raising a priority again is a privilege on most systems. The build is then
 * slower on a machine that has much else to do.
 */
function prioritize({ pid }: ChildProcess, priority: number): void {
  try {
    if (pid) setPriority(pid, priority);
  } catch {
    // The priority stays as it was.
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** `lastWords` drops the stack of an error: it comes after the message, and would push it out. */
function lastWords(output: string, { signalCode }: ChildProcess): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  if (signalCode) lines.push(`The build was ended by ${signalCode}.`);
  return lines.slice(-REASON_LINES).join('\n');
}
