/**
 * Seeds the demonstration on an empty database, and does nothing on another; with a number as its argument, adds
 * formations until there are as many. Its last line says what it did.
 */
import { loadStrapi } from '../../tests/support/strapi.ts';
import { demoAge } from './age.ts';
import { completeCatalogue } from './complete.ts';
import { seed } from './seed.ts';

const { DATABASE_URL, PORTAIL_CMS_DIST } = process.env;
if (!DATABASE_URL || !PORTAIL_CMS_DIST) throw new Error('DATABASE_URL and PORTAIL_CMS_DIST are needed');
const total = process.argv[2] === undefined ? undefined : Number(process.argv[2]);

const isEmpty = (await demoAge(DATABASE_URL)) === 'absent';
if (isEmpty || total !== undefined) {
  const strapi = await loadStrapi(PORTAIL_CMS_DIST);
  if (isEmpty) await seed(strapi, new Date());
  const added = total === undefined ? undefined : await completeCatalogue(strapi, total, new Date());
  console.log([isEmpty ? 'seeded the demonstration' : 'already seeded', added].filter(Boolean).join('; '));
} else {
  console.log('already seeded');
}
// Not by Strapi's own way out, which aborts the reads that its events still make of what was just written.
process.exit(0);
