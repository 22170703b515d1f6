import { TAILLE_MAX_MEDIA } from '@portail/config/rules/mediatheque';
import { environment } from '../src/platform/environment.ts';

const { publicS3, siteUrl } = environment();
/** `images` holds the origin of the media library's images, which the admin draws. */
const images = ["'self'", 'data:', 'blob:', ...(publicS3 ? [new URL(publicS3.baseUrl).origin] : [])].join(' ');

// `strapi::logger` is left out: the address of a request may hold what somebody searched for, a candidat's name.
export default [
  'global::sante',
  'global::french-refusals',
  'strapi::errors',
  'global::busy',
  {
    name: 'strapi::security',
    config: {
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      contentSecurityPolicy: {
        useDefaults: true,
        // `directives` are strings, not arrays: Strapi merges arrays index by index with its own, wider, defaults.
        directives: {
          'connect-src': "'self'",
          'img-src': images,
          'media-src': "'self' data: blob:",
          'font-src': "'self' data:",
          'style-src': "'self' 'unsafe-inline'",
          'frame-src': `'self' blob: ${new URL(siteUrl).origin}`,
          'object-src': "'none'",
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  'global::portail-gate',
  'global::unreadable-requests',
  // `origin` is empty, because the site calls from its server and no browser of another origin does.
  { name: 'strapi::cors', config: { origin: [] } },
  'strapi::query',
  'global::media-library',
  {
    name: 'strapi::body',
    config: {
      jsonLimit: '256kb',
      formLimit: '256kb',
      textLimit: '64kb',
      formidable: { maxFileSize: TAILLE_MAX_MEDIA },
    },
  },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
];
