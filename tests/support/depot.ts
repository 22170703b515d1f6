/** `piece` is one pièce of a dossier, on the candidat's page. */
import { expect, type Locator, type Page } from '@playwright/test';

export const piece = (page: Page, intitule: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: intitule }) });

/** `deposer` chooses a file, which leaves at once. */
export async function deposer(page: Page, intitule: string, nom: string, contenu: Uint8Array): Promise<void> {
  const ligne = piece(page, intitule);
  await expect(ligne.locator('astro-island[ssr]')).toHaveCount(0);
  await ligne
    .locator('input[type=file]')
    .setInputFiles({ name: nom, mimeType: 'application/pdf', buffer: Buffer.from(contenu) });
}
