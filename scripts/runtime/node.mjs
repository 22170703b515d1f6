import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../system/failure.mjs';
import { withLock } from '../system/lock.mjs';
import { TOOLS } from '../system/paths.mjs';
import { withProgress } from '../system/progress.mjs';
import { npm } from './npm.mjs';

/**
 * `BROUGHT_VERSION` is the Node that is brought when the machine's own cannot run TypeScript. It is exact, so that
 * every machine runs the same.
 */
const BROUGHT_VERSION = '24.21.0';

/**
 * `BROUGHT_PLATFORMS` have Node in the npm registry under a name each, without an install script, which npm 12 blocks.
 * They are built against glibc; those for macOS do not follow every version.
 */
const BROUGHT_PLATFORMS = ['linux-x64', 'linux-arm64'];

/** @returns {Promise<string>} path of a Node that runs TypeScript: this one, or one brought into the checkout */
export async function findNode() {
  if (process.features.typescript) return process.execPath;

  const brought = join(TOOLS, `node-${BROUGHT_VERSION}`, 'bin', 'node');
  if (existsSync(brought)) return brought;

  const platform = `${process.platform}-${process.arch}`;
  if (!BROUGHT_PLATFORMS.includes(platform) || !hasGlibc()) {
    throw new Failure(
      `The portal needs Node 22.18 or later and this is ${process.version}: install Node 24 and start again.`,
    );
  }
  await withProgress(`Fetching Node ${BROUGHT_VERSION} (this is ${process.version}, too old for the portal)`, () =>
    withLock(join(TOOLS, 'node.lock'), undefined, async () => {
      if (!existsSync(brought)) await bring(`node-${platform}`);
    }),
  );
  return brought;
}

/** @param {string} name of the npm package */
async function bring(name) {
  const draft = join(TOOLS, 'fetching-node');
  // A killed run may have left this folder.
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft);
  writeFileSync(join(draft, 'package.json'), '{}');
  const install = ['install', `${name}@${BROUGHT_VERSION}`, '--prefix', draft, '--ignore-scripts', '--no-workspaces'];
  await npm(process.execPath, install, draft);
  renameSync(join(draft, 'node_modules', name), join(TOOLS, `node-${BROUGHT_VERSION}`));
  rmSync(draft, { recursive: true });
}

function hasGlibc() {
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return header.glibcVersionRuntime !== undefined;
}
