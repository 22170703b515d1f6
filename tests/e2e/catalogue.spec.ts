/** A visitor reads, filters, shares and prints the public catalogue. */
import { expect, type Page, test } from '@playwright/test';

const EPARGNE = '/formations/metiers-de-l-epargne-de-la-prevoyance-et-de-la-retraite-angers-cholet';
const resultats = (page: Page) => page.locator('#resultats');
const lignes = (page: Page) => page.locator('tbody tr:visible');

test.describe('the offer', () => {
  const DEMANDES = [
    ['epargne', 'Métiers de l'],
    ['RETRAITE épargne', 'Métiers de l'],
    ['clientele charge mans', 'Parcours Banque (ABF)'],
    ['saint nazaire navales', 'Construction et réparation navales'],
  ] as const;
  for (const [demande, trouvee] of DEMANDES) {
    test(`« ${demande} » finds ${trouvee}…`, async ({ page }) => {
      await page.goto('/formations');
      await expect(resultats(page)).toHaveText('68 résultats');
      await page.getByLabel('Rechercher').fill(demande);
      await expect(resultats(page)).toHaveText('1 résultat');
      await expect(lignes(page)).toHaveCount(1);
      await expect(lignes(page)).toContainText(trouvee);
      // A block without a line has no heading left.
      await expect(page.locator('[data-pave]:visible')).toHaveCount(1);
    });
  }

  test('its state is in the address: shared, it comes back, and follows to the other order', async ({ page }) => {
    await page.goto('/formations');
    await page.getByLabel('Filtre : modalité').selectOption('Alternance');
    await page.getByLabel('Filtre : IUT').selectOption('IUT Le Mans');
    await page.getByLabel('Ouvertes maintenant').check();
    await page.getByLabel('Rechercher').fill('banque');
    await expect(resultats(page)).toHaveText('1 résultat');
    const adresse = new URL(page.url());
    expect(Object.fromEntries(adresse.searchParams)).toEqual({
      q: 'banque',
      modalite: 'alternance',
      iut: 'le-mans',
      ouvertes: 'oui',
    });

    await page.getByRole('link', { name: 'Etablissement' }).click();
    await expect(page).toHaveURL(`/formations/par-etablissement${adresse.search}`);
    await expect(resultats(page)).toHaveText('1 résultat');
    await expect(page.getByLabel('Rechercher')).toHaveValue('banque');
    await expect(page.getByLabel('Ouvertes maintenant')).toBeChecked();

    await page.getByRole('button', { name: 'Tout afficher' }).click();
    await expect(resultats(page)).toHaveText('68 résultats');
    await expect(page).toHaveURL('/formations/par-etablissement');
  });

  test('each filter shows what it says, and the count is what is shown', async ({ page }) => {
    const compter = async () => Number(/\d+/.exec((await resultats(page).textContent()) ?? '')?.[0]);
    await page.goto('/formations');
    for (const modalite of ['classique', 'alternance'] as const) {
      await page.goto(`/formations?modalite=${modalite}`);
      const oui = page.locator(`tbody tr:visible td.${modalite}`).filter({ hasText: /^Oui$/ });
      await expect(lignes(page)).toHaveCount(await compter());
      await expect(oui).toHaveCount(await compter());
    }
    await page.goto('/formations?ouvertes=oui');
    await expect(lignes(page)).toHaveCount(await compter());
    await expect(page.locator('[data-section]:visible')).toHaveCount(1);
    await expect(lignes(page).and(page.locator('[data-ouverte]'))).toHaveCount(await compter());
    await page.goto('/formations?iut=nantes');
    expect(await compter()).toBe(13);
  });

  test('« formations ouvertes » stands above those that are, and a badge says what is not plainly open', async ({
    page,
  }) => {
    await page.goto('/formations');
    const badges = (nom: string | RegExp) =>
      page
        .getByRole('region', { name: nom })
        .locator('tbody tr')
        .evaluateAll((lignes) => lignes.map((ligne) => ligne.querySelector('.etiquette')?.textContent ?? ''));
    const ouvertes = await badges('Voici ci-dessous les formations ouvertes aux candidatures :');
    const aVenir = await badges('Pas encore ouvertes');
    const fermees = await badges('Fermées');
    expect(ouvertes.length + aVenir.length + fermees.length).toBe(68);
    expect(
      ouvertes.filter((badge) => !/^(ferme (aujourd’hui|demain) à 23:59|ferme dans \d jours|)$/.test(badge)),
    ).toEqual([]);
    expect(ouvertes).toContain('');
    expect(aVenir.filter((badge) => !/^ouvre le /.test(badge))).toEqual([]);
    expect(new Set(fermees)).toEqual(new Set(['fermée']));
    await page.goto('/formations?ouvertes=oui');
    await expect(resultats(page)).toHaveText(`${ouvertes.length} résultats`);
  });

  test('an empty result is shown, announced, and has a way out', async ({ page }) => {
    await page.goto('/formations?q=astrologie');
    await expect(page.getByRole('status').filter({ hasText: 'Aucun résultat' })).toBeVisible();
    await expect(page.getByText('Aucune formation ne correspond.')).toBeVisible();
    await page.getByRole('button', { name: 'Revoir toutes les formations' }).click();
    await expect(resultats(page)).toHaveText('68 résultats');
  });

  test('an address with unknown values shows everything', async ({ page }) => {
    await page.goto('/formations?iut=tours&modalite=soir');
    await expect(resultats(page)).toHaveText('68 résultats');
  });

  test('the keyboard alone filters', async ({ page }) => {
    await page.goto('/formations');
    await page.getByLabel('Rechercher').focus();
    await page.keyboard.type('abf');
    await page.keyboard.press('Enter');
    await expect(resultats(page)).toHaveText('1 résultat');
    await expect(page).toHaveURL('/formations?q=abf');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('the whole offer is at most 10 000 px long, and a formation is touched anywhere on its lines', async ({
    page,
  }) => {
    for (const ordre of ['', '/par-etablissement', '/par-date-limite']) {
      await page.goto(`/formations${ordre}`);
      expect(await page.evaluate(() => document.documentElement.scrollHeight), ordre).toBeLessThanOrEqual(10_000);
    }
    const hauteurs = await page.locator('tbody tr').evaluateAll((lignes) => lignes.map((ligne) => ligne.clientHeight));
    expect(Math.min(...hauteurs)).toBeGreaterThanOrEqual(44);
    const abf = page.getByRole('row', { name: /Parcours Banque \(ABF\)/ });
    const { width, height } = (await abf.boundingBox()) ?? { width: 0, height: 0 };
    await abf.tap({ position: { x: width - 4, y: height - 4 } });
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Parcours Banque (ABF)');
  });
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole offer is read and walked, and no control is shown that would do nothing', async ({ page }) => {
    await page.goto('/formations');
    await expect(lignes(page)).toHaveCount(68);
    await expect(page.getByRole('search')).toBeHidden();
    await page.getByRole('link', { name: 'Etablissement' }).click();
    await expect(lignes(page)).toHaveCount(68);
    await page.getByRole('link', { name: 'Date limite' }).click();
    await expect(lignes(page)).toHaveCount(68);
    for (const section of await page.locator('[data-section]').all()) {
      const jours = (await section.locator('td.au').allTextContents()).map((jour) =>
        jour.split('/').reverse().join('-'),
      );
      expect(jours).toEqual(jours.toSorted());
    }
    await page.getByRole('link', { name: 'Etablissement' }).click();
    await page.getByRole('link', { name: 'IUT de Laval' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('IUT de Laval');
    await page.getByRole('link', { name: /A2SR/ }).click();
    await expect(page.getByRole('heading', { name: 'Pièces à fournir' })).toBeVisible();
    await page.getByRole('link', { name: 'Candidater à cette formation' }).click();
    await expect(page.getByRole('link', { name: 'Me connecter' }).first()).toBeVisible();
  });
});

test('a formation says what the guide says of it, and its documents are real', async ({ page, request }) => {
  await page.goto(EPARGNE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    "Licence Professionnelle Assurance, banque, finance : supports opérationnels Métiers de l'Epargne, de la Prévoyance et de la Retraite",
  );
  await expect(
    page.getByText(/^Candidatures ouvertes du .* au .* en formation classique et en alternance\.$/),
  ).toBeVisible();
  for (const titre of [
    'Objectifs',
    'Compétences visées',
    'Insertion professionnelle',
    'Documents téléchargeables',
    'Pièces à fournir',
  ]) {
    await expect(page.getByRole('heading', { name: titre })).toBeVisible();
  }
  const documents = page.locator('section[aria-labelledby=documents] a');
  await expect(documents).toHaveText([
    /^Avis de poursuite des études \(PDF, .+ Ko\)$/,
    /^Calendrier prévisionnel \d{4}-\d{4} \(PDF, .+ Ko\)$/,
    /^Dossier de validation des études \(PDF, .+ Ko\)$/,
    /^Fiche formation \(PDF, .+ Ko\)$/,
  ]);
  for (const adresse of await documents.evaluateAll((liens) => liens.map((lien) => lien.getAttribute('href') ?? ''))) {
    const reponse = await request.get(adresse);
    expect([reponse.status(), reponse.headers()['content-type']]).toEqual([200, 'application/pdf']);
    expect((await reponse.body()).subarray(0, 5).toString()).toBe('%PDF-');
  }
});

test('search engines are told the program, the course and each page once', async ({ page, request }) => {
  await page.goto(EPARGNE);
  const donnees = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect([donnees['@type'], donnees.hasCourse['@type']]).toEqual(['EducationalOccupationalProgram', 'Course']);
  const canonique = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(new URL(canonique ?? '').pathname).toBe(EPARGNE);
  await expect(page.locator('meta[property="og:url"]')).toHaveAttribute('content', canonique ?? '');

  const robots = await (await request.get('/robots.txt')).text();
  const index = new URL(/^Sitemap: (.+)$/m.exec(robots)?.[1] ?? '').pathname;
  const [plan = ''] = /(?<=<loc>)[^<]+/.exec(await (await request.get(index)).text()) ?? [];
  const pages = (await (await request.get(new URL(plan).pathname)).text()).match(/(?<=<loc>)[^<]+/g) ?? [];
  expect(pages).toHaveLength(new Set(pages).size);
  expect(pages).toContain(canonique);
  for (const adresse of pages) {
    const reponse = await request.get(new URL(adresse).pathname, { maxRedirects: 0 });
    expect(reponse.status(), adresse).toBe(200);
    expect(await reponse.text(), adresse).not.toContain('name="robots"');
  }
});

test('a formation prints its text, not the site around it', async ({ page }) => {
  await page.goto(EPARGNE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Objectifs' })).toBeVisible();
  for (const hors of ['nav', 'footer', '#candidater']) await expect(page.locator(hors).first()).toBeHidden();
});

test('closed or not yet open, a formation says why there is no button, and what to do', async ({ page }) => {
  const ouvrir = async (etat: RegExp) => {
    await page.goto('/formations');
    await page
      .locator('tbody tr', { has: page.locator('.etiquette', { hasText: etat }) })
      .first()
      .getByRole('link')
      .click();
  };
  await ouvrir(/^ouvre le/);
  await expect(page.getByText(/Les candidatures à cette formation ouvrent le .*Déposer une candidature/)).toBeVisible();
  await ouvrir(/^fermée$/);
  await expect(page.getByText(/fermées depuis le/)).toBeVisible();
  await page.getByRole('link', { name: 'Voir les formations ouvertes' }).click();
  await expect(page.getByLabel('Ouvertes maintenant')).toBeChecked();
});

test('the home page says how to reach each IUT, the campagne’s dates and the notice', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText(/^Campagne \d{4} du \d\d\/\d\d\/\d{4} au \d\d\/\d\d\/\d{4}$/)).toBeVisible();
  await expect(page.getByText(/^Les journées portes ouvertes/)).toBeVisible();
  await expect(page.locator('article a[href^="tel:"]')).toHaveCount(6);
  await expect(page.locator('main').getByRole('link', { name: 'www.paysdelaloire.iut.fr' })).toBeVisible();
  await page.getByRole('link', { name: 'IUT de Nantes', exact: true }).click();
  await expect(page).toHaveURL('/etablissements/nantes');
  await expect(page.getByRole('heading', { name: '13 licences professionnelles' })).toBeVisible();
});
