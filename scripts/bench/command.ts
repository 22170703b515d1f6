import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type CommandOptions = Readonly<{ cwd?: string; env?: NodeJS.ProcessEnv; signal: AbortSignal }>;

/**
 * `command` runs a program to its end.
 *
 * @returns the text of its standard output
 * @throws Error with all its output when it fails
 */
export function command(name: string, args: string[], { cwd, env, signal }: CommandOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(name, args, { cwd, env, signal, killSignal: 'SIGKILL', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      errors += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${name} ${args.join(' ')} failed (${code}).\n${output}${errors}`));
    });
  });
}

/**
 * `onPath` finds a program.
 *
 * @returns its path; undefined when the machine has no such program. The superuser's folders are looked at too: nginx
 * lives there.
 */
export function onPath(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
