import type { PublicS3 } from '@portail/config/environment';
import { TAILLE_MAX_MEDIA } from '@portail/config/rules/mediatheque';
import { environment } from '../src/platform/environment.ts';
import { CONNEXIONS } from '../src/platform/mail/relay.ts';

export default () => {
  const { smtpUrl, mailFrom, publicS3, secrets } = environment();
  const smtp = new URL(smtpUrl);
  return {
    // `allowedTypes` lets everything in, because `src/edition/media-library` judges files by name and content. Strapi's
    // own list would drop the bad files of an upload without a word, or refuse them in English.
    upload: { config: { sizeLimit: TAILLE_MAX_MEDIA, security: { allowedTypes: ['*'] }, ...bucket(publicS3) } },
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
          // `pool` keeps connections open from one mail to the next, and closes them after twenty idle seconds.
          pool: true,
          maxConnections: CONNEXIONS,
          // `maxRequeues` limits the tries on a server that closes without a word, which nodemailer would ask for ever.
          maxRequeues: 2,
          connectionTimeout: 10_000,
          greetingTimeout: 10_000,
          socketTimeout: 20_000,
        },
        settings: { defaultFrom: mailFrom },
      },
    },
  };
};

/** `bucket` gives no option without a bucket: Strapi then keeps the files in its public folder. */
function bucket(s3: PublicS3 | undefined): object {
  if (!s3) return {};
  const { endpoint, region, accessKeyId, secretAccessKey, bucket: Bucket, baseUrl } = s3;
  const credentials = { accessKeyId, secretAccessKey };
  // `ACL` is named and undefined, so that the provider sends none: most buckets refuse it nowadays.
  const params = { Bucket, ACL: undefined };
  return {
    provider: 'aws-s3',
    providerOptions: { baseUrl, s3Options: { endpoint, region, credentials, forcePathStyle: true, params } },
  };
}
