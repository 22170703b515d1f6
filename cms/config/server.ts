import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { environment } from '../src/platform/environment.ts';

/**
 * `publicFolder` is in the data folder, since editors' uploads are data, not sources. Strapi wants its folder `uploads`
 * to exist.
 */
function publicFolder(dataDir: string): string {
  const folder = join(dataDir, 'public');
  mkdirSync(join(folder, 'uploads'), { recursive: true });
  return folder;
}

export default () => {
  const { mode, dataDir, host, cmsPort, adminUrl, trustedProxies, secrets } = environment();
  return {
    host,
    port: cmsPort,
    dirs: { public: publicFolder(dataDir) },
    // `url` begins the links of Strapi's mails to the staff.
    url: adminUrl,
    // `proxy` is off without a proxy of ours: anybody may then write any address in X-Forwarded-For.
    proxy: { koa: trustedProxies > 0, maxIpsCount: trustedProxies },
    app: { keys: [secrets.appKeys] },
    logger: {
      config: { level: mode === 'test' ? 'error' : 'info' },
      updates: { enabled: false },
      startup: { enabled: mode !== 'test' },
    },
  };
};
