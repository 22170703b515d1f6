/** A member of staff, in Strapi's admin. */
import { expect, type Page } from '@playwright/test';

const DEMO = 'Portail-Demo-2018';

export async function connecterAgent(page: Page, email: string): Promise<void> {
  await page.goto(`${process.env['CMS_URL']}/admin`);
  await page.getByLabel('Adresse mail').fill(email);
  await page.getByLabel('Mot de passe').fill(DEMO);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await expect(page.getByRole('link', { name: 'Dossiers' })).toBeVisible();
}
