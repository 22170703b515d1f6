import { jourDeParis } from '@portail/config/paris';
import type { Strapi } from '../system/strapi.ts';
import { seedCandidats } from './accounts.ts';
import { seedCatalogue } from './catalogue.ts';
import { seedEntretiens, storeConvoques } from './entretiens.ts';
import { avecMediatheque } from './mediatheque.ts';
import { seedReferences } from './references.ts';

/**
 * `seed` writes the whole demonstration, or nothing: interrupted, it leaves an empty database that the next start
 * seeds.
 */
export async function seed(strapi: Strapi, now: Date): Promise<void> {
  const convoques = await storeConvoques(now);
  await avecMediatheque(strapi, (mediatheque) =>
    strapi.db.transaction(async () => {
      await seedCatalogue(strapi, mediatheque, jourDeParis(now));
      await seedReferences(strapi, now);
      await seedCandidats(strapi);
      await seedEntretiens(strapi, convoques, now);
    }),
  );
}
