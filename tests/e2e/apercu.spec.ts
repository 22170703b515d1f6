/** A communication team uses the real admin, in French. The draft shows on the site's page, and nowhere else. */
import { expect as playwrightExpect, test } from '@playwright/test';
import { connecterRedaction } from '../support/agent.ts';

/** The admin is a large application, on a machine that may be busy with a build of the site. */
const expect = playwrightExpect.configure({ timeout: 30_000 });
test.use({ actionTimeout: 60_000 });

const CMS = process.env['CMS_URL'];
const FORMATIONS = `${CMS}/admin/content-manager/collection-types/api::formation.formation`;
const PUBLIQUE = '/formations/realite-virtuelle-et-interfaces-pour-le-web-rviw-laval';
const INTITULE = 'Réalité virtuelle et interfaces pour le web (RVIW)';

test('an editor sees the draft on the page of the site, which does not show it', async ({ page, request }) => {
  test.slow();
  await connecterRedaction(page, 'communication.laval@portail.test');
  await page.goto(`${FORMATIONS}?filters[$and][0][code][$eq]=LP-RVIW-LA`);
  await page.getByRole('gridcell', { name: INTITULE, exact: true }).click();
  // Each pièce is named, its line still folded.
  await expect(page.getByRole('button', { name: /^Curriculum-vitae · (obligatoire|facultative)/ })).toBeVisible();
  const intitule = page.getByLabel('Intitulé du parcours');
  await intitule.fill(`${INTITULE} <o:p>augmentée</o:p>`);
  const enregistrer = page.getByRole('button', { name: 'Enregistrer', exact: true });
  await enregistrer.click();
  await expect(enregistrer).toBeDisabled();
  await page.getByRole('link', { name: 'Ouvrir l’aperçu' }).click();

  const cadre = page.frameLocator('iframe');
  await expect(cadre.getByRole('heading', { level: 1 })).toContainText(`${INTITULE} <o:p>augmentée</o:p>`);
  await expect(cadre.getByRole('heading', { name: 'Aperçu d’un brouillon, non publié' })).toBeVisible();
  const publique = await request.get(PUBLIQUE);
  expect(await publique.text()).not.toContain('augmentée');
  expect(publique.headers()['x-frame-options']).toBe('DENY');

  const adresse = (await page.locator('iframe').getAttribute('src')) ?? '';
  const apercu = await request.get(adresse);
  expect(apercu.headers()['x-frame-options']).toBeUndefined();
  expect(apercu.headers()['content-security-policy']).toMatch(new RegExp(`; frame-ancestors ${CMS}$`));
  expect(apercu.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  });
  // The tab of the published version shows that one.
  await page.getByRole('tab', { name: 'Publié' }).click();
  await expect(cadre.getByRole('heading', { name: 'Aperçu de la version publiée' })).toBeVisible();

  await page
    .getByRole('button', { name: 'Fermer l’aperçu' })
    .or(page.getByRole('link', { name: 'Fermer l’aperçu' }))
    .click();
  await intitule.fill(INTITULE);
  await enregistrer.click();
  // The button is disabled as soon as it is clicked. The title follows what is saved: the screen may then be left.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(INTITULE);
  await expect(enregistrer).toBeDisabled();

  // The copied address is worth nothing once its owner is signed out.
  await page.getByRole('button', { name: 'Communication laval' }).click();
  await page.getByRole('menuitem', { name: 'Déconnexion' }).click();
  await page.waitForURL(/login/);
  const close = await request.get(adresse);
  expect(close.status()).toBe(410);
  expect(await close.text()).toContain('Rouvrez-le depuis la fiche de la formation.');
});
