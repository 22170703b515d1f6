import { environment } from '../src/platform/environment.ts';

export default () => {
  const { mode, host, cmsPort, cmsUrl, secrets } = environment();
  return {
    host,
    port: cmsPort,
    url: cmsUrl,
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
