/**
 * A deposit works before the script is there, without it, and with it. Several at once are stopped, refused, sent
 * again.
 */
import { expect, type Page, type Route, test } from '@playwright/test';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { png } from '../fixtures/images.ts';
import { entrer, type Prenom } from '../support/candidats.ts';
import { deposer, ouvrirEtape, piece } from '../support/depot.ts';
import { ABF, candidater } from '../support/transmission.ts';

const CV = 'Curriculum-vitae';
const BAC = 'Relevé de notes obtenues au Bac';
const RELEVES = 'Tous les relevés de notes après bac';
const SCRIPTS = '**/_astro/*.js';
const PIECES = '**/candidatures/*/pieces/*';

async function ouvrirDossier(page: Page, prenom: Prenom): Promise<void> {
  await entrer(page, prenom);
  await candidater(page, ABF);
  await ouvrirEtape(page, 'Pièces justificatives');
}

const fichier = async (name: string, buffer?: Buffer) => ({
  name,
  mimeType: 'application/pdf',
  buffer: buffer ?? Buffer.from(await pdf(name)),
});

/** `deposerSansScript` acts as a finger does: the button opens the choice, then another one sends. */
async function deposerSansScript(page: Page, intitule: string, nom: string, buffer?: Buffer): Promise<void> {
  const ligne = piece(page, intitule);
  const choix = page.waitForEvent('filechooser');
  await ligne.getByText(/^(Déposer|Remplacer) la pièce/).click();
  await (await choix).setFiles(await fichier(nom, buffer));
  await ligne.getByRole('button', { name: /^Envoyer/ }).click();
}

for (const [quoi, prenom, retenir] of [
  ['whose script is still on its way', 'Gwenaël', () => new Promise<void>(() => {})],
  ['whose script never comes', 'Malo', (route: Route) => route.abort()],
] as const) {
  test(`a page ${quoi} takes a file all the same`, async ({ page }) => {
    await ouvrirDossier(page, prenom);
    const adresse = page.url();
    await page.route(SCRIPTS, retenir);
    await page.goto(adresse, { waitUntil: 'commit' });
    await ouvrirEtape(page, 'Pièces justificatives');
    await deposerSansScript(page, CV, 'CV.pdf');
    await expect(piece(page, CV).getByText('La pièce est déposée.')).toBeVisible();
    await expect(piece(page, CV).getByRole('link', { name: 'CV.pdf' })).toBeVisible();
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a file is chosen, refused for what it is with its remedy, and replaced', async ({ page }) => {
    await ouvrirDossier(page, 'Rozenn');
    await deposerSansScript(page, CV, 'IMG_4021.jpg', png());
    await expect(page.getByRole('alert')).toContainText('Ce fichier est une photo');
    await expect(page).toHaveTitle(/^Erreur : /);
    await expect(piece(page, CV).getByRole('link', { name: 'Comment faire' })).toHaveAttribute('href', '/aide#photos');
    await deposerSansScript(page, CV, 'CV.pdf');
    await expect(piece(page, CV).getByRole('link', { name: 'CV.pdf' })).toBeVisible();
    await piece(page, CV).getByText('Supprimer une pièce déposée').click();
    await piece(page, CV).getByRole('button', { name: 'Supprimer ce fichier' }).click();
    await expect(piece(page, CV)).toContainText('À déposer');
  });
});

