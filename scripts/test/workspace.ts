/** `openWorkspace` makes the only folders and variables that a part of the tests may use on this machine. */
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { homesOf } from '../postgres/placement.ts';
import { instanceName } from '../publish/instance.ts';
import { ROOT } from '../system/paths.mjs';

/** `INHERITED` leaves the portal's own variables out: a developer's DATABASE_URL must never reach a test. */
const INHERITED =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|CI|TEST_ROUNDS|FORCE_COLOR|CHROMIUM_PATH|LD_LIBRARY_PATH|XDG_\w+|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+)$/;

const THROW_AWAY = {
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  SITE_PORT: '0',
  CMS_PORT: '0',
  SMTP_PORT: '0',
  MAIL_PORT: '0',
  STRAPI_TELEMETRY_DISABLED: 'true',
  ASTRO_TELEMETRY_DISABLED: '1',
};

export type Workspace = Readonly<{
  folder: string;
  dataDir: string;
  variables: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}>;

export async function openWorkspace(): Promise<Workspace> {
  const folder = await mkdtemp(join(tmpdir(), 'portail-test-'));
  // Others may cross the folder but not list it: PostgreSQL's unprivileged user has its own folder inside.
  await chmod(folder, 0o711);
  const dataDir = join(folder, 'data');
  // Browsers, Playwright and Strapi leave files in the temporary folder: they go with the rest.
  const temporary = join(folder, 'tmp');
  await mkdir(temporary);
  const inherited = Object.entries(process.env).filter(([name]) => INHERITED.test(name));
  return {
    folder,
    dataDir,
    variables: { ...Object.fromEntries(inherited), ...THROW_AWAY, DATA_DIR: dataDir, TMPDIR: temporary },
    async remove() {
      const build = join(ROOT, 'site', '.sorties', instanceName(dataDir, ROOT));
      for (const path of [folder, homesOf(dataDir).outside, build]) await rm(path, { recursive: true, force: true });
    },
  };
}
