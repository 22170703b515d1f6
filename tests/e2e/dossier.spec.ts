/** What a candidat does with a dossier that is not a deposit: an incapacité, an abandonment (guide p. 17 and 19). */
import { type Browser, expect, type Page, test } from '@playwright/test';
import { adresseDe, creerCompte, MOT_DE_PASSE } from '../support/inscription.ts';
import { courriel, lienDe } from '../support/mailbox.ts';

/** The account is made in a browser that runs scripts; what is tested, in the page. @returns the dossier's address */
async function ouvrirUnDossier(browser: Browser, page: Page, prenom: string): Promise<string> {
  const email = adresseDe(prenom);
  const avant = await browser.newContext({ javaScriptEnabled: true });
  await creerCompte(await avant.newPage(), { nom: 'Le Goff', prenom, email });
  await avant.close();
  await page.goto(lienDe(await courriel(email, /Validez votre adresse/)));
  await page.getByRole('button', { name: 'Valider mon adresse mail' }).click();
  await page.goto('/connexion?retour=/formations/parcours-banque-abf-le-mans/candidater');
  await page.getByLabel('Adresse mail').fill(email);
  await page.getByLabel('Mot de passe').fill(MOT_DE_PASSE);
  await page.getByRole('button', { name: 'Connexion' }).click();
  await page.getByRole('button', { name: 'Déposer une candidature' }).click();
  await expect(page).toHaveURL(/\/candidatures\/[a-z0-9]{24}/);
  return new URL(page.url()).pathname;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an incapacité answers for a pièce, then the candidature is abandoned', async ({ browser, page }) => {
      const adresse = await ouvrirUnDossier(browser, page, javaScriptEnabled ? 'yann' : 'nolwenn');
      const ligne = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Curriculum-vitae' }) });

      await ligne.getByText('Indiquer une incapacité de dépôt').click();
      await expect(ligne).toContainText('l’incapacité de dépôt peut être refusée par l’établissement');
      await ligne.getByLabel('Motif').fill('Non');
      await ligne.getByRole('button', { name: /^Indiquer l’incapacité/ }).click();
      await expect(page.getByRole('alert')).toContainText('Expliquez en 10 à 1 000 caractères');
      await expect(ligne.getByLabel('Motif')).toHaveValue('Non');
      await ligne.getByLabel('Motif').fill('Mon ordinateur est en panne.');
      await ligne.getByRole('button', { name: /^Indiquer l’incapacité/ }).click();
      await expect(ligne).toContainText('Incapacité de dépôt : Mon ordinateur est en panne.');
      await ligne.getByRole('button', { name: /^Retirer l’incapacité de dépôt/ }).click();
      await expect(ligne).toContainText('À déposer');

      await page.getByRole('link', { name: 'Abandonner la candidature' }).click();
      await expect(page.getByRole('main')).toContainText('Parcours Banque (ABF)');
      await expect(page.getByRole('main')).toContainText('il ne sera plus possible de postuler à nouveau');
      await page.getByRole('link', { name: 'Garder ma candidature' }).click();
      await expect(page).toHaveURL(new RegExp(`${adresse}$`));
      await page.getByRole('link', { name: 'Abandonner la candidature' }).click();
      await page.getByLabel('Votre raison').fill('J’ai trouvé une autre formation.');
      await page.getByRole('button', { name: 'Abandonner la candidature' }).click();
      await expect(page.getByRole('main')).toContainText('Votre candidature est abandonnée.');
      await expect(page.getByRole('main')).toContainText(/Abandonnée le \d{2}\/\d{2}\/\d{4}/);
      await expect(page.getByRole('link', { name: 'Abandonner la candidature' })).toHaveCount(0);

      await page.goto('/formations/parcours-banque-abf-le-mans/candidater');
      await expect(page.getByRole('main')).toContainText('il n’est plus possible d’y postuler à nouveau');
    });
  });
}