test('several files at once: each ends in its place, none is lost, what is typed stays', async ({ page }) => {
  await ouvrirDossier(page, 'Morgan');
  const quitter = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
  const envois: Route[] = [];
  await page.route(PIECES, (route) => {
    if (route.request().method() === 'PUT') envois.push(route);
    else return route.continue();
  });
  await page.getByLabel('Votre lettre').fill('Madame, Monsieur, je');
  await deposer(page, CV, 'CV.pdf', await pdf('CV'));
  await expect.poll(() => envois.length).toBe(1);
  await deposer(page, BAC, 'bac.pdf', await pdf('bac'));
  await expect(piece(page, BAC).getByRole('status')).toHaveText('bac.pdf partira après les autres fichiers.');
  expect(await quitter()).toBe(true);
  await envois[0]?.continue();
  await expect(piece(page, CV).getByRole('status')).toHaveText('La pièce est déposée.');
  await expect(piece(page, CV).getByRole('link', { name: 'CV.pdf' })).toBeVisible();
  await expect(page.locator('#avancement')).not.toContainText(CV);
  await expect(page.getByText('1 déposée')).toBeVisible();

  // A server that asks to wait is obeyed, and the file leaves again by itself.
  await expect.poll(() => envois.length).toBe(2);
  await envois[1]?.fulfill({
    status: 429,
    headers: { 'retry-after': '1' },
    json: { code: 'x', message: 'Plus tard.' },
  });
  await expect(piece(page, BAC)).toContainText('Le portail vérifie beaucoup de fichiers : nouvel essai dans 1 s');
  await expect.poll(() => envois.length).toBe(3);
  await envois[2]?.continue();
  await expect(piece(page, BAC).getByRole('link', { name: 'bac.pdf' })).toBeVisible();
  expect(await quitter()).toBe(false);

  // The file is stopped on its way, then a line breaks: the page says what the server holds.
  await deposer(page, RELEVES, 'releves.pdf', await pdf('releves'));
  await expect.poll(() => envois.length).toBe(4);
  await piece(page, RELEVES)
    .getByRole('button', { name: /^Annuler/ })
    .click();
  await expect(piece(page, RELEVES).getByRole('status')).toHaveText('L’envoi est annulé : rien n’a été enregistré.');
  await deposer(page, RELEVES, 'releves.pdf', await pdf('releves'));
  await expect.poll(() => envois.length).toBe(5);
  await envois[4]?.abort();
  await expect(piece(page, RELEVES).getByRole('alert')).toContainText('la pièce n’est pas déposée');
  await piece(page, RELEVES)
    .getByRole('button', { name: /^Réessayer/ })
    .click();
  await expect.poll(() => envois.length).toBe(6);
  await envois[5]?.continue();
  await expect(piece(page, RELEVES).getByRole('link', { name: 'releves.pdf' })).toBeVisible();
  await expect(page.getByLabel('Votre lettre')).toHaveValue('Madame, Monsieur, je');
  await expect(page.locator('#etape-transmission').getByRole('link', { name: /^Transmettre/ })).toBeVisible();
});

test('several files chosen together: one that is no PDF stops no other', async ({ page }) => {
  await ouvrirDossier(page, 'Maëlle');
  const lourd = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(4 * 1024 * 1024)]);
  const choix = page.getByLabel('Déposer plusieurs fichiers à la fois');
  await choix.setInputFiles([
    await fichier('CV Maëlle.pdf'),
    await fichier('Relevé de notes du bac.pdf'),
    await fichier('Scan.pdf', lourd),
    // The nature of the file is judged before its size.
    await fichier('IMG_4021.jpg', Buffer.concat([png(), Buffer.alloc(4 * 1024 * 1024)])),
  ]);
  const liste = page.getByRole('form', { name: 'Fichiers à déposer' });
  await expect(liste.getByText('Ce fichier fait 3 Mo ou plus.')).toBeVisible();
  await expect(liste.getByText('Ce fichier est une photo')).toBeVisible();
  await expect(page.getByLabel('CV Maëlle.pdf')).toHaveValue(/./);
  await liste.getByRole('button', { name: 'Envoyer les 2 fichiers' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Choisissez la pièce de chaque fichier' })).toBeVisible();
  await page.getByLabel('Relevé de notes du bac.pdf').selectOption(BAC);
  await liste.getByRole('button', { name: 'Envoyer les 2 fichiers' }).click();
  await expect(page.getByText('2 fichiers sont déposés.')).toBeVisible();
  await expect(piece(page, CV)).toContainText('CV Maëlle.pdf');
  await expect(piece(page, BAC)).toContainText('Relevé de notes du bac.pdf');
  await expect(page.getByText('2 déposées')).toBeVisible();
  await expect(liste.getByRole('listitem')).toHaveCount(2);
  await expect(liste.getByRole('button', { name: /^Envoyer/ })).toHaveCount(0);
});
