import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Placement } from './placement.ts';

/**
 * `ALONE_S` is as long as the other processes, left alone too, may take to drain. They need the database until then.
 */
const ALONE_S = 20;

/**
 * `guard` stops the server when its starter is killed, which PostgreSQL does not notice. The standard input of this
 * shell closes then. It stops that server only, not one that a new start put in its place.
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
  // The server runs unguarded on a machine that can make no process.
  shell.on('error', () => {});
  return () => void shell.kill();
}
