/**
 * The account is made step by step, kept up to date, found again, deleted (guide p. 7–13). Its mails are the real ones.
 */
import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  adresseDe,
  MOT_DE_PASSE,
  ouvrirCompte,
  type Personne,
  parcourir,
  remplirEtape,
} from '../support/inscription.ts';
import { courriel, courriels, lienDe } from '../support/mailbox.ts';

const AUTRE_MOT_DE_PASSE = 'Portail-Autre-2018';

const personne = (prenom: string): Personne => ({ nom: 'Le Goff', prenom, email: adresseDe(prenom) });
const suivant = (page: Page) => page.getByRole('button', { name: 'Suivant' });
const terminer = (page: Page) => page.getByRole('button', { name: 'Terminer' });
const resume = (page: Page) => page.locator('main').getByRole('alert');
const panneau = (page: Page, titre: string) =>
  page.locator('main li').filter({ has: page.getByRole('heading', { name: titre, exact: true }) });

async function ouvrir(page: Page, titre: string) {
  const celui = panneau(page, titre);
  await celui.locator('summary').click();
  return celui;
}

async function seConnecter(page: Page, email: string, motDePasse: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse mail').fill(email);
  await page.getByLabel('Mot de passe').fill(motDePasse);
  await page.getByRole('button', { name: 'Connexion' }).click();
}

const navigateur = async (browser: Browser) => (await browser.newContext()).newPage();

