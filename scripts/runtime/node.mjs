import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../system/failure.mjs';
import { TOOLS } from '../system/paths.mjs';
import { withProgress } from '../system/progress.mjs';
import { npm } from './npm.mjs';

/** The Node brought when the machine's own cannot run TypeScript. Exact, so that every machine runs the same. */
const BROUGHT_VERSION = '24.21.0';

/**
 * The npm registry has Node itself under a name for each platform, without an install script (npm 12 blocks those).
 * They are built against glibc, and those for macOS do not follow every version.
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
    bring(`node-${platform}`),
  );
  return brought;
}

/** @param {string} name of the npm package */
async function bring(name) {
  mkdirSync(TOOLS, { recursive: true });
  const temporary = mkdtempSync(join(TOOLS, 'fetching-node-'));
  try {
    writeFileSync(join(temporary, 'package.json'), '{}');
    const install = [
      'install',
      `${name}@${BROUGHT_VERSION}`,
      '--prefix',
      temporary,
      '--ignore-scripts',
      '--no-workspaces',
    ];
    await npm(process.execPath, install, temporary);
    renameSync(join(temporary, 'node_modules', name), join(TOOLS, `node-${BROUGHT_VERSION}`));
  } catch (error) {
    // Another start brought it meanwhile: the rename found it there.
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function hasGlibc() {
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  return header.glibcVersionRuntime !== undefined;
}
