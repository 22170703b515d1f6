/** The fields of the editors' screens run in the real admin: pastes from Word, and dates as people type them. */
import { expect as playwrightExpect, test } from '@playwright/test';
import { connecterRedaction } from '../support/agent.ts';

/** The admin is a large application, on a machine that may be busy with a build of the site. */
const expect = playwrightExpect.configure({ timeout: 30_000 });
test.use({ actionTimeout: 60_000 });

const CMS = process.env['CMS_URL'];
const FORMATIONS = `${CMS}/admin/content-manager/collection-types/api::formation.formation`;
const INTITULE = 'Développement web et mobile (DWM)';
const PUBLIQUE = '/formations/developpement-web-et-mobile-dwm-nantes';

const element = (niveau: number, signe: string, mots: string) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level${niveau} lfo1'><!--[if !supportLists]--><span style='font-family:Symbol'><span style='mso-list:Ignore'>${signe}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><!--[endif]-->${mots}<o:p></o:p></p>`;
const DE_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm}</style></head>
<body lang=FR><!--StartFragment--><h1>Débouchés<o:p></o:p></h1>
<p class=MsoNormal>Des <b>chargés de\nprojet</b>, voir <a href="https://iut.test/metiers">les métiers</a>.<o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>${element(1, '·', 'Piloter')}${element(2, 'o', 'une équipe')}${element(1, '·', 'Vendre')}
<p class=MsoNormal><img src="file:///C:/image001.png"></p><!--EndFragment--></body></html>`;

test('an editor pastes from Word, mends a date, and the built page shows both', async ({ page, context, request }) => {
  test.slow();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: CMS ?? '' });
  await connecterRedaction(page, 'communication.nantes@portail.test');
  await page.goto(`${FORMATIONS}?filters[$and][0][code][$eq]=LP-DWM-NA`);
  await page.getByRole('gridcell', { name: INTITULE, exact: true }).click();
  const insertion = page.getByRole('textbox', { name: 'Insertion professionnelle' });
  await insertion.click();
  const avant = await insertion.allInnerTexts();
  // The field puts the caret back once it has drawn its focus: a selection made before is lost.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+A');
    await page.evaluate(() => new Promise((suite) => requestAnimationFrame(() => requestAnimationFrame(suite))));
    expect(await page.evaluate(() => getSelection()?.toString().split('\n').length)).toBeGreaterThan(1);
  }).toPass();
  await page.evaluate(async (html) => {
    const forme = (type: string, contenu: string) => ({ [type]: new Blob([contenu], { type }) });
    await navigator.clipboard.write([
      new ClipboardItem({ ...forme('text/html', html), ...forme('text/plain', 'Débouchés') }),
    ]);
  }, DE_WORD);
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByText('Collé sans 1 image.')).toBeVisible();
  await expect(insertion.getByRole('heading', { name: 'Débouchés' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(insertion).toHaveText(avant, { useInnerText: true });
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(insertion.getByRole('listitem')).toHaveText(['Piloter', 'une équipe', 'Vendre']);

  const au = page.getByRole('textbox', { name: 'Au', exact: true });
  const jour = await au.inputValue();
  await au.fill('31/02/2027');
  await au.press('Tab');
  await expect(au).toHaveAccessibleDescription('Cette date n’existe pas : février 2027 a 28 jours.');
  const refus = page.waitForResponse((reponse) => reponse.request().method() === 'PUT');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  expect((await refus).status()).toBe(400);
  await expect(au).toHaveValue('31/02/2027');
  await au.fill(jour.split('/').reverse().join('-'));
  await au.press('Tab');
  await expect(au).toHaveValue(jour);
  await expect(au).not.toHaveAccessibleDescription(/n’existe pas/);
  await page.getByRole('button', { name: 'Publier', exact: true }).click();

  await expect
    .poll(async () => (await request.get(PUBLIQUE)).text(), { timeout: 60_000, intervals: [200] })
    .toContain('une équipe');
  await page.goto(PUBLIQUE);
  const texte = page.locator('section', {
    has: page.getByRole('heading', { level: 2, name: 'Insertion professionnelle' }),
  });
  await expect(texte.getByRole('heading', { level: 3 })).toHaveText('Débouchés');
  await expect(texte.locator('strong')).toHaveText('chargés de projet');
  await expect(texte.getByRole('link')).toHaveAttribute('href', 'https://iut.test/metiers');
  await expect(texte.locator('ul > li')).toHaveText([/^Piloter\s*une équipe$/, 'une équipe', 'Vendre']);
  await expect(texte.locator('ul ul > li')).toHaveText(['une équipe']);
});

test('a new formation begins with its IUT and its year; a copy says what is still its model’s', async ({ page }) => {
  test.slow();
  await connecterRedaction(page, 'communication.nantes@portail.test');
  await page.goto(`${FORMATIONS}/create`);
  const champ = (nom: string) => page.getByRole('textbox', { name: nom, exact: true });
  await expect(page.getByRole('textbox', { name: 'Année' })).toHaveValue(/^20\d\d$/);
  await expect(page.getByRole('button', { name: 'IUT de Nantes', exact: true })).toBeVisible();
  await champ('Intitulé du parcours').fill('Essais des matériaux (EDM)');
  await expect(champ('Adresse de la page')).toHaveValue('essais-des-materiaux-edm-nantes');
  await expect(champ('Code')).toHaveValue('LP-EDM-NA');
  await champ('Code').fill('LP-ESSAI-NA');
  await champ('Intitulé du parcours').fill('Essais (EDM2)');
  await expect(champ('Adresse de la page')).toHaveValue('essais-edm2-nantes');
  await expect(champ('Code')).toHaveValue('LP-ESSAI-NA');

  await page.goto(`${FORMATIONS}?filters[$and][0][code][$eq]=LP-DWM-NA`);
  await page.getByRole('row', { name: INTITULE }).getByRole('button').last().click();
  await page.getByRole('menuitem', { name: 'Dupliquer' }).click();
  await expect(page.getByText(/^Pour une autre formation de la même année : le code/)).toBeVisible();
  await page.getByRole('link', { name: 'Ouvrir la copie' }).click();
  await expect(page.getByText(/^Le code est encore celui de la formation copiée/)).toBeVisible();
  await champ('Code').fill('LP-DWM2-NA');
  await expect(page.getByText(/^Le code est encore celui de la formation copiée/)).toBeHidden();
  await expect(page.getByText(/^L’adresse de la page est encore celle/)).toBeVisible();
});
