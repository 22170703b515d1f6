import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../src/platform/environment.ts';

/** Editors' uploads are data, not sources; Strapi wants their folder to exist. */
function publicFolder(dataDir: string): string {
  const folder = join(dataDir, 'public');
  mkdirSync(join(folder, 'uploads'), { recursive: true });
  return folder;
}

export default () => {
  const { mode, dataDir, host, cmsPort, adminUrl, secrets } = environment();
  return {
    host,
    port: cmsPort,
    dirs: { public: publicFolder(dataDir) },
    // What its mails to the staff link.
    url: adminUrl,
    // Only the site calls `/api`, and it sends one address: the right-most is the only one believed.
    proxy: { koa: true, maxIpsCount: 1 },
    app: { keys: [secrets.appKeys] },
    logger: {
      config: { level: mode === 'test' ? 'error' : 'info' },
      updates: { enabled: false },
      startup: { enabled: mode !== 'test' },
    },
  };
};
