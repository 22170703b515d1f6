/** One `astro build`, as a child with low priority: visitors come first. */
import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VARIABLE_CATALOGUE } from '../../site/src/lib/catalogue.ts';

const LIMIT_MS = 600_000;
const REASON_LINES = 12;

export type Build = Readonly<{
  site: string;
  instance: string;
  /** File that holds the catalogue. */
  catalogue: string;
  signal: AbortSignal;
}>;

/** Constant for an instance: Astro throws its content store away when the output folder changes. */
export function outputFolder(site: string, instance: string): string {
  return join(site, '.sorties', instance, 'dist');
}

/** @throws Error whose message is the end of the build's output, for the log */
export async function build({ site, instance, catalogue, signal }: Build): Promise<void> {
  const astro = fileURLToPath(new URL('bin/astro.mjs', import.meta.resolve('astro/package.json')));
  const child = spawn(process.execPath, [astro, 'build'], {
    cwd: site,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORTAIL_INSTANCE: instance,
      [VARIABLE_CATALOGUE]: catalogue,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]),
    killSignal: 'SIGKILL',
  });
  if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);

  let output = '';
  const keepEnd = (chunk: Buffer) => {
    output = (output + chunk).slice(-20_000);
  };
  child.stdout.on('data', keepEnd);
  child.stderr.on('data', keepEnd);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(lastWords(output));
}

/** The stack of an error comes after its message, and would push it out. */
function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return lines.slice(-REASON_LINES).join('\n');
}
