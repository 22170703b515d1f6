/** Photos of paper become one PDF on the device itself, which the portal takes; nothing leaves before [Déposer]. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { png } from '../fixtures/images.ts';
import { entrer } from '../support/candidats.ts';
import { allerA } from '../support/clavier.ts';
import { ouvrirEtape, piece } from '../support/depot.ts';
import { photographier } from '../support/photographier.ts';
import { ABF, candidater } from '../support/transmission.ts';

const CV = 'Curriculum-vitae';
const BAC = 'Relevé de notes obtenues au Bac';
const MO = 1024 * 1024;

const jpeg = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });
const outil = (page: Page): Locator => page.getByRole('dialog');
const ouvrir = (page: Page, intitule: string) =>
  piece(page, intitule)
    .getByRole('button', { name: /^Faire un PDF avec des photos/ })
    .click();

async function verifierAxe(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('dialog').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
  }
}

test.use({ viewport: { width: 360, height: 740 } });

test('three photos become one PDF: by thumb, then by the keyboard', async ({ page }) => {
  await entrer(page, 'Nolan');
  await candidater(page, ABF);
  await ouvrirEtape(page, 'Pièces justificatives');
  const [une, deux, trois] = [
    await photographier(page, 'Un'),
    await photographier(page, 'Deux'),
    await photographier(page, 'Trois'),
  ];
  const charges: string[] = [];
  const envoyes: string[] = [];
  page.on('request', (requete) => {
    if (/outil|atelier/.test(requete.url())) charges.push(requete.url());
    if (requete.method() !== 'GET') envoyes.push(requete.url());
  });

  await test.step('the tool is loaded when it is asked for, and looks at the photos where they are', async () => {
    await expect(piece(page, CV).getByRole('button', { name: /^Faire un PDF avec des photos/ })).toBeVisible();
    expect(charges).toEqual([]);
    await ouvrir(page, CV);
    await expect(outil(page).getByRole('heading', { name: 'Faire un PDF' })).toBeVisible();
    await outil(page)
      .getByLabel('Choisir des photos ou des PDF')
      .setInputFiles([jpeg('IMG_1.jpg', une), jpeg('IMG_2.jpg', deux), jpeg('IMG_3.jpg', trois)]);
    await expect(outil(page).getByRole('listitem')).toHaveCount(3);
    await verifierAxe(page);
  });

  await test.step('a photo is moved, turned, cut to its sheet, and made legible', async () => {
    const lignes = outil(page).getByRole('listitem');
    await lignes
      .nth(2)
      .getByRole('button', { name: /^Avant/ })
      .click();
    await expect(lignes.nth(1)).toContainText('IMG_3.jpg');
    await expect(lignes.nth(1).getByRole('button', { name: /^Avant/ })).toBeFocused();
    await expect(outil(page).getByRole('status').first()).toHaveText('Élément 3 placé en position 2 sur 3.');
    await lignes
      .nth(0)
      .getByRole('button', { name: /^Tourner/ })
      .click();
    await lignes
      .nth(0)
      .getByRole('button', { name: /^Recadrer/ })
      .click();
    await expect(outil(page).getByRole('heading', { name: 'Recadrer la photo' })).toBeFocused();
    await outil(page).getByLabel('En haut').fill('10');
    // The frame follows the slider: a tenth of the photo is out of it.
    const [photo, cadre] = await Promise.all(
      ['.outil__vignette', '.outil__cadre'].map((zone) => outil(page).locator(zone).boundingBox()),
    );
    expect((cadre?.y ?? 0) - (photo?.y ?? 0)).toBeCloseTo((photo?.height ?? 0) / 10, 0);
    await verifierAxe(page);
    await outil(page).getByRole('button', { name: 'Recadrer' }).click();
    await outil(page).getByLabel('Plus lisible').check();
  });

  await test.step('the PDF is looked at, then deposited: nothing had left before', async () => {
    await outil(page).getByRole('button', { name: 'Faire le PDF (3 pages)' }).click();
    await outil(page).getByRole('button', { name: 'Annuler' }).click();
    await expect(outil(page).getByRole('listitem')).toHaveCount(3);
    await outil(page).getByRole('button', { name: 'Faire le PDF (3 pages)' }).click();
    await expect(outil(page)).toContainText(/Votre PDF est prêt\s: 3\spages, .+, qualité très bonne\./, {
      timeout: 20_000,
    });
    await verifierAxe(page);
    expect(envoyes).toEqual([]);
    await outil(page).getByRole('button', { name: 'Déposer' }).click();
    await expect(outil(page)).toHaveCount(0);
    await expect(piece(page, CV).getByRole('link', { name: 'Curriculum-vitae.pdf' })).toBeVisible({ timeout: 20_000 });
    await expect(piece(page, CV)).toContainText('3 pages');
  });

  await test.step('by the keyboard, a photo and a PDF are joined; Escape asks before it leaves them', async () => {
    await allerA(page, piece(page, BAC).getByRole('button', { name: /^Faire un PDF avec des photos/ }));
    await page.keyboard.press('Enter');
    const champ = outil(page).getByLabel('Choisir des photos ou des PDF');
    await allerA(page, champ);
    await champ.setInputFiles([
      jpeg('IMG_4.jpg', une),
      { name: 'Relevé.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf('Relevé')) },
    ]);
    await expect(outil(page).getByRole('listitem')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await expect(outil(page).getByRole('alert')).toContainText('Vos photos ne sont pas gardées');
    await allerA(page, outil(page).getByRole('button', { name: 'Rester' }));
    await page.keyboard.press('Enter');
    await allerA(page, outil(page).getByRole('button', { name: /^Faire le PDF/ }));
    await page.keyboard.press('Enter');
    await expect(outil(page).getByText(/Votre PDF est prêt\s: 2\spages/)).toBeVisible({ timeout: 20_000 });
    await allerA(page, outil(page).getByRole('button', { name: 'Déposer' }));
    await page.keyboard.press('Enter');
    await expect(piece(page, BAC)).toContainText('2 pages', { timeout: 20_000 });
  });
});

test('a photo that was chosen for a PDF becomes one; what cannot be read is said, and stops nothing', async ({
  page,
}) => {
  await entrer(page, 'Perrine');
  await candidater(page, ABF);
  await ouvrirEtape(page, 'Pièces justificatives');
  const photo = await photographier(page, 'Un');
  const champ = piece(page, CV).locator('input[type=file]');
  await expect(piece(page, CV).locator('astro-island[ssr]')).toHaveCount(0);
  await champ.setInputFiles(jpeg('IMG_9.jpg', photo));
  await expect(piece(page, CV).getByRole('alert')).toContainText('Ce fichier est une photo');
  await piece(page, CV)
    .getByRole('button', { name: /^En faire un PDF/ })
    .click();
  await expect(outil(page).getByRole('listitem')).toContainText('IMG_9.jpg');
  await outil(page)
    .getByLabel('Ajouter des photos ou des PDF')
    .setInputFiles([
      jpeg('IMG_10.heic', Buffer.from('\u0000\u0000\u0000\u0018ftypheic0000')),
      jpeg('abimee.jpg', Buffer.alloc(MO)),
      { name: 'faux.pdf', mimeType: 'application/pdf', buffer: png() },
    ]);
  await expect(outil(page).getByRole('alert')).toContainText('IMG_10.heic est au format HEIC');
  await expect(outil(page).getByRole('alert')).toContainText('abimee.jpg ne s’ouvre pas ici');
  await expect(outil(page).getByRole('alert')).toContainText('faux.pdf ne s’ouvre pas');
  await expect(outil(page).getByRole('listitem')).toHaveCount(1);
  await outil(page).getByRole('button', { name: 'Faire le PDF (1 page)' }).click();
  await outil(page).getByRole('button', { name: 'Déposer' }).click({ timeout: 20_000 });
  await expect(piece(page, CV).getByRole('link', { name: 'Curriculum-vitae.pdf' })).toBeVisible({ timeout: 20_000 });
});
