import type { Strapi } from '../../scripts/system/strapi.ts';

/**
 * `compterRequetes` counts the SQL statements that the requests of `faire` ask, without those of the jobs that run
 * beside.
 */
export async function compterRequetes<T>(
  strapi: Strapi,
  faire: () => Promise<T>,
): Promise<{ compte: number; rendu: T }> {
  let compte = 0;
  const ecouter = () => {
    if (strapi.requestContext.get()) compte += 1;
  };
  strapi.db.connection.on('query', ecouter);
  try {
    const rendu = await faire();
    return { compte, rendu };
  } finally {
    strapi.db.connection.removeListener('query', ecouter);
  }
}