test.describe('the wizard', () => {
  test('says what each step lacks, keeps what is typed, and shows it all before the account is made', async ({
    page,
  }) => {
    const anais = personne('anais');
    await page.goto('/compte/creer');
    await expect(page.getByRole('heading', { name: 'ETAPE 1: Identité' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'ETAPE 2: Coordonnées' })).toBeHidden();

    await suivant(page).click();
    await expect(page.locator('#civilite')).toBeFocused();
    await expect(page.locator('#civilite')).toHaveAccessibleDescription('Choisissez votre civilité.');
    await expect(page).toHaveTitle(/^Erreur : Étape 1 sur 7 : Identité/);
    await expect(resume(page)).toContainText('6 réponses sont à corriger.');
    await resume(page).getByRole('link', { name: 'Indiquez votre nom.' }).click();
    await expect(page.locator('#nom')).toBeFocused();
    await expect(page.locator('#nom')).toHaveAccessibleDescription('Indiquez votre nom.');
    await expect(page.locator('#nom')).toHaveAttribute('aria-invalid', 'true');

    await parcourir(page, anais);
    await expect(page).toHaveTitle(/^Dernière vérification : Récapitulatif/);
    const recapitulatif = page.locator('[data-recapitulatif]');
    for (const reponse of ['Madame', 'Le Goff', '02/10/2000', 'France', anais.email, 'SCIENTIFIQUE', 'GMP', 'Niort']) {
      await expect(recapitulatif).toContainText(reponse);
    }
    await expect(recapitulatif).not.toContainText(MOT_DE_PASSE);
    await page.getByRole('button', { name: 'Modifier ETAPE 2: Coordonnées' }).click();
    await expect(page.getByRole('heading', { name: 'ETAPE 2: Coordonnées' })).toBeFocused();
    await page.locator('#ville').fill('Paris 12');
    await page.getByRole('button', { name: 'Revenir au récapitulatif' }).click();
    await expect(recapitulatif).toContainText('Paris 12');

    await terminer(page).dblclick();
    await expect(page.getByText('Votre compte est créé, et vous êtes connecté.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Vous n’avez pas validé votre adresse mail.' })).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
    await page.goto('/compte/creer');
    await expect(page).toHaveURL(/\/mon-compte$/);
    await courriel(anais.email, /Validez votre adresse/);
    expect(await courriels(anais.email)).toHaveLength(1);
  });

  test('goes back with the browser’s button, and a reload loses nothing but the password', async ({ page }) => {
    const anais = personne('reload');
    await page.goto('/compte/creer');
    for (const numero of [1, 2, 3]) {
      await remplirEtape(page, numero, anais);
      await suivant(page).click();
    }
    await expect(page).toHaveTitle(/^Étape 4 sur 7 : Situation actuelle et Baccalauréat/);
    await page.goBack();
    await expect(page.getByText('Étape 3 sur 7')).toBeVisible();
    await expect(page.getByLabel(/^Mot de passe/)).toHaveValue(MOT_DE_PASSE);
    const afficher = page.getByRole('button', { name: 'Afficher le mot de passe : Mot de passe' });
    await afficher.click();
    await expect(page.locator('#motDePasse')).toHaveAttribute('type', 'text');
    await expect(page.getByRole('button', { name: 'Masquer le mot de passe : Mot de passe' })).toBeFocused();
    await page.goForward();
    await remplirEtape(page, 4, anais);
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(MOT_DE_PASSE);

    await page.reload();
    await expect(page.getByText('Étape 4 sur 7')).toBeVisible();
    await expect(page.getByLabel(/^Série/)).toHaveValue('SCIENTIFIQUE');
    await expect(page.locator('#bacVille')).toHaveValue('Niort');
    await suivant(page).click();
    await parcourir(page, anais, 5);
    await terminer(page).click();
    await expect(page.getByText('Étape 3 sur 7')).toBeVisible();
    await expect(resume(page)).toContainText('Choisissez un mot de passe.');
  });

  test('a draft is kept on the device only when it is asked for', async ({ page, context }) => {
    await page.goto('/compte/creer');
    await page.locator('#nom').fill('Oublié');
    const autre = await context.newPage();
    await autre.goto('/compte/creer');
    await expect(autre.locator('#nom')).toHaveValue('');
    await page.getByLabel(/^Garder mon brouillon sur cet appareil/).check();
    await autre.reload();
    await expect(autre.locator('#nom')).toHaveValue('');
    await autre.close();
    await page.locator('#prenom').fill('Anaïs');
    const troisieme = await context.newPage();
    await troisieme.goto('/compte/creer');
    await expect(troisieme.locator('#nom')).toHaveValue('Oublié');
  });

  test('a browser that refuses to keep anything changes nothing to the form', async ({ page }) => {
    await page.addInitScript(() => {
      for (const tiroir of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, tiroir, {
          get() {
            throw new DOMException('denied', 'SecurityError');
          },
        });
      }
    });
    const anais = personne('fermee');
    await page.goto('/compte/creer');
    await parcourir(page, anais);
    await terminer(page).click();
    await expect(page.getByText('Votre compte est créé, et vous êtes connecté.')).toBeVisible();
  });

  test('a session that has ended does not stand before it', async ({ page, context }) => {
    await page.goto('/compte/creer');
    const { hostname, protocol } = new URL(page.url());
    const secure = protocol === 'https:';
    const name = secure ? '__Host-session' : 'session';
    await context.addCookies([{ name, value: 'x'.repeat(43), domain: hostname, path: '/', secure }]);
    await page.reload();
    await expect(page).toHaveURL(/\/compte\/creer$/);
    expect((await context.cookies()).filter(({ name }) => name.endsWith('session'))).toEqual([]);
  });

  test('two tabs of one browser make one account', async ({ page, context }) => {
    const anais = personne('onglets');
    const autre = await context.newPage();
    for (const onglet of [page, autre]) {
      await onglet.goto('/compte/creer');
      await parcourir(onglet, anais);
    }
    for (const onglet of [page, autre]) {
      await terminer(onglet).click();
      await expect(onglet.getByText('Votre compte est créé, et vous êtes connecté.')).toBeVisible();
    }
    // Mails leave in the order of their acts: with the one asked for last, all those before are here.
    const origin = process.env['SITE_URL'] ?? '';
    await page.request.post('/mot-de-passe', { form: { email: anais.email }, headers: { origin } });
    await courriel(anais.email, /nouveau mot de passe/);
    expect(await courriels(anais.email)).toHaveLength(2);
  });

  test('an address that has an account is said on leaving its step, with the way in', async ({ page }) => {
    const pris = { ...personne('pris'), email: 'candidat@portail.test' };
    await page.goto('/compte/creer');
    for (const numero of [1, 2]) {
      await remplirEtape(page, numero, pris);
      await suivant(page).click();
    }
    await expect(resume(page)).toContainText('Un compte existe déjà avec cette adresse mail : connectez-vous.');
    await expect(page.locator('#email')).toBeFocused();
    await expect(page.locator('#email-erreur').getByRole('link', { name: 'Mot de passe oublié ?' })).toBeInViewport();
    await expect(page.getByText('Étape 2 sur 7')).toBeVisible();
    await expect(page).toHaveTitle(/^Erreur : /);
    // The form itself decides when the question cannot be asked.
    await page.route('**/compte/adresse', (route) => route.abort());
    await page.locator('#ville').fill('Paris 12');
    await page.getByLabel(/^Mail/).fill(' Candidat@portail.test');
    await suivant(page).click();
    await parcourir(page, pris, 3);
    await terminer(page).click();
    await expect(resume(page)).toContainText('Un compte existe déjà avec cette adresse mail : connectez-vous.');
    await expect(page.getByText('Étape 2 sur 7')).toBeVisible();
    await expect(page.locator('#email')).toBeFocused();
    await expect(page.locator('#nom')).toHaveValue('Le Goff');
    await expect(page.getByLabel(/^Mot de passe/)).toHaveValue('');
  });
});

