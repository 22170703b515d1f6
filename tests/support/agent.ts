/** This file signs a member of staff in to Strapi's admin. */
import { expect, type Page } from '@playwright/test';

const DEMO = 'Portail-Demo-2018';

/** `connecterAgent` signs in a secretariat, or administration. */
export async function connecterAgent(page: Page, email: string): Promise<void> {
  await ouvrirSession(page, email);
  await expect(page.getByRole('link', { name: 'Dossiers' })).toBeVisible();
}

/** `connecterRedaction` signs in a communication team, which has no dossier to read. */
export async function connecterRedaction(page: Page, email: string): Promise<void> {
  await ouvrirSession(page, email);
  await expect(page.getByRole('heading', { name: 'Publication du site' })).toBeVisible({ timeout: 30_000 });
}

async function ouvrirSession(page: Page, email: string): Promise<void> {
  await page.goto(`${process.env['CMS_URL']}/admin`);
  await page.getByLabel('Adresse mail').fill(email);
  await page.getByLabel('Mot de passe', { exact: false }).first().fill(DEMO);
  await page.getByRole('button', { name: 'Se connecter' }).click();
}
