/** The secretariat and a candidat write to each other about a dossier, which the site shows without a script. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { messageRefus } from '@portail/config/refusals';
import { brokenPdf, pdf } from '../../scripts/seed/factories/pdf.ts';
import { png } from '../fixtures/images.ts';
import { connecterAgent } from '../support/agent.ts';
import { entrer } from '../support/candidats.ts';
import { courriel, lienDe } from '../support/mailbox.ts';
import { ABF, candidater } from '../support/transmission.ts';

const QUESTION = 'Bonjour, avez-vous votre relevé du semestre 4 ?';
/** `PDF` has a name without accents: a Chromium without a locale saves others as « download ». */
const PDF = { name: 'Reglement.pdf', mimeType: 'application/pdf' };
const REPONSE = 'Bonjour,\nje l’aurai en juillet.';

async function sansFaute(page: Page, etat: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(
    violations.map(({ id }) => id),
    etat,
  ).toEqual([]);
}

test('a message is written at the desk, told by mail, read and answered on the site', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const site = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  const lecteur = await (await browser.newContext()).newPage();
  const candidat = await entrer(lecteur, 'Armel');
  await entrer(site, 'Armel');
  const dossier = await candidater(site, ABF);

  await test.step('the secretariat writes', async () => {
    await connecterAgent(page, 'secretariat.le-mans@portail.test');
    await page.goto(`${process.env['CMS_URL']}/admin/dossiers/${dossier.split('/').at(-1)}?onglet=echanges`);
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(page.getByText('Écrivez votre message.')).toBeVisible();
    await page.getByLabel('Écrire au candidat').fill(QUESTION);
    const joindre = page.getByLabel('Joindre un fichier (facultatif)');
    await joindre.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: png() });
    await expect(page.getByText(messageRefus('fichier_photo'))).toBeVisible();
    await joindre.setInputFiles({ ...PDF, buffer: Buffer.from(brokenPdf()) });
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(page.getByText(messageRefus('fichier_illisible'))).toBeVisible();
    await expect(page.getByLabel('Écrire au candidat')).toHaveValue(QUESTION);
    await joindre.setInputFiles({ ...PDF, buffer: Buffer.from(await pdf('Règlement')) });
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(page.getByText('Le message est envoyé. Un courriel prévient le candidat.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Messages avec le candidat' })).toContainText(QUESTION);
    await expect(page.getByText('pas encore lu par le candidat')).toBeVisible();
    const enregistre = page.waitForEvent('download');
    await page.getByRole('button', { name: PDF.name }).click();
    expect((await enregistre).suggestedFilename()).toBe(PDF.name);
  });

  await test.step('the candidat is told without the message, reads it and answers, without a script', async () => {
    const recu = await courriel(candidat.email, /^L’établissement vous a écrit$/);
    expect(recu.text).not.toMatch(/relevé|R[eè]glement/);
    await site.goto(dossier);
    await expect(site.getByText('L’établissement vous a écrit : 1 message non lu.')).toBeVisible();
    await site.goto(new URL(lienDe(recu)).pathname);
    await expect(site.getByRole('list', { name: /^Messages/ })).toContainText(QUESTION);
    await site.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(site.getByRole('alert')).toContainText('Écrivez votre message.');
    const lu = await site.request.get((await site.getByRole('link', { name: PDF.name }).getAttribute('href')) ?? '');
    expect([lu.status(), lu.headers()['content-disposition']?.startsWith('attachment')]).toEqual([200, true]);
    await site.getByLabel('Votre message').fill(REPONSE);
    const joindre = site.getByLabel('Joindre un fichier (facultatif)');
    await joindre.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: png() });
    await site.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(site.getByRole('alert')).toContainText(messageRefus('fichier_photo'));
    await expect(site.getByLabel('Votre message')).toHaveValue(REPONSE);
    await joindre.setInputFiles({ ...PDF, name: 'Relevé.pdf', buffer: Buffer.from(await pdf('Relevé')) });
    await site.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(site.getByRole('status')).toHaveText('Votre message est envoyé à l’établissement.');
    await site.goto(dossier);
    await expect(site.getByText(/non lu/)).toHaveCount(0);
  });

  await test.step('with a script, a file is judged as soon as it is chosen', async () => {
    await lecteur.goto(`${dossier}/messages`);
    await expect(lecteur.getByRole('link', { name: 'Relevé.pdf' })).toBeVisible();
    const joindre = lecteur.getByLabel('Joindre un fichier (facultatif)');
    await joindre.setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: png() });
    await expect(lecteur.getByText(messageRefus('fichier_photo'))).toBeVisible();
    await joindre.setInputFiles({ ...PDF, buffer: Buffer.from(await pdf('Autre')) });
    await expect(lecteur.getByText(messageRefus('fichier_photo'))).toBeHidden();
    await lecteur.getByRole('button', { name: 'Retirer le fichier' }).click();
    await expect(joindre).toHaveValue('');
  });

  for (const view of [
    { colorScheme: 'light', width: 360 },
    { colorScheme: 'dark', width: 1280 },
  ] as const) {
    await test.step(`axe finds nothing, ${view.colorScheme} at ${view.width} px`, async () => {
      await lecteur.emulateMedia({ colorScheme: view.colorScheme });
      await lecteur.setViewportSize({ width: view.width, height: 800 });
      await lecteur.goto(`${dossier}/messages`);
      await sansFaute(lecteur, `${view.colorScheme} ${view.width}`);
    });
  }

  await test.step('the answer waits at the desk, until somebody answers it', async () => {
    await page.reload();
    await expect(page.getByText('1 message attend votre réponse.')).toBeVisible();
    await expect(page.getByText('je l’aurai en juillet.')).toBeVisible();
    await page.getByLabel('Écrire au candidat').fill('Entendu, merci.');
    await page.getByRole('button', { name: 'Envoyer le message' }).click();
    await expect(page.getByText(/attend votre réponse/)).toHaveCount(0);
  });
});
