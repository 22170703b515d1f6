/** This file makes a dossier and hands it over as its candidat does. */
import { expect, type Page } from '@playwright/test';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { deposer, ouvrirEtape, piece } from './depot.ts';

/** `ABF` is « Parcours Banque (ABF) » of Le Mans, in alternance. */
export const ABF = 'parcours-banque-abf-le-mans';

/** `PIECES` are those that it asks. */
export const PIECES = [
  'Curriculum-vitae',
  'Relevé de notes obtenues au Bac',
  'Tous les relevés de notes après bac',
] as const;

/**
 * `candidater` begins a candidature.
 *
 * @returns the path of its dossier
 */
export async function candidater(page: Page, slug: string): Promise<string> {
  await page.goto(`/formations/${slug}/candidater`);
  await page.getByRole('button', { name: 'Déposer une candidature' }).click();
  await expect(page).toHaveURL(/\/candidatures\/[a-z0-9]{24}/);
  return new URL(page.url()).pathname;
}

/** `versLaTransmission` goes from a dossier that is ready to the page that shows what will be sent. */
export async function versLaTransmission(page: Page): Promise<void> {
  // The act stands in its step, and beside it or in the bar, by the width.
  await page
    .locator('#etape-transmission')
    .getByRole('link', { name: 'Transmettre mon dossier à l’établissement' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Transmettre mon dossier');
}

/**
 * `transmettre` goes from a dossier that is ready through the page that shows what will be sent. It comes back to the
 * dossier by the page that says it is done.
 *
 * @param contenu text that this page must show
 */
export async function transmettre(page: Page, contenu = ''): Promise<void> {
  await versLaTransmission(page);
  if (contenu) await expect(page.getByRole('main')).toContainText(contenu);
  await page.getByRole('button', { name: 'Transmettre mon dossier à l’établissement' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre dossier est transmis à l’établissement');
  await page.getByRole('link', { name: 'Voir ma candidature' }).click();
}

/**
 * `transmettreUnDossier` goes from the candidature to the transmission; the page is signed in.
 *
 * @param incapable the pièce that the candidat does not have yet
 */
export async function transmettreUnDossier(page: Page, incapable?: (typeof PIECES)[number]): Promise<void> {
  await candidater(page, ABF);
  await ouvrirEtape(page, 'Pièces justificatives');
  for (const intitule of PIECES) {
    if (intitule === incapable) {
      await piece(page, intitule).getByText('Indiquer une incapacité de dépôt').click();
      await piece(page, intitule).getByLabel('Motif').fill('Le semestre 4 finit en juin.');
      await piece(page, intitule).getByRole('button', { name: 'Indiquer l’incapacité' }).click();
      await expect(piece(page, intitule)).toContainText('Incapacité de dépôt indiquée');
      await ouvrirEtape(page, 'Pièces justificatives');
      continue;
    }
    await deposer(page, intitule, `${intitule}.pdf`, await pdf(intitule));
    await expect(piece(page, intitule)).toContainText('Déposée');
  }
  await ouvrirEtape(page, 'Lettre de motivation');
  await page.getByLabel('Votre lettre').fill('Votre formation prolonge mon BTS.');
  await page.getByRole('button', { name: 'Enregistrer ma lettre de motivation' }).click();
  await expect(page.getByText('Votre lettre de motivation est enregistrée.')).toBeVisible();
  await transmettre(page);
}
