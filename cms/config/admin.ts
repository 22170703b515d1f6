import type { DemandeApercu } from '../src/edition/apercu/apercu.ts';
import * as apercu from '../src/edition/apercu/apercu.ts';
import { environment } from '../src/platform/environment.ts';

export default () => {
  const { adminUrl, secrets } = environment();
  return {
    auth: {
      secret: secrets.adminJwt,
      sessions: { maxRefreshTokenLifespan: 12 * 3600, maxSessionLifespan: 12 * 3600 },
      cookie: { secure: adminUrl.startsWith('https:') },
    },
    apiToken: { salt: secrets.apiTokenSalt },
    transfer: { token: { salt: secrets.transferTokenSalt } },
    secrets: { encryptionKey: secrets.encryption },
    // `preview` shows the site's own page; `middlewares.ts` says who may frame it.
    preview: {
      enabled: true,
      config: { handler: (uid: string, demande: DemandeApercu) => apercu.lien(uid, demande) },
    },
    flags: { nps: false, promoteEE: false, docLinks: false },
  };
};
