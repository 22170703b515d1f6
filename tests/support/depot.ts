/** `piece` is one pièce of a dossier, on the candidat's page. */
import { expect, type Locator, type Page } from '@playwright/test';

export const piece = (page: Page, intitule: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: intitule }) });

/** `ouvrirEtape` unfolds a step of the dossier by its title; the one to do next is open already. */
export async function ouvrirEtape(page: Page, titre: string): Promise<void> {
  const etape = page.locator('details').filter({ has: page.getByRole('heading', { level: 2, name: titre }) });
  if ((await etape.getAttribute('open')) === null) await etape.locator('summary').first().click();
}

/** `deposer` chooses a file, which leaves at once. */
export async function deposer(page: Page, intitule: string, nom: string, contenu: Uint8Array): Promise<void> {
  const ligne = piece(page, intitule);
  await expect(ligne.locator('astro-island[ssr]')).toHaveCount(0);
  await ligne
    .locator('input[type=file]')
    .setInputFiles({ name: nom, mimeType: 'application/pdf', buffer: Buffer.from(contenu) });
}
