/** Seeds the demonstration on an empty database, and does nothing on another. */
import { loadStrapi } from '../../tests/support/strapi.ts';
import { demoAge } from './age.ts';
import { seed } from './seed.ts';

const { DATABASE_URL, PORTAIL_CMS_DIST } = process.env;
if (!DATABASE_URL || !PORTAIL_CMS_DIST) throw new Error('DATABASE_URL and PORTAIL_CMS_DIST are needed');

if ((await demoAge(DATABASE_URL)) === 'absent') {
  const strapi = await loadStrapi(PORTAIL_CMS_DIST);
  await seed(strapi, new Date());
  console.log('seeded');
} else {
  console.log('already seeded');
}
// Not by Strapi's own way out, which aborts the reads that its events still make of what was just written.
process.exit(0);
