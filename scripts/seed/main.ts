/**
 * This process seeds the demonstration on an empty database, and does nothing on another. With `--formations N` or
 * `--candidatures M`, it adds generated ones until there are as many. Its last line is a sentence about its work.
 */
import { parseArgs } from 'node:util';
import { loadStrapi } from '../system/strapi.ts';
import { demoAge } from './age.ts';
import { completeCandidatures } from './candidatures.ts';
import { completeCatalogue } from './complete.ts';
import { seed } from './seed.ts';

const { DATABASE_URL, PORTAIL_CMS_DIST } = process.env;
if (!DATABASE_URL || !PORTAIL_CMS_DIST) throw new Error('DATABASE_URL and PORTAIL_CMS_DIST are needed');
const { formations, candidatures } = parseArgs({
  options: { formations: { type: 'string' }, candidatures: { type: 'string' } },
}).values;

const isEmpty = (await demoAge(DATABASE_URL)) === 'absent';
if (isEmpty || formations || candidatures) {
  const strapi = await loadStrapi(PORTAIL_CMS_DIST);
  const done = [isEmpty ? 'seeded the demonstration' : 'already seeded'];
  if (isEmpty) await seed(strapi, new Date());
  if (formations) done.push(await completeCatalogue(strapi, Number(formations), new Date()));
  if (candidatures) done.push(await completeCandidatures(strapi, Number(candidatures), new Date()));
  console.log(done.join('; '));
} else {
  console.log('already seeded');
}
// The process exits by itself. Strapi's own way out aborts the reads that its events still make of the new rows.
process.exit(0);
