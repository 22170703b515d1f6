import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Placement } from './placement.ts';

/** As long as the other processes, left alone too, may take to drain: they need the database until then. */
const ALONE_S = 20;

/**
 * PostgreSQL does not notice that who started it was killed. This shell does: its standard input closes.
 * It stops that server only, not one that a new start put in its place.
 *
 * @returns dismisses the guard
 */
export function guard(placement: Placement, data: string, pid: number): () => void {
  const script = `read -r _; sleep ${ALONE_S}; [ "$(head -n 1 "$1")" = "$0" ] && kill -INT "$0"`;
  const shell = spawn('/bin/sh', ['-c', script, String(pid), join(data, 'postmaster.pid')], {
    ...placement.owner,
    cwd: '/',
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A machine that makes no process: the server then runs unguarded.
  shell.on('error', () => {});
  return () => void shell.kill();
}
