import { environment } from '../src/platform/environment.ts';

export default () => {
  const { mode, secrets } = environment();
  return {
    auth: {
      secret: secrets.adminJwt,
      sessions: { maxRefreshTokenLifespan: 12 * 3600, maxSessionLifespan: 12 * 3600 },
      cookie: { secure: mode === 'production' },
    },
    apiToken: { salt: secrets.apiTokenSalt },
    transfer: { token: { salt: secrets.transferTokenSalt } },
    secrets: { encryptionKey: secrets.encryption },
    preview: { enabled: false },
    flags: { nps: false, promoteEE: false },
  };
};