test.describe('the fields of the wizard', () => {
  test('a phone number that no country has is said at its step', async ({ page }) => {
    const anais = personne('numero');
    await page.goto('/compte/creer');
    await remplirEtape(page, 1, anais);
    await suivant(page).click();
    await remplirEtape(page, 2, anais);
    await page.getByLabel(/^Téléphone 1/).fill('01 00 00 00 00 00');
    await suivant(page).click();
    await expect(resume(page)).toContainText('Ce numéro n’existe pas : vérifiez ses chiffres.');
    await expect(page.getByText('Étape 2 sur 7')).toBeVisible();
    // A question without an answer stands in nobody's way.
    await page.route('**/compte/telephone', (route) => route.abort());
    await page.getByLabel(/^Téléphone 1/).fill('01 00 00 00 00 01');
    await suivant(page).click();
    await expect(page.getByText('Étape 3 sur 7')).toBeVisible();
  });

  test('an answer that may be right is advised against once, and passes', async ({ page }) => {
    const anais = personne('avis');
    await page.goto('/compte/creer');
    await remplirEtape(page, 1, anais);
    await suivant(page).click();
    await remplirEtape(page, 2, anais);
    await page.locator('#codePostal').fill('4400');
    // The focus is here before the click: it goes to the first advice once the step has been judged.
    await page.getByLabel(/^Téléphone 1/).fill('00 00 00 00 00');
    await suivant(page).click();
    await expect(page.locator('#codePostal')).toBeFocused();
    await expect(page.locator('#codePostal')).toHaveAccessibleDescription(/Un code postal de France a cinq chiffres/);
    await expect(page.locator('#telephone')).toHaveAccessibleDescription(/aucun établissement ne pourra vous joindre/);
    await suivant(page).click();
    await expect(page.getByText('Étape 3 sur 7')).toBeVisible();
    for (const numero of [3, 4, 5, 6, 7]) {
      await remplirEtape(page, numero, anais);
      await suivant(page).click();
    }
    await terminer(page).click();
    await expect(page.getByText('Votre compte est créé, et vous êtes connecté.')).toBeVisible();
    await ouvrir(page, 'Coordonnées');
    await expect(page.locator('#telephone')).toHaveValue('00 00 00 00 00');
  });

  test('a school is found with the keyboard, and fills its address', async ({ page }) => {
    await page.goto('/compte/creer');
    const anais = personne('ecole');
    for (const numero of [1, 2, 3]) {
      await remplirEtape(page, numero, anais);
      await suivant(page).click();
    }
    const champ = page.getByRole('combobox', { name: /^Établissement de préparation ou d’obtention du bac/ });
    await suivant(page).click();
    await expect(page.locator('#bacVille-erreur')).toBeVisible();
    // The list comes with the field, once it is in view.
    await page.locator('#bacEtablissement').scrollIntoViewIfNeeded();
    await champ.pressSequentially('lycée angers');
    const liste = page.getByRole('listbox', { name: 'Établissements proposés' });
    await expect(liste.getByRole('option', { name: "Lycée David d'Angers - 49035 - Angers" })).toBeVisible();
    await expect(
      page
        .locator('main')
        .getByRole('status')
        .filter({ hasText: /^\d+ établissements proposés$/ }),
    ).toHaveCount(1);
    await champ.press('Escape');
    await expect(liste).toBeHidden();
    await expect(champ).toHaveValue('lycée angers');

    await champ.fill('david angers');
    await expect(liste.getByRole('option')).toHaveCount(1);
    await champ.press('ArrowDown');
    await champ.press('Enter');
    await expect(champ).toHaveValue("Lycée David d'Angers");
    for (const [partie, valeur] of [
      ['Adresse', '1 rue Paul Langevin'],
      ['CodePostal', '49035'],
      ['Ville', 'Angers'],
    ]) {
      await expect(page.locator(`#bac${partie}`)).toHaveValue(valeur ?? '');
      await expect(page.locator(`#bac${partie}-erreur`)).toHaveCount(0);
    }
  });

  test('depend on one another', async ({ page }) => {
    await page.goto('/compte/creer');
    const anais = personne('depend');
    await remplirEtape(page, 1, anais);
    await page.getByLabel(/^Identifiant National Etudiant/).fill('123');
    await page.getByLabel(/^Identifiant National Etudiant/).blur();
    await expect(page.getByText('Cet INE n’a pas la forme habituelle')).toBeVisible();
    await suivant(page).click();
    await remplirEtape(page, 2, { ...anais, email: 'anais@gmial.com' });
    await page.getByLabel(/^Mail/).blur();
    await page.getByRole('button', { name: 'Vouliez-vous dire anais@gmail.com ?' }).click();
    await expect(page.getByLabel(/^Mail/)).toHaveValue('anais@gmail.com');
    await suivant(page).click();
    await remplirEtape(page, 3, anais);
    await suivant(page).click();

    await remplirEtape(page, 4, anais);
    await page.getByLabel(/^Année d’obtention/).fill('2021');
    await expect(page.getByLabel(/^Série/)).toHaveValue('');
    await expect(page.getByLabel(/^Spécialité 1/)).toBeHidden();
    await page.getByLabel(/^Série/).selectOption('Générale');
    await page.getByLabel(/^Spécialité 1/).selectOption('Mathématiques');
    await page.getByLabel(/^Spécialité 2/).selectOption('Physique-chimie');
    await page.locator('#bacCodePostal').fill('');
    await suivant(page).click();
    await expect(page.getByText('Le code postal manque.')).toBeVisible();
    await suivant(page).click();

    await page.getByLabel(/^Dernier diplôme obtenu/).selectOption('BACCALAUREAT');
    await expect(page.getByRole('textbox', { name: 'Série' })).toHaveValue('Générale');
    await page.locator('#obtenuPays').selectOption({ label: 'France' });
    await page.locator('#obtenuMeme').check();
    await expect(page.locator('#obtenuCodePostal')).toBeHidden();
    await suivant(page).click();
    // The faults of the copy are shown, and their corrections stay.
    await expect(page.locator('#obtenuMeme')).not.toBeChecked();
    await expect(page.locator('#obtenuEtablissement')).toHaveValue('Lycée Paul Guérin');
    await page.locator('#obtenuCodePostal').fill('79004');
    await suivant(page).click();

    await expect(page.getByText(/^Si non scolarisé en \d{4}-\d{4} et \d{4}-\d{4}, cocher la case$/)).toBeVisible();
    await page.getByLabel(/^Dernier diplôme préparé/).selectOption('DUT');
    await expect(page.locator('#prepareEtablissement')).toBeVisible();
    await page.getByLabel(/^Si non scolarisé/).check();
    await expect(page.getByLabel(/^Dernier diplôme préparé/)).toBeHidden();
    await suivant(page).click();

    await expect(page.getByLabel(/^Le cas échéant/)).toBeHidden();
    await page.getByLabel(/^J’ai déjà candidaté/).check();
    await page.getByLabel(/^Le cas échéant/).fill('IUT Avignon');
    await suivant(page).click();
    await expect(page.locator('[data-recapitulatif]')).toContainText('Lycée Paul Guérin');
    await expect(page.locator('[data-recapitulatif]')).toContainText('IUT Avignon');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the first field of a step is on its first screen, and a fault comes into view with its message', async ({
    page,
  }) => {
    const anais = personne('telephone');
    await page.goto('/compte/creer');
    await expect(page.locator('#civilite')).toBeInViewport({ ratio: 1 });
    const avancement = page.locator('progress');
    expect(await avancement.evaluate((barre: HTMLProgressElement) => barre.position)).toBeGreaterThan(0);
    await remplirEtape(page, 1, anais);
    await suivant(page).click();
    await expect(page.locator('#adresse')).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('La création d’un compte est une étape obligatoire')).toBeHidden();
    await remplirEtape(page, 2, anais);
    await page.locator('#ville').fill('');
    await suivant(page).click();
    await expect(page.locator('#ville')).toBeFocused();
    await expect(page.locator('#ville-erreur')).toBeInViewport({ ratio: 1 });
  });
});

