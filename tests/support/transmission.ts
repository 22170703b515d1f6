import { expect, type Page } from '@playwright/test';

/** From a dossier that is ready, through the page that shows what will be sent. @param contenu what that page must show */
export async function transmettre(page: Page, contenu = ''): Promise<void> {
  await page.getByRole('link', { name: 'Transmettre mon dossier à l’établissement' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Transmettre mon dossier');
  if (contenu) await expect(page.getByRole('main')).toContainText(contenu);
  await page.getByRole('button', { name: 'Transmettre mon dossier à l’établissement' }).click();
  await expect(page.getByRole('main')).toContainText('Votre dossier est transmis à l’établissement');
}
