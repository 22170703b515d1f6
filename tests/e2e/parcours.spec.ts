import { type Browser, expect, type Page, test } from '@playwright/test';
import { htmlNamedPdf, pdf, pdfOf3Mo } from '../../scripts/seed/factories/pdf.ts';
import { connecterAgent } from '../support/agent.ts';
import { entrer } from '../support/candidats.ts';
import { deposer, ouvrirEtape, piece } from '../support/depot.ts';
import { adresseDe, creerCompte, nomUnique, type Personne } from '../support/inscription.ts';
import { courriel, lienDe } from '../support/mailbox.ts';
import { transmettre } from '../support/transmission.ts';

const DEMO = 'Portail-Demo-2018';
/** `NOM` is unlike any other of the run, so that a list that lacks it lacks it for good. */
const NOM = nomUnique('Le Goff');

/** `navigateur` is a person's own browser. */
async function navigateur(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

async function ouvrirFormation(page: Page, nom: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Offre de Formation' }).first().click();
  await page.getByRole('link', { name: nom }).click();
}

async function deposerCandidature(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Déposer une candidature' }).click();
  await expect(page).toHaveURL(/\/candidatures\/[a-z0-9]{24}/);
  return new URL(page.url()).pathname;
}

test('from the catalogue to the secretariat’s decision', async ({ browser }) => {
  test.setTimeout(180_000);
  const anais: Personne = { nom: NOM, prenom: 'Anaïs', email: adresseDe('anais') };
  const page = await navigateur(browser);
  let adresse = '';

  await test.step('a visitor finds a formation, and is told to sign in', async () => {
    await ouvrirFormation(page, 'Parcours Banque (ABF)');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Parcours Banque (ABF)');
    await expect(page.getByText(/^Candidatures ouvertes du .* en alternance\.$/)).toBeVisible();
    await page.getByRole('link', { name: 'Candidater à cette formation' }).click();
    await expect(page.getByRole('button', { name: 'Déposer une candidature' })).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('connectez-vous ou créez votre compte');
  });

  await test.step('creates an account and is signed in at once, but may not apply yet', async () => {
    await creerCompte(page, anais, new URL(page.url()).pathname);
    await expect(page.getByRole('status')).toContainText('Parcours Banque (ABF)');
    await ouvrirFormation(page, 'Parcours Banque (ABF)');
    await page.getByRole('link', { name: 'Valider mon adresse mail' }).click();
    await expect(page.getByRole('button', { name: 'Déposer une candidature' })).toHaveCount(0);
    await expect(page.getByRole('main')).toContainText('Vous n’avez pas validé votre adresse mail');
  });

  await test.step('validates the address on another device, and is led to the formation by both', async () => {
    const telephone = await navigateur(browser);
    await telephone.goto(lienDe(await courriel(anais.email, /Validez votre adresse/)));
    await expect(telephone.getByRole('main')).toContainText('Parcours Banque (ABF)');
    await telephone.getByRole('button', { name: 'Valider mon adresse mail' }).click();
    await expect(telephone.getByText('Votre adresse mail est validée.')).toBeVisible();
    await expect(telephone.getByRole('heading', { level: 1 })).toContainText('Parcours Banque (ABF)');
    await expect(telephone.getByRole('main').getByRole('link', { name: 'Me connecter' })).toBeVisible();
    await telephone.context().close();
    // `page` is still on the formation, and learns of the validation as it is read again.
    await page.reload();
    await expect(page.getByRole('button', { name: 'Déposer une candidature' })).toBeVisible();
  });

  await test.step('begins a candidature; a second one leads to the first', async () => {
    await ouvrirFormation(page, 'Parcours Banque (ABF)');
    adresse = await deposerCandidature(page);
    await expect(page.getByText('En cours de constitution : PAS ENCORE TRANSMISE')).toBeVisible();
    await ouvrirFormation(page, 'Parcours Banque (ABF)');
    await page.getByRole('button', { name: 'Déposer une candidature' }).click();
    await expect(page.getByRole('main')).toContainText('une seule candidature par formation est possible');
    expect(new URL(page.url()).pathname).toBe(adresse);
    await page.goto('/candidatures');
    await expect(page.getByText('1 candidature', { exact: true })).toBeVisible();
    await expect(page.getByText('3 manquantes')).toBeVisible();
  });

  await test.step('is refused an HTML file named .pdf and a PDF of 3 Mo, and nothing changes', async () => {
    await page.goto(adresse);
    await ouvrirEtape(page, 'Pièces justificatives');
    await deposer(page, 'Curriculum-vitae', 'CV.pdf', htmlNamedPdf());
    await expect(piece(page, 'Curriculum-vitae').getByRole('alert')).toContainText('pas un PDF');
    await deposer(page, 'Curriculum-vitae', 'CV.pdf', await pdfOf3Mo());
    await expect(piece(page, 'Curriculum-vitae').getByRole('alert')).toContainText('3 Mo ou plus');
    await page.reload();
    await ouvrirEtape(page, 'Pièces justificatives');
    await expect(piece(page, 'Curriculum-vitae')).toContainText('À déposer');
    await expect(page.getByRole('link', { name: /^Transmettre mon dossier/ })).toHaveCount(0);
  });

  await test.step('deposits the pièces and the letter, none of it lost on the way, then transmits', async () => {
    const lettre = page.getByLabel('Votre lettre');
    await ouvrirEtape(page, 'Lettre de motivation');
    await lettre.fill('Madame, Monsieur,');
    for (const intitule of [
      'Curriculum-vitae',
      'Relevé de notes obtenues au Bac',
      'Tous les relevés de notes après bac',
    ]) {
      await deposer(page, intitule, `${intitule}.pdf`, await pdf(`${intitule} d’Anaïs`));
      await expect(piece(page, intitule)).toContainText('Déposée');
    }
    await expect(lettre).toHaveValue('Madame, Monsieur,');
    await lettre.fill('Madame, Monsieur,\n\nVotre formation prolonge mon BTS.');
    // The lettre was typed a moment ago: it is saved before the dossier goes on.
    await transmettre(page, 'Votre formation prolonge mon BTS.');
    await expect(page.getByRole('main')).toContainText('Transmise, en attente de vérification');
    await expect(page.getByRole('main')).toContainText('Votre formation prolonge mon BTS.');
    await expect(page.getByRole('link', { name: /^Transmettre mon dossier/ })).toHaveCount(0);
  });

  await test.step('reads the accusé de réception in the mailbox', async () => {
    const accuse = await courriel(anais.email, /^Accusé de réception/);
    for (const mot of ['Parcours Banque (ABF)', 'IUT Le Mans', '02 61 91 40 40', 'Curriculum-vitae']) {
      expect(accuse.text).toContain(mot);
    }
    expect(lienDe(accuse)).toBe(new URL(adresse, process.env['SITE_URL']).href);
  });

  await test.step('another candidat gets 404 for the dossier and the file', async () => {
    await ouvrirEtape(page, 'Pièces justificatives');
    const lien = await piece(page, 'Curriculum-vitae')
      .getByRole('link', { name: /Curriculum-vitae\.pdf/ })
      .getAttribute('href');
    const lue = await page.request.get(lien ?? '');
    const entetes = lue.headers();
    expect([lue.status(), entetes['x-content-type-options'], entetes['cache-control']]).toEqual([
      200,
      'nosniff',
      'private, no-store',
    ]);
    expect(entetes['content-disposition']).toContain('attachment; ');
    expect(entetes['content-security-policy']).toContain('sandbox');
    const autre = await navigateur(browser);
    await entrer(autre, 'Nadia');
    expect((await autre.goto(adresse))?.status()).toBe(404);
    expect((await autre.request.get(lien ?? '')).status()).toBe(404);
    await autre.context().close();
  });

  await test.step('the secretariat of the IUT reads and accepts; another IUT sees nothing', async () => {
    const angers = await navigateur(browser);
    await connecterAgent(angers, 'secretariat.angers-cholet@portail.test');
    await angers.getByRole('link', { name: 'Dossiers' }).click();
    await expect(angers.getByRole('heading', { name: 'Dossiers' })).toBeVisible();
    await expect(angers.getByText('Martin')).toBeVisible();
    await expect(angers.getByText(NOM)).toHaveCount(0);

    const leMans = await navigateur(browser);
    await connecterAgent(leMans, 'secretariat.le-mans@portail.test');
    await leMans.getByRole('link', { name: 'Dossiers' }).click();
    const lecture = leMans.waitForResponse((reponse) => reponse.url().endsWith('/fichier'));
    await leMans.getByRole('link', { name: new RegExp(NOM) }).click();
    const lue = await lecture;
    expect([lue.status(), lue.headers()['content-type']]).toEqual([200, 'application/pdf']);
    await expect(leMans.getByRole('heading', { name: 'Curriculum-vitae' })).toBeVisible();
    await leMans.getByRole('button', { name: 'Accepter la pièce' }).click();
    await expect(leMans.getByText('Acceptée').first()).toBeVisible();
    const dossier = leMans.url();

    const refus = angers.waitForResponse((reponse) => reponse.url().includes('/bureau/dossiers/'));
    await angers.goto(dossier);
    const refuse = await refus;
    expect(refuse.status()).toBe(404);
    await expect(angers.getByText(NOM)).toHaveCount(0);
    const { authorization = '' } = await refuse.request().allHeaders();
    expect((await angers.request.get(lue.url(), { headers: { authorization } })).status()).toBe(404);
    await angers.context().close();
    await leMans.context().close();
  });

  await test.step('the candidat’s page tells no judgement as long as the dossier is being verified', async () => {
    await page.goto(adresse);
    await ouvrirEtape(page, 'Pièces justificatives');
    await expect(piece(page, 'Curriculum-vitae')).toContainText('Déposée');
    await expect(piece(page, 'Relevé de notes obtenues au Bac')).toContainText('Déposée');
  });
});

test('without JavaScript, a candidat signs in, deposits and takes back a pièce', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto('/connexion');
  await page.getByLabel('Adresse mail').fill('candidat@portail.test');
  await page.getByLabel('Mot de passe').fill(DEMO);
  await page.getByRole('button', { name: 'Connexion' }).click();
  await page.goto('/candidatures');
  await expect(page.getByText('2 candidatures', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: /Parcours Banque \(ABF\)/ }).click();
  await ouvrirEtape(page, 'Pièces justificatives');

  const choisir = (nom: string, contenu: Uint8Array) =>
    piece(page, 'Curriculum-vitae')
      .locator('input[type=file]')
      .setInputFiles({ name: nom, mimeType: 'application/pdf', buffer: Buffer.from(contenu) });
  const envoyer = () =>
    piece(page, 'Curriculum-vitae')
      .getByRole('button', { name: /^Envoyer/ })
      .click();

  await choisir('CV.pdf', await pdf('CV sans JavaScript'));
  await envoyer();
  await expect(piece(page, 'Curriculum-vitae')).toContainText('CV.pdf');
  await piece(page, 'Curriculum-vitae').getByText('Supprimer une pièce déposée').click();
  await piece(page, 'Curriculum-vitae').getByRole('button', { name: 'Supprimer ce fichier' }).click();
  await expect(piece(page, 'Curriculum-vitae')).toContainText('À déposer');

  await choisir('faux.pdf', htmlNamedPdf());
  await envoyer();
  await expect(page.getByRole('main')).toContainText('pas un PDF');
  await expect(piece(page, 'Curriculum-vitae')).toContainText('À déposer');
});
