/**
 * `chromium` finds a Chromium for the end-to-end tests on any machine. It takes CHROMIUM_PATH, else the one of the npm
 * package `@sparticuz/chromium` (needs neither root nor apt: it has its own libraries and fonts), else the system's.
 */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from '@playwright/test';
import { TOOLS } from '../../scripts/system/paths.mjs';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/**
 * `FONTS_CONF` replaces the package's own, which names folders of AWS only: without a font, Chromium ends at its first
 * text.
 */
const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** `ARGS` keep Chromium from /dev/shm, which is small in a container. */
const ARGS = ['--disable-dev-shm-usage'];

export async function chromium(): Promise<LaunchOptions> {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) return { executablePath: chosen, args: ARGS };
  // The package holds a binary for this platform only.
  if (process.platform === 'linux' && process.arch === 'x64') return packaged();
  const found = onPath(SYSTEM_NAMES);
  if (found) return { executablePath: found, args: ARGS };
  throw new Error('No Chromium was found: install one, or set CHROMIUM_PATH to its executable.');
}

async function packaged(): Promise<LaunchOptions> {
  const folder = await unpack();
  return {
    executablePath: join(folder, 'chromium'),
    args: ARGS,
    env: {
      ...definedVariables(),
      HOME: process.env['HOME'] || folder,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(delimiter),
    },
  };
}

/**
 * `unpack` makes a folder that is complete, or absent. The package itself unpacks into the shared temporary folder,
 * where a file of the same name that another user or an interrupted run left would be taken for the browser.
 */
async function unpack(): Promise<string> {
  const root = dirname(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const folder = join(TOOLS, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  mkdirSync(TOOLS, { recursive: true });
  const temporary = mkdtempSync(join(TOOLS, 'unpacking-chromium-'));
  const { inflate } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  // TMPDIR alone says where the package unpacks to.
  process.env['TMPDIR'] = temporary;
  try {
    for (const archive of ARCHIVES) await inflate(join(root, 'bin', archive));
    writeFileSync(join(temporary, 'fonts', 'fonts.conf'), FONTS_CONF);
    // The folders are private to their owner as created: whoever uses this checkout may run the tests.
    for (const path of [temporary, join(temporary, 'chromium')]) chmodSync(path, 0o755);
    renameSync(temporary, folder);
  } catch (error) {
    // Another process unpacked it meanwhile: the rename found it there.
    if (!existsSync(folder)) throw error;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function definedVariables(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