test.describe('on a screen of 320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('the keyboard alone makes an account', async ({ page }) => {
    await page.goto('/compte/creer');
    const anais = personne('clavier');
    for (let numero = 1; numero <= 6; numero++) {
      await remplirEtape(page, numero, anais);
      if (numero === 6) {
        await suivant(page).focus();
      } else {
        // Enter is « Suivant » in a field.
        await page.locator('.etape[data-active] input:visible').last().focus();
      }
      await page.keyboard.press('Enter');
      await expect(page.getByText(`Étape ${numero + 1} sur 7`)).toBeVisible();
      await expect(page.locator('.etape[data-active] h2')).toBeFocused();
    }
    await page.keyboard.press('Tab');
    await expect(page.getByLabel(/^J’ai déjà candidaté/)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(suivant(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Récapitulatif' })).toBeFocused();
    await terminer(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Votre compte est créé, et vous êtes connecté.')).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one long form makes the account, and says what it lacks', async ({ page }) => {
    const anais = personne('sansjs');
    await page.goto('/compte/creer');
    await expect(suivant(page)).toBeHidden();
    await expect(page.getByText('relire et contrôler la saisie avant de cliquer sur [Terminer]')).toBeVisible();
    for (let numero = 1; numero <= 7; numero++) await remplirEtape(page, numero, anais);
    await page.getByLabel(/^Dernier diplôme obtenu/).selectOption('BACCALAUREAT');
    for (const partie of ['Etablissement', 'Adresse', 'CodePostal', 'Ville']) {
      await page.locator(`#obtenu${partie}`).fill('');
    }
    await page.getByLabel('Même établissement qu’à l’étape précédente').first().check();
    await page.locator('#nom').fill('');
    await page.locator('#telephone').fill('00 00 00 00 00');
    await expect(page.getByRole('button', { name: /mot de passe/ })).toHaveCount(0);
    await terminer(page).click();
    await expect(resume(page)).toContainText('Votre compte n’est pas encore créé.');
    await expect(page.locator('#nom-erreur')).toHaveText('Indiquez votre nom.');
    await expect(page.locator('#telephone-avis')).toContainText('aucun établissement ne pourra vous joindre');
    await page.locator('#codePostal').fill('4400');
    await expect(page.locator('#ville')).toHaveValue('PARIS');
    await page.locator('#nom').fill(anais.nom);
    await remplirEtape(page, 3, anais);
    await terminer(page).click();
    await expect(resume(page)).toContainText('Si elles sont justes, cliquez à nouveau sur [Terminer].');
    await expect(page.locator('#codePostal-avis')).toContainText('Si cette adresse est à l’étranger');
    await remplirEtape(page, 3, anais);
    await terminer(page).click();
    await expect(page.getByText('Votre compte est créé, et vous êtes connecté.')).toBeVisible();
    await ouvrir(page, 'Dernier diplôme obtenu');
    await expect(page.locator('#obtenuVille')).toHaveValue('Niort');
  });
});

test('an address is validated by its link, once; « Ce n’est pas moi » frees one', async ({ page, browser }) => {
  const anais = personne('validee');
  await ouvrirCompte(page, anais);
  const lien = lienDe(await courriel(anais.email, /Validez votre adresse/));
  await page.goto(lien);
  await expect(page.getByText(anais.email)).toBeVisible();
  await page.getByRole('button', { name: 'Valider mon adresse mail' }).click();
  await expect(page.getByText('Votre adresse mail est validée.')).toBeVisible();
  await page.goto(lien);
  await expect(resume(page)).toContainText('Ce lien a déjà servi : il ne sert qu’une fois.');
  await expect(page.getByRole('button', { name: 'Valider mon adresse mail' })).toHaveCount(0);

  const nadia = personne('desavouee');
  const autre = await navigateur(browser);
  await ouvrirCompte(autre, nadia);
  await page.goto(lienDe(await courriel(nadia.email, /Validez votre adresse/)));
  await page.getByText('Ce n’est pas moi').click();
  await page.getByRole('button', { name: 'Supprimer ce compte' }).click();
  await expect(page.getByText('votre adresse mail n’est plus liée à ce compte')).toBeVisible();
  await autre.goto('/mon-compte');
  await expect(autre).toHaveURL(/\/connexion/);
  await autre.context().close();
});

test('a forgotten password is replaced by the link of a mail', async ({ page }) => {
  const anais = personne('oubli');
  await ouvrirCompte(page, anais);
  await page.getByRole('button', { name: 'Me déconnecter' }).first().click();
  await page.goto('/connexion');
  await page.getByLabel('Adresse mail').fill(anais.email);
  await page.getByRole('link', { name: 'Mot de passe oublié ?' }).click();
  await expect(page.getByLabel('Adresse mail')).toHaveValue(anais.email);
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await expect(page.getByText('Si un compte existe avec cette adresse')).toBeVisible();
  const lien = lienDe(await courriel(anais.email, /Choisissez un nouveau mot de passe/));
  await page.goto(lien);
  await page.getByLabel(/^Mot de passe/).fill('trop court');
  await page.getByRole('button', { name: 'Enregistrer mon nouveau mot de passe' }).click();
  await expect(resume(page)).toContainText('Il manque à ce mot de passe');
  await page.getByLabel(/^Mot de passe/).fill(AUTRE_MOT_DE_PASSE);
  await page.getByLabel(/^Confirmation/).fill(AUTRE_MOT_DE_PASSE);
  await expect(page.locator('[data-satisfaite="true"]')).toHaveCount(6);
  await page.getByRole('button', { name: 'Enregistrer mon nouveau mot de passe' }).click();
  await expect(page.getByText('Votre nouveau mot de passe est enregistré, et vous êtes connecté.')).toBeVisible();
  await page.goto(lien);
  await expect(resume(page)).toContainText('Ce lien a déjà servi');
  await page.getByRole('link', { name: 'Recevoir un nouveau lien' }).click();
  await expect(page).toHaveURL(/\/mot-de-passe$/);
});

test('Mon compte: panels, address, password, sessions, and the end of the account', async ({ page, browser }) => {
  const anais = personne('compte');
  const nouvelle = adresseDe('nouvelle');
  await ouvrirCompte(page, anais);
  const autre = await navigateur(browser);
  await seConnecter(autre, anais.email, MOT_DE_PASSE);
  await expect(autre).toHaveURL(/\/candidatures/);

  await test.step('a panel keeps what was typed when it is refused, and says when it is saved', async () => {
    await page.goto('/mon-compte');
    const identite = await ouvrir(page, 'Identité');
    await identite.getByLabel(/^Nom\*/).fill('Le Bihan');
    await identite.getByLabel(/^Date de naissance/).fill('31/02/2000');
    await identite.getByRole('button', { name: /^Enregistrer/ }).click();
    await expect(identite.getByRole('alert')).toContainText('Ce n’est pas enregistré.');
    await expect(identite.getByLabel(/^Date de naissance/)).toBeFocused();
    await expect(identite.getByLabel(/^Nom\*/)).toHaveValue('Le Bihan');
    await identite.getByLabel(/^Date de naissance/).fill('03/10/2000');
    await identite.getByRole('button', { name: /^Enregistrer/ }).click();
    await expect(identite.getByText('C’est enregistré.')).toBeFocused();
    await expect(identite.locator('summary')).toContainText('Le Bihan · née le 03/10/2000');
    await expect(identite.getByLabel(/^Date de naissance/)).toBeHidden();
  });

  await test.step('the other sessions are closed', async () => {
    const sessions = await ouvrir(page, 'Sessions');
    await sessions.getByRole('button', { name: 'Fermer les autres sessions' }).click();
    await expect(sessions.locator('summary')).toContainText('Cet appareil seulement');
    await autre.goto('/candidatures');
    await expect(autre).toHaveURL(/\/connexion/);
    await autre.context().close();
  });

  await test.step('a new address is asked for, and becomes the account’s by its link', async () => {
    await page.goto('/mon-compte');
    const adresse = await ouvrir(page, 'Adresse mail');
    await adresse.getByLabel(/^Nouvelle adresse mail/).fill(nouvelle);
    await adresse.getByLabel(/^Mot de passe actuel/).fill('Faux-Faux-2018');
    await adresse.getByRole('button', { name: 'Changer mon adresse mail' }).click();
    await expect(adresse.getByRole('alert')).toContainText('Ce n’est pas votre mot de passe actuel.');
    await expect(adresse.getByLabel(/^Nouvelle adresse mail/)).toHaveValue(nouvelle);
    await adresse.getByLabel(/^Mot de passe actuel/).fill(MOT_DE_PASSE);
    await adresse.getByRole('button', { name: 'Changer mon adresse mail' }).click();
    await expect(adresse).toContainText('D’ici là, rien ne change.');
    await expect(adresse.getByRole('button', { name: 'Garder mon adresse actuelle' })).toBeVisible();
    await courriel(anais.email, /Changement d’adresse mail demandé/);
    await page.goto(lienDe(await courriel(nouvelle, /Validez votre nouvelle adresse mail/)));
    await expect(page.getByText('à la place de l’ancienne')).toBeVisible();
    await page.getByRole('button', { name: 'Valider mon adresse mail' }).click();
    await expect(page.getByText('Votre nouvelle adresse mail est validée')).toBeVisible();
  });

  await test.step('the password is changed', async () => {
    await page.goto('/mon-compte');
    const motDePasse = await ouvrir(page, 'Mot de passe');
    await motDePasse.getByLabel(/^Mot de passe actuel/).fill(MOT_DE_PASSE);
    await motDePasse.getByLabel(/^Nouveau mot de passe/).fill(AUTRE_MOT_DE_PASSE);
    await motDePasse.getByLabel(/^Confirmation/).fill('autre chose');
    await motDePasse.getByRole('button', { name: 'Changer mon mot de passe' }).click();
    await expect(motDePasse.getByRole('alert')).toContainText('Les deux mots de passe ne sont pas les mêmes.');
    await motDePasse.getByLabel(/^Mot de passe actuel/).fill(MOT_DE_PASSE);
    await motDePasse.getByLabel(/^Nouveau mot de passe/).fill(AUTRE_MOT_DE_PASSE);
    await motDePasse.getByLabel(/^Confirmation/).fill(AUTRE_MOT_DE_PASSE);
    await motDePasse.getByRole('button', { name: 'Changer mon mot de passe' }).click();
    await expect(motDePasse.getByRole('status').first()).toContainText('Votre mot de passe est changé.');
  });

  await test.step('the data are taken away, then the account is deleted', async () => {
    await page.goto('/mon-compte/mes-droits');
    const telechargement = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Télécharger mes données' }).click();
    expect((await telechargement).suggestedFilename()).toBe('mes-donnees.json');
    await page.getByRole('link', { name: 'Supprimer mon compte' }).click();
    await expect(page.getByText('Rien : vous n’avez transmis aucun dossier.')).toBeVisible();
    await page.getByLabel(/^Mot de passe actuel/).fill('Faux-Faux-2018');
    await page.getByRole('button', { name: 'Supprimer définitivement mon compte' }).click();
    await expect(resume(page)).toContainText('Votre compte n’est pas supprimé.');
    await page.getByLabel(/^Mot de passe actuel/).fill(AUTRE_MOT_DE_PASSE);
    await page.getByRole('button', { name: 'Supprimer définitivement mon compte' }).click();
    await expect(page.getByRole('heading', { name: 'Votre compte est supprimé' })).toBeVisible();
    await seConnecter(page, nouvelle, AUTRE_MOT_DE_PASSE);
    await expect(resume(page)).toContainText('Compte inconnu ou saisie incorrecte, veuillez recommencer.');
  });
});
