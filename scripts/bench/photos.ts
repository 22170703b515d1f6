/** `benchPhotos` measures the tool that makes a PDF of photos, in a browser, on the dossier of the demonstration. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Page, chromium as playwright } from '@playwright/test';
import { chromium } from '../../tests/support/chromium.ts';
import { DOUZE_MEGAPIXELS, photographier } from '../../tests/support/photographier.ts';
import type { BenchContext } from './context.ts';
import { withPortal } from './portal.ts';
import { atMost, type Row } from './table.ts';

const MANY = 10;
const KO = 1024;
const LIMITS = { one: 2, many: 15, code: 250, task: 50 };

export async function benchPhotos(context: BenchContext): Promise<Row[]> {
  return withPortal(context, undefined, async ({ site }) => {
    const browser = await playwright.launch(await chromium());
    try {
      const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
      const photos = await context.report.step('Taking photos', () => takePhotos(page, context));
      return await context.report.step('Making PDFs of photos', () => measure(page, site, photos));
    } finally {
      await browser.close();
    }
  });
}

/** `takePhotos` writes them as files: a browser reads them from the disk, as it does a person's. */
async function takePhotos(page: Page, { workspace, quick }: BenchContext): Promise<string[]> {
  const paths: string[] = [];
  for (let rank = 1; rank <= (quick ? 3 : MANY); rank += 1) {
    const path = join(workspace.folder, `IMG_${rank}.jpg`);
    await writeFile(path, await photographier(page, `Photo ${rank}`, DOUZE_MEGAPIXELS));
    paths.push(path);
  }
  return paths;
}

async function measure(page: Page, site: string, photos: readonly string[]): Promise<Row[]> {
  const code: number[] = [];
  page.on('response', async (response) => {
    if (/outil|atelier/.test(response.url())) code.push(gzipSync(await response.body()).length);
  });
  await signIn(page, site);
  const tasks = await watchTasks(page);
  const one = await makePdf(page, photos.slice(0, 1));
  const many = await makePdf(page, photos);
  return [
    atMost('photos: one photo of 12 megapixels, until the PDF is there', LIMITS.one, one.seconds, ' s'),
    atMost(`photos: ${photos.length} of them, until the PDF is there`, LIMITS.many, many.seconds, ' s'),
    { what: `photos: what ${photos.length} of them weigh`, measured: many.said },
    atMost('photos: the longest task of the page meanwhile', LIMITS.task, Math.max(0, ...(await tasks())), ' ms'),
    atMost('photos: code that the tool loads, compressed', LIMITS.code, code.reduce((a, b) => a + b, 0) / KO, ' KB'),
  ];
}

async function signIn(page: Page, site: string): Promise<void> {
  await page.goto(`${site}/connexion`);
  await page.getByLabel('Adresse mail').fill('candidat@portail.test');
  await page.getByLabel('Mot de passe').fill('Portail-Demo-2018');
  await page.getByRole('button', { name: 'Connexion' }).click();
  await page.getByRole('link', { name: /Parcours Banque \(ABF\)/ }).click();
  await page.locator('#etape-pieces > summary').click();
}

/**
 * `watchTasks` notes the tasks of the main thread that last more than 50 ms from now on.
 *
 * @returns a function that gives their lengths, in ms
 */
async function watchTasks(page: Page): Promise<() => Promise<number[]>> {
  const handle = await page.evaluateHandle(() => {
    const lengths: number[] = [];
    new PerformanceObserver((list) => lengths.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    return lengths;
  });
  return () => handle.jsonValue();
}

/** `makePdf` opens the tool anew, so that no photo was read before. */
async function makePdf(page: Page, photos: readonly string[]): Promise<{ seconds: number; said: string }> {
  await page
    .getByRole('button', { name: /^Faire un PDF avec des photos/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const begun = performance.now();
  await dialog.getByLabel('Choisir des photos ou des PDF').setInputFiles([...photos]);
  await dialog.getByLabel(/^Plus lisible/).check();
  await dialog.getByRole('button', { name: /^Faire le PDF/ }).click();
  const said = dialog.getByText(/^Votre PDF est prêt/);
  await said.waitFor({ timeout: 120_000 });
  const seconds = (performance.now() - begun) / 1_000;
  const text = (await said.textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Fermer' }).click();
  await dialog.getByRole('button', { name: 'Quitter sans déposer' }).click();
  return { seconds, said: text.replace('Votre PDF est prêt\u00a0: ', '') };
}
