/**
 * The bars of this file are what a page may weigh, in figures that no machine changes. Times are for `npm run bench`.
 */
import { gzipSync } from 'node:zlib';
import { expect, type Page, type Response, test } from '@playwright/test';

const KO = 1024;
const PAGE_MAX = 40 * KO;
const SCRIPT_EN_LIGNE_MAX = 2 * KO;
const SCRIPTS_CANDIDAT_MAX = 20 * KO;

/** `Poids` is the bytes on the wire, headers included, by nature of the request. */
type Poids = ReadonlyMap<string, number>;

/**
 * `peser` counts the bytes of a visit.
 *
 * @param visiter leaves the page as a visitor has it, once they have looked at all of it
 */
async function peser(page: Page, visiter: () => Promise<void>): Promise<Poids> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  // The cache is off, because a page read before has left its font.
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  const natures = new Map<string, string>();
  const arrivees = new Set<string>();
  const poids = new Map<string, number>();
  // A style sheet's own images are asked of nobody.
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (!response.url.startsWith('data:')) natures.set(requestId, type);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const nature = natures.get(requestId);
    if (!nature) return;
    poids.set(nature, (poids.get(nature) ?? 0) + encodedDataLength);
    arrivees.add(requestId);
  });
  await visiter();
  await page.evaluate(async () => {
    await document.fonts.ready;
  });
  await expect.poll(() => [...natures.keys()].filter((requete) => !arrivees.has(requete))).toEqual([]);
  await cdp.detach();
  return poids;
}

/**
 * `peserScripts` counts the scripts of a visit.
 *
 * @returns bytes of the scripts that the page loads, each compressed; not their headers, which a small file has as many
 * of
 */
async function peserScripts(page: Page, visiter: () => Promise<void>): Promise<number> {
  const reponses: Response[] = [];
  const noter = (reponse: Response) => {
    if (reponse.request().resourceType() === 'script') reponses.push(reponse);
  };
  page.on('response', noter);
  await visiter();
  await page.waitForLoadState('load');
  page.off('response', noter);
  const corps = await Promise.all(reponses.map((reponse) => reponse.body()));
  return corps.reduce((total, octets) => total + gzipSync(octets).length, 0);
}

const somme = (poids: Poids) => [...poids.values()].reduce((total, octets) => total + octets, 0);

const CATALOGUE = [
  '/',
  '/formations',
  '/formations/par-etablissement',
  '/formations/par-date-limite',
  '/formations/vegetal-angers-cholet',
  '/etablissements/angers-cholet',
];
for (const chemin of CATALOGUE) {
  test(`${chemin} weighs at most 40 Ko with its font, and loads no script`, async ({ page }) => {
    const poids = await peser(page, async () => {
      await page.goto(chemin);
    });
    // Search engines' data is no script: no browser runs it.
    const scripts = page.locator('script:not([type="application/ld+json"])');
    const enLigne = (await scripts.allTextContents()).join('').length;
    const description = `${somme(poids)} bytes, ${enLigne} of script`;
    test.info().annotations.push({ type: 'weight', description });
    expect([...poids.keys()].sort()).toEqual(['Document', 'Font']);
    expect(somme(poids)).toBeLessThanOrEqual(PAGE_MAX);
    expect(enLigne).toBeLessThanOrEqual(SCRIPT_EN_LIGNE_MAX);
  });
}

test('a candidat’s pages load at most 20 Ko of scripts, and come compressed', async ({ page }) => {
  await page.goto('/connexion');
  await page.getByLabel('Adresse mail').fill('candidat@portail.test');
  await page.getByLabel('Mot de passe').fill('Portail-Demo-2018');
  await page.getByRole('button', { name: 'Connexion' }).click();
  await expect(page).toHaveURL(/\/candidatures/);
  const dossier = await page.getByRole('article').getByRole('link').first().getAttribute('href');

  for (const chemin of ['/candidatures', '/mon-compte', dossier ?? '']) {
    const scripts = await peserScripts(page, async () => {
      const reponse = await page.goto(chemin);
      expect(reponse?.headers()['content-encoding'], chemin).toBe('gzip');
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    });
    test.info().annotations.push({ type: 'scripts', description: `${chemin}: ${scripts} bytes` });
    expect(scripts, chemin).toBeLessThanOrEqual(SCRIPTS_CANDIDAT_MAX);
  }
});

test('the page where an account is made loads at most 20 Ko of scripts', async ({ page }) => {
  const scripts = await peserScripts(page, async () => {
    await page.goto('/compte/creer');
    await expect(page.getByRole('button', { name: 'Suivant' })).toBeVisible();
  });
  test.info().annotations.push({ type: 'scripts', description: `${scripts} bytes` });
  expect(scripts).toBeGreaterThan(0);
  expect(scripts).toBeLessThanOrEqual(SCRIPTS_CANDIDAT_MAX);
});
