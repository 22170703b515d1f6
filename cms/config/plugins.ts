import { environment } from '../src/platform/environment.ts';

export default () => {
  const { smtpUrl, mailFrom, secrets } = environment();
  const smtp = new URL(smtpUrl);
  return {
    // Served by the origin of the admin, whose token scripts can read: nothing that a browser would run.
    upload: {
      config: {
        security: {
          allowedTypes: ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'],
          // By its name too: a file that begins like a PDF and ends in `.html` is served as HTML.
          deniedTypes: ['text/*', '*html*', '*xml*', '*script*'],
        },
      },
    },
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
