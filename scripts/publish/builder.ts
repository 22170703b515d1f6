/**
 * Builds the site in a process that has bundled the pages beforehand: what is left to do once there is something to
 * publish is to draw them. One process for one build, which ends with it: nothing of a build, whether it failed or was
 * killed, reaches the next. It bundles at a low priority, visitors come first, and draws at the usual one.
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
  /** File that will hold the catalogue when a build is asked. */
  catalogue: string;
  /** Folder of the release in service, whose pages may serve again. */
  release: string;
  /** Called when a build has nothing left to do but wait. */
  onPrepared?: () => void;
  /** Kills the process, at work or waiting. */
  signal: AbortSignal;
}>;

export type Builder = Readonly<{
  /** Where a build leaves its files; the next preparation empties it. */
  output: string;
  /** Bundles the pages of the next build; returns at once. */
  prepare(): void;
  /** @throws Error whose message is the end of the build's output, for the log */
  build(): Promise<void>;
}>;

type Waiting = Readonly<{ child: ChildProcess; ended: Promise<number | null>; lastWords(): string }>;

/** @param script what each build runs */
export function createBuilder(options: BuilderOptions, script = PROCESS): Builder {
  let waiting: Waiting | undefined;

  function prepared(): Waiting {
    options.signal.throwIfAborted();
    // One that ended while it waited has nothing to say that another one would not: its error, or none.
    if (!waiting || hasEnded(waiting.child)) waiting = start(options, script);
    return waiting;
  }

  return {
    // Constant for an instance: two builds in one folder break each other.
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

/** Back up again is a privilege on most systems: without it, a build is slower on a machine that has much else to do. */
function prioritize({ pid }: ChildProcess, priority: number): void {
  try {
    if (pid) setPriority(pid, priority);
  } catch {
    // As it was.
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** The stack of an error comes after its message, and would push it out. */
function lastWords(output: string, { signalCode }: ChildProcess): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  if (signalCode) lines.push(`The build was ended by ${signalCode}.`);
  return lines.slice(-REASON_LINES).join('\n');
}
