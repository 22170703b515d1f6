/**
 * `identityOf` joins a pid with the instant at which the process started. A pid alone is no identity: the system gives
 * it again to another process, soon in a container.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ pid: number, startedAt: string }} ProcessIdentity */

/**
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} undefined when no such process runs (a zombie does not run)
 */
export function identityOf(pid) {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : ps(pid, 'lstart');
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** @param {ProcessIdentity | undefined} identity */
export function isRunning(identity) {
  return identity !== undefined && identityOf(identity.pid)?.startedAt === identity.startedAt;
}

/**
 * @param {number} pid
 * @returns {string} its command line, '' when no such process runs
 */
export function commandLineOf(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command') ?? '';
  return (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ').trim();
}

/**
 * @param {number} pid
 * @returns {number} 0 when no such process runs
 */
export function parentOf(pid) {
  return Number((process.platform === 'linux' ? statOnLinux(pid)[1] : ps(pid, 'ppid')) ?? 0);
}

/** @param {number} pid */
function startOnLinux(pid) {
  const stat = statOnLinux(pid);
  const [state, ticksAfterBoot] = [stat[0], stat[19]];
  if (ticksAfterBoot === undefined || state === 'Z' || state === 'X') return undefined;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()}+${ticksAfterBoot}`;
}

/**
 * @param {number} pid
 * @returns {string[]} its fields from the third on: state, parent…; the second, the command between parentheses, may hold anything
 */
function statOnLinux(pid) {
  const stat = read(`/proc/${pid}/stat`) ?? '';
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @param {'lstart' | 'command' | 'ppid'} column
 */
function ps(pid, column) {
  try {
    const [state, ...rest] = execFileSync('ps', ['-o', `stat=,${column}=`, '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
      .trim()
      .split(/\s+/);
    return state?.startsWith('Z') ? undefined : rest.join(' ') || undefined;
  } catch {
    return undefined;
  }
}
