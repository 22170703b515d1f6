import type { Strapi } from '../../scripts/system/strapi.ts';

/**
 * `countStatements` counts the SQL statements that the requests of `action` ask, without those of the jobs that run
 * beside.
 */
export async function countStatements<T>(
  strapi: Strapi,
  action: () => Promise<T>,
): Promise<{ count: number; value: T }> {
  let count = 0;
  const listen = () => {
    if (strapi.requestContext.get()) count += 1;
  };
  strapi.db.connection.on('query', listen);
  try {
    const value = await action();
    return { count, value };
  } finally {
    strapi.db.connection.removeListener('query', listen);
  }
}
