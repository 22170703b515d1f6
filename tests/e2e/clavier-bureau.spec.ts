/** A secretariat verifies dossiers by the keyboard alone, without a scroll; the screen holds at both widths and themes. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { connecterAgent } from '../support/agent.ts';
import { entrer } from '../support/candidats.ts';
import { PIECES, transmettreUnDossier } from '../support/transmission.ts';

/** `GESTES_MAX` are the keys that a dossier of three pièces takes: one for each, two to declare it complete. */
const GESTES_MAX = PIECES.length + 2;
const NORMES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const entree = (page: Page, intitule: string) =>
  page.getByRole('navigation', { name: 'Pièces' }).getByRole('link', { name: new RegExp(`^${intitule}`) });
/** `defiles` names the parts of the screen that were scrolled. */
const defiles = (page: Page) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('*')).flatMap((partie) =>
      partie.scrollTop > 0 ? [`${partie.tagName} ${partie.textContent.slice(0, 60)}`] : [],
    ),
  );

async function verifierAxe(page: Page, etat: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').withTags(NORMES).analyze();
  const constats = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(constats, etat).toEqual([]);
  const deborde = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(deborde, `${etat}: no horizontal scroll`).toBe(false);
}

test('a dossier is verified by keys alone, a judgement is taken back, and the next one comes', async ({ browser }) => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  const site = await (await browser.newContext()).newPage();
  const candidat = await entrer(site, 'Solenn');
  await transmettreUnDossier(site);
  await connecterAgent(page, 'secretariat.le-mans@portail.test');
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click();
  await page
    .getByRole('link', { name: new RegExp(candidat.nom) })
    .first()
    .click();
  const [premiere, deuxieme, troisieme] = PIECES;

  await test.step('the page opens on the first pièce to verify, its file drawn', async () => {
    await expect(entree(page, premiere)).toBeFocused();
    await expect(page.getByRole('region', { name: /^Fichier déposé/ }).locator('canvas')).toBeVisible();
    await expect(page.getByLabel('Page 1 sur 1')).toBeVisible();
  });

  await test.step('« ? » shows the keys, and gives the focus back', async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog')).toContainText('Accepter la pièce, et passer à la suivante');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(entree(page, premiere)).toBeFocused();
  });

  await test.step('a refusal takes a motif of the list, and is taken back', async () => {
    await page.keyboard.press('r');
    await expect(page.getByRole('list', { name: 'Motifs proposés' }).getByRole('button').first()).toBeFocused();
    await page.keyboard.press('1');
    await expect(page.getByLabel('Motif du refus')).toHaveValue(/^Votre CV ne dit pas/);
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${premiere} : la pièce est refusée.`)).toBeVisible();
    await expect(entree(page, deuxieme)).toBeFocused();
    await page.keyboard.press('z');
    await expect(page.getByText(`${premiere} : le jugement est annulé.`)).toBeVisible();
    await expect(entree(page, premiere)).toBeFocused();
    await expect(entree(page, premiere)).toContainText('À vérifier');
  });

  await test.step('« N » goes to the note, and lets it be written', async () => {
    await page.keyboard.press('n');
    const note = page.getByLabel('Nouvelle note interne');
    await expect(note).toBeFocused();
    await note.pressSequentially('noter');
    await expect(note).toHaveValue('noter');
    await page.getByRole('tab', { name: /^Pièces/ }).click();
    await entree(page, premiere).focus();
  });

  await test.step('letters that are typed are not keys', async () => {
    await page.keyboard.press('r');
    await page.getByLabel('Motif du refus').fill('');
    await page.getByLabel('Motif du refus').pressSequentially('az');
    await expect(page.getByLabel('Motif du refus')).toHaveValue('az');
    await page.keyboard.press('Escape');
    await expect(page.getByLabel('Motif du refus')).toHaveCount(0);
  });

  await test.step('each pièce is one key, and the dossier two, without a scroll', async () => {
    let gestes = 0;
    const presser = (touche: string) => {
      gestes += 1;
      return page.keyboard.press(touche);
    };
    for (const suivante of [deuxieme, troisieme]) {
      await presser('a');
      await expect(entree(page, suivante)).toBeFocused();
    }
    await presser('a');
    await expect(page.getByRole('button', { name: 'Déclarer complet' })).toBeFocused();
    expect(await defiles(page)).toEqual([]);
    await presser('Enter');
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Déclarer complet' })).toBeFocused();
    await page.getByRole('button', { name: 'Lire le courriel avant de confirmer' }).click();
    await expect(page.getByRole('region', { name: 'Courriel qui partira' })).toContainText('complet');
    await page.getByRole('dialog').getByRole('button', { name: 'Déclarer complet' }).focus();
    await presser('Enter');
    await expect(page.getByText('Le dossier est déclaré complet.').first()).toBeVisible();
    expect(gestes).toBeLessThanOrEqual(GESTES_MAX);
  });

  await test.step('the next dossier of the list comes with the focus, and the way back', async () => {
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText(candidat.nom);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
    await page.getByRole('link', { name: 'Revenir' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(candidat.nom);
  });

  await test.step('a key pressed before the neighbours are read is not lost', async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText(candidat.nom);
    await page.route(/\/voisins\?/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue();
    });
    await page.goForward();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(candidat.nom);
    await expect(page.getByRole('navigation', { name: 'Dossiers de la liste' })).toHaveCount(0);
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { level: 1 })).not.toContainText(candidat.nom);
  });
});

const VUES = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 820 },
  { colorScheme: 'dark', width: 820 },
] as const;

for (const { colorScheme, width } of VUES) {
  test.describe(`${colorScheme}, ${width} px wide`, () => {
    test.use({ colorScheme, viewport: { width: 1280, height: 800 } });

    test('every part of a dossier is accessible', async ({ page }) => {
      await connecterAgent(page, 'admin@portail.test');
      // One signs in on a wide window: a narrow one folds the menu away.
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${process.env['CMS_URL']}/admin/dossiers?etats=complete`);
      await page.getByRole('row').nth(1).getByRole('link').click();
      await expect(page.getByRole('region', { name: /^Fichier déposé/ }).locator('canvas')).toBeVisible();
      for (const onglet of ['Pièces', 'Parcours', 'Lettre', 'Échanges', 'Historique']) {
        await page.getByRole('tab', { name: new RegExp(`^${onglet}`) }).click();
        await expect(page.getByRole('tabpanel', { name: new RegExp(`^${onglet}`) }).locator('[aria-busy]')).toHaveCount(
          0,
        );
        await verifierAxe(page, onglet);
      }
    });
  });
}
