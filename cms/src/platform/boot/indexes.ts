/**
 * Unique among drafts and among published rows, or only where a flag is set: what a content type's `indexes`
 * cannot say. Strapi leaves alone the indexes that its schema never knew.
 */
const INDEX_PARTIELS = [
  ['formations_slug_annee_brouillon_uq', 'formations (slug, annee) where published_at is null'],
  ['formations_slug_annee_publie_uq', 'formations (slug, annee) where published_at is not null'],
  ['formations_code_annee_brouillon_uq', 'formations (code, annee) where published_at is null'],
  ['formations_code_annee_publie_uq', 'formations (code, annee) where published_at is not null'],
  ['pages_slug_brouillon_uq', 'pages (slug) where published_at is null'],
  ['pages_slug_publie_uq', 'pages (slug) where published_at is not null'],
  ['campagnes_courante_uq', 'campagnes (courante) where courante'],
] as const;

export async function creerIndexPartiels(): Promise<void> {
  for (const [nom, definition] of INDEX_PARTIELS) {
    await strapi.db.connection.raw(`create unique index if not exists ${nom} on ${definition}`);
  }
}
