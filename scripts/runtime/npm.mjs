import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { Failure } from '../system/failure.mjs';

/**
 * `npm` runs the npm that runs us, or the one on the PATH, under a given Node. Its output is shown only when it fails.
 * It ends when we do: two that install in one folder break each other.
 *
 * @param {string} node path of the Node executable
 * @param {string[]} args
 * @param {string} cwd
 */
export async function npm(node, args, cwd) {
  const [command, ...first] = npmCommand(node);
  const child = spawn(command, [...first, ...args, '--loglevel=error', '--no-progress', '--no-audit', '--no-fund'], {
    cwd,
    env: withFirstOnPath(node),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const dismiss = child.pid === undefined ? () => {} : killWithUs(child.pid);
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  }).finally(dismiss);
  if (code !== 0) {
    throw new Failure(`\`npm ${args.join(' ')}\` failed (exit code ${code}).\n${Buffer.concat(output)}`.trimEnd());
  }
}

/**
 * `killWithUs` kills a group when this process ends, whatever ended it. The standard input of its shell closes then;
 * npm itself would be too busy to notice.
 *
 * @param {number} leader
 * @returns {() => void} dismisses the shell
 */
function killWithUs(leader) {
  const shell = spawn('/bin/sh', ['-c', 'read -r _; kill -s KILL -- "-$0"', String(leader)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return () => void shell.kill();
}

/**
 * @param {string} node
 * @returns {NodeJS.ProcessEnv} the environment in which every child finds that `node`
 */
export function withFirstOnPath(node) {
  return { ...process.env, PATH: [dirname(node), process.env.PATH].filter(Boolean).join(delimiter) };
}

/**
 * @param {string} node
 * @returns {[string, ...string[]]}
 */
function npmCommand(node) {
  const found = [process.env.npm_execpath, ...onPath('npm')].find((path) => path && existsSync(path));
  if (!found) throw new Failure('npm was not found: install it (it comes with Node) and start again.');
  const real = realpathSync(found);
  // A version manager's shim is no JavaScript: it starts as it is.
  return basename(real) === 'npm-cli.js' ? [node, real] : [real];
}

/** @param {string} name */
function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name));
}
