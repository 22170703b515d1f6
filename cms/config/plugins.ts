import { TAILLE_MAX_MEDIA } from '@portail/config/rules/mediatheque';
import { environment } from '../src/platform/environment.ts';

export default () => {
  const { smtpUrl, mailFrom, secrets } = environment();
  const smtp = new URL(smtpUrl);
  return {
    // What may enter is decided by `src/platform/media-library`, by name and content; Strapi's own list would drop
    // the bad files of an upload without a word, or refuse them in English.
    upload: { config: { sizeLimit: TAILLE_MAX_MEDIA, security: { allowedTypes: ['*'] } } },
    'users-permissions': { config: { jwtSecret: secrets.jwt } },
    email: {
      config: {
        provider: 'nodemailer',
        providerOptions: {
          host: smtp.hostname,
          port: Number(smtp.port) || (smtp.protocol === 'smtps:' ? 465 : 587),
          secure: smtp.protocol === 'smtps:',
          ...(smtp.username && {
            auth: { user: decodeURIComponent(smtp.username), pass: decodeURIComponent(smtp.password) },
          }),
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
        },
        settings: { defaultFrom: mailFrom },
      },
    },
  };
};
