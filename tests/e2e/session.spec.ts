/** A session ends in the middle of an act: nothing typed is lost, and the act resumes after sign-in. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { entrer } from '../support/candidats.ts';
import { deposer, ouvrirEtape, piece } from '../support/depot.ts';
import { MOT_DE_PASSE } from '../support/inscription.ts';
import { ABF, candidater } from '../support/transmission.ts';

let email: string;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  ({ email } = await entrer(page, 'Mona'));
  await candidater(page, ABF);
  await page.close();
});

async function seConnecter(page: Page, motDePasse = MOT_DE_PASSE): Promise<void> {
  await page.getByLabel('Adresse mail').fill(email);
  await page.getByLabel('Mot de passe').fill(motDePasse);
  await page.getByRole('button', { name: 'Connexion' }).click();
}

async function ouvrirDossier(page: Page): Promise<string> {
  await page.goto('/connexion');
  await seConnecter(page);
  await page.getByRole('link', { name: /Parcours Banque \(ABF\)/ }).click();
  await ouvrirEtape(page, 'Lettre de motivation');
  return new URL(page.url()).pathname;
}

/**
 * `perdreLaSession` is the state after twelve hours: the browser still has its cookie, and the cms forgot the session.
 */
async function perdreLaSession(context: BrowserContext): Promise<void> {
  const session = (await context.cookies()).filter(({ name }) => name.endsWith('session'));
  expect(session).toHaveLength(1);
  await context.addCookies(session.map((cookie) => ({ ...cookie, value: 'perdue'.padEnd(43, '-') })));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a lettre is kept on the sign-in page, even when the password is mistyped, and saved after it', async ({
      page,
      context,
    }) => {
      const adresse = await ouvrirDossier(page);
      const texte = `Madame, Monsieur,\n\n« ${Date.now()} » & <b>"été"</b>`;
      await page.getByLabel('Votre lettre').fill(texte);
      await perdreLaSession(context);
      await page.getByRole('button', { name: 'Enregistrer ma lettre de motivation' }).click();
      await expect(page.getByText('Votre session a pris fin.')).toBeVisible();
      await seConnecter(page, 'Faux-2018');
      await expect(page.getByRole('alert')).toContainText('Compte inconnu ou saisie incorrecte, veuillez recommencer.');
      await seConnecter(page);
      await expect(page.getByText('Votre lettre de motivation est enregistrée.')).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(adresse);
      await expect(page.getByLabel('Votre lettre')).toHaveValue(texte);
    });
  });
}

test('the answers of one person are not saved in the account of another', async ({ page, context, browser }) => {
  const autre = await browser.newContext();
  const anaelle = await entrer(await autre.newPage(), 'Anaëlle');
  await autre.close();
  await ouvrirDossier(page);
  await page.getByLabel('Votre lettre').fill('De l’un');
  await perdreLaSession(context);
  await page.getByRole('button', { name: 'Enregistrer ma lettre de motivation' }).click();
  await page.getByLabel('Adresse mail').fill(anaelle.email);
  await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
  await page.getByRole('button', { name: 'Connexion' }).click();
  await expect(page).toHaveURL(/\/mon-compte\?/);
  await expect(page.getByText('Rien n’a été enregistré.')).toBeVisible();
});

const NON_PARTI =
  'Votre session avait pris fin : le fichier choisi pour « Curriculum-vitae » n’a pas été envoyé. Choisissez-le à nouveau.';

test('a deposit leads to the sign-in page and back to the dossier, which names what did not leave; signing out forgets what was not saved', async ({
  page,
  context,
}) => {
  const adresse = await ouvrirDossier(page);
  await page.getByLabel('Votre lettre').fill('Pas encore enregistrée');
  await ouvrirEtape(page, 'Pièces justificatives');
  await perdreLaSession(context);
  await deposer(page, 'Curriculum-vitae', 'CV.pdf', await pdf('CV'));
  await expect(page.getByRole('alert')).toContainText('le fichier n’a pas été envoyé');
  await seConnecter(page);
  await expect(page.getByRole('alert')).toContainText(NON_PARTI);
  await expect(page.getByLabel('Votre lettre')).toHaveValue('Pas encore enregistrée');
  expect(new URL(page.url()).pathname).toBe(adresse);
  await page.getByRole('button', { name: 'Me déconnecter' }).click();
  await expect(page).toHaveURL('/');
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a file sent by a session that had ended is asked for again, by the name of its pièce', async ({
    page,
    context,
  }) => {
    await ouvrirDossier(page);
    await ouvrirEtape(page, 'Pièces justificatives');
    await perdreLaSession(context);
    const ligne = piece(page, 'Curriculum-vitae');
    const buffer = Buffer.from(await pdf('CV'));
    await ligne.locator('input[type=file]').setInputFiles({ name: 'CV.pdf', mimeType: 'application/pdf', buffer });
    await ligne.getByRole('button', { name: /^Envoyer/ }).click();
    await expect(page.getByRole('alert')).toContainText('le fichier n’a pas été envoyé');
    await seConnecter(page);
    await expect(page.getByRole('alert')).toContainText(NON_PARTI);
  });

  test('a file far too large is refused by a page that says what to do', async ({ page }) => {
    await ouvrirDossier(page);
    await ouvrirEtape(page, 'Pièces justificatives');
    const ligne = piece(page, 'Curriculum-vitae');
    await ligne
      .locator('input[type=file]')
      .setInputFiles({ name: 'CV.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10 * 1024 * 1024) });
    const reponse = page.waitForResponse((lue) => lue.request().method() === 'POST');
    await ligne.getByRole('button', { name: /^Envoyer/ }).click();
    expect((await reponse).status()).toBe(413);
    await expect(page.getByRole('heading', { name: 'Fichier trop volumineux' })).toBeVisible();
  });
});
