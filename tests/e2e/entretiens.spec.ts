/** A candidat is convoked, chooses a créneau, changes it and cancels it (guide p. 19–20). */
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { instantDeParis } from '@portail/config/heures';
import { ajouterJours, jourDeParis } from '@portail/config/paris';
import { entrer } from '../support/candidats.ts';
import { allerA } from '../support/clavier.ts';
import { avancer, convoquer, type Hour, layEntretien } from '../support/convocations.ts';
import { deplacements } from '../support/deplacements.ts';
import { courriel, lienDe } from '../support/mailbox.ts';

const CONVOQUE = 'convoque@portail.test';
const KO = 1024;

/**
 * `heure` is an hour of Paris on a coming day.
 *
 * @param dans number of days from today
 */
function heure(dans: number, a: string, places = 1): Hour {
  const debut = instantDeParis(ajouterJours(jourDeParis(new Date()), dans), a);
  if (!debut) throw new Error(`${a} does not exist that day`);
  return { debut, places };
}

/** `boutons` are those in view: the days after the third are folded. */
const boutons = (page: Page): Locator => page.getByRole('button', { name: /^Se positionner le / });
/** `plage` is « mardi 9 mars 2027 de 10 h 00 à 10 h 20 », as the button's accessible name says it. */
async function plage(bouton: Locator): Promise<string> {
  const texte = (await bouton.locator('.acte').textContent()) ?? '';
  return texte.replace(/\s+/g, ' ').replace('Se positionner le ', '').trim();
}

async function seConnecter(page: Page, email: string): Promise<void> {
  await page.getByLabel('Adresse mail').fill(email);
  await page.getByLabel('Mot de passe').fill('Portail-Demo-2018');
  await page.getByRole('button', { name: 'Connexion' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the guide, from the mail of the convocation to another créneau', async ({ page }) => {
      const main = page.getByRole('main');
      const convocation = await courriel(CONVOQUE, /^Convocation à un entretien : Licence Professionnelle/, 90_000);
      expect(convocation.text).toContain('Choisissez un créneau avant le');

      await test.step('the mail leads to the créneaux, through the sign-in', async () => {
        await page.goto(lienDe(convocation));
        await seConnecter(page, CONVOQUE);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choisir un créneau');
      });

      await test.step('the band of the home page and the menu lead there too', async () => {
        await page.goto('/');
        await expect(page.getByRole('navigation').getByRole('link', { name: 'Mes entretiens' })).toBeVisible();
        if (javaScriptEnabled) {
          await expect(main).toContainText('Vous êtes convoqués à un entretien pour les formations suivantes :');
          await main.getByRole('link', { name: 'Licence Professionnelle Parcours Banque (ABF)' }).click();
          await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choisir un créneau');
        }
        await page.getByRole('navigation').getByRole('link', { name: 'Mes entretiens' }).click();
        await expect(main).toContainText(/Réservez avant le \d{2}\/\d{2}\/\d{4}/);
        await main.getByRole('link', { name: /^Choisir un créneau/ }).click();
      });

      const premier = await plage(boutons(page).first());
      await test.step('[Se positionner] books, and is confirmed', async () => {
        await boutons(page).first().click();
        const annonce = main.getByRole('status');
        await expect(annonce).toHaveText(
          `Vous êtes positionné : ${premier} (heure de Paris). Un courriel vous le confirme.`,
        );
        await expect(annonce).toBeFocused();
        await expect(main).toContainText('Accès en fauteuil roulant');
        const recu = await courriel(CONVOQUE, new RegExp(`^Votre entretien : ${premier.split(' de ')[0]} à`));
        const texte = recu.text.replaceAll('\u00a0', ' ');
        for (const mot of [premier, 'Salle : T10', '27 avenue']) expect(texte).toContain(mot);
      });

      const second = await plage(page.locator('button[name=debut]').nth(1));
      await test.step('another créneau takes its place', async () => {
        await main.locator('summary').first().click();
        await boutons(page).nth(1).click();
        await expect(main.getByRole('status')).toContainText(`Vous êtes positionné : ${second}`);
        await page.goto('/candidatures');
        await expect(main).toContainText('Votre entretien :');
        await main.getByRole('link', { name: /^Licence/ }).click();
        await page.getByRole('link', { name: 'Abandonner la candidature' }).click();
        await expect(main).toContainText(/Votre entretien du .* à \d{1,2}\sh\s\d{2} sera annulé/);
      });

      await test.step('[Annuler sa présence à l’entretien] is asked twice', async () => {
        await page.goto('/entretiens');
        await main.getByRole('link', { name: /^Annuler sa présence à l’entretien/ }).click();
        await expect(main).toContainText(`Annuler votre présence à l’entretien du ${second} (heure de Paris) ?`);
        await main.getByRole('link', { name: 'Garder mon créneau' }).click();
        await expect(main).toContainText('Mon entretien');
        await main.getByRole('link', { name: /^Annuler sa présence à l’entretien/ }).click();
        await main.getByRole('button', { name: 'Annuler ma présence' }).click();
        await expect(main.getByRole('status')).toContainText(
          'Vous pouvez choisir un autre créneau parmi ceux disponibles.',
        );
        await courriel(CONVOQUE, /^Votre présence à l’entretien du .* est annulée$/);
        await expect(boutons(page).first()).toBeVisible();
      });
    });
  });
}

test('two browsers want the last place: one has it, the other reads why and chooses another', async ({
  browser,
  page,
}) => {
  const autre = await (await browser.newContext()).newPage();
  await entrer(page, 'Awena');
  await entrer(autre, 'Briac');
  const entretien = await layEntretien({ hours: [heure(10, '10:00'), heure(10, '10:20')] });
  const mienne = await convoquer(page, [entretien]);
  const sienne = await convoquer(autre, [entretien]);
  await page.goto(mienne);
  await autre.goto(sienne);
  const convoitee = await plage(boutons(page).first());
  await boutons(page).first().click();
  await expect(page.getByRole('status')).toContainText(convoitee);

  await boutons(autre).first().click();
  await expect(autre.getByRole('alert')).toContainText('Ce créneau vient d’être pris. Choisissez-en un autre.');
  await expect(autre.getByRole('alert')).toBeFocused();
  await expect(boutons(autre)).toHaveCount(1);
  await boutons(autre).first().click();
  await expect(autre.getByRole('status')).toContainText('de 10 h 20 à 10 h 40');
  await autre.goto(mienne);
  await expect(autre.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');

  await test.step('all is taken, then one tab cancels what another has changed', async () => {
    await page.goto(mienne);
    await expect(page.getByRole('main')).toContainText('Aucun autre créneau n’est libre.');
    await page.goto(`${mienne}/annulation`);
    const onglet = await page.context().newPage();
    await onglet.goto(`${mienne}/annulation`);
    await onglet.getByRole('button', { name: 'Annuler ma présence' }).click();
    await boutons(onglet).first().click();
    await expect(onglet.getByRole('status')).toContainText(convoitee);
    await page.getByRole('button', { name: 'Annuler ma présence' }).click();
    await expect(page.getByRole('alert')).toContainText(
      'Votre réservation a changé depuis que cette page s’est affichée',
    );
    await expect(page.getByRole('main')).toContainText(convoitee);
  });
});

test('before it opens and after its limit, the page says what to do instead, and a page kept open changes nothing', async ({
  page,
}) => {
  const main = page.getByRole('main');
  await entrer(page, 'Tifenn');
  const entretien = await layEntretien({ hours: [heure(10, '10:00')] });
  const bientot = await layEntretien({
    intitule: 'Entretien à venir',
    hours: [heure(20, '10:00')],
    ouvreLe: heure(5, '08:00').debut,
  });
  await page.goto(await convoquer(page, [entretien, bientot]));
  await expect(main).toContainText(/Les réservations ouvriront le .+ à 8\sh\s00 \(heure de Paris\)/);
  await main.getByRole('link', { name: 'Entretien de la licence' }).click();
  await boutons(page).first().click();
  await expect(main.getByRole('status')).toContainText('Vous êtes positionné');
  const convocation = new URL(page.url()).pathname;
  await page.goto(`${convocation}/annulation`);

  await avancer(entretien, new Date(Date.now() + 3 * 3_600_000));
  await page.getByRole('button', { name: 'Annuler ma présence' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Il est trop tard pour le faire en ligne : appelez l’établissement.',
  );
  await page.goto(convocation);
  await expect(main).toContainText('appelez l’établissement');
  await expect(main.locator('a[href^="tel:"]').first()).toBeVisible();
  await expect(main.getByRole('link', { name: /^Annuler sa présence/ })).toHaveCount(0);
  await expect(page.locator('button[name=debut]')).toHaveCount(0);
});

test.describe('from La Réunion', () => {
  test.use({ timezoneId: 'Indian/Reunion' });

  test('with the keyboard alone, one of two entretiens, whose hours are also said as they are there', async ({
    page,
  }) => {
    await entrer(page, 'Ewen');
    const visio = await layEntretien({
      forme: 'visio',
      intitule: 'Entretien à distance',
      hours: [heure(9, '10:00', 2)],
    });
    const surPlace = await layEntretien({ intitule: 'Entretien au Mans', hours: [heure(9, '14:00')] });
    await page.goto(await convoquer(page, [visio, surPlace]));
    await expect(page.getByRole('heading', { name: 'Entretiens proposés' })).toBeVisible();
    const lien = page.getByRole('link', { name: 'Entretien à distance' });
    await allerA(page, lien);
    await page.keyboard.press('Enter');
    const bouton = page.getByRole('button', { name: /^Se positionner le .* de 10 h 00 à 10 h 20/ });
    await expect(bouton).toContainText(/soit 1[23]\sh\s00 chez vous \(heure de La Réunion\)/);
    await expect(bouton).toContainText('2 places');
    const script = (await page.locator('script').allTextContents()).join('');
    expect(script.length, 'bytes of script').toBeLessThanOrEqual(KO);
    await allerA(page, bouton);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status')).toBeFocused();
    await expect(page.getByRole('status')).toContainText('de 10 h 00 à 10 h 20 (heure de Paris)');
    await expect(page.getByRole('main')).toContainText(/soit 1[23]\sh\s00 chez vous \(heure de La Réunion\)/);
    await expect(page.getByRole('link', { name: 'https://visio.exemple.test/salle' })).toBeVisible();

    await page.getByRole('link', { name: 'Entretien au Mans' }).click();
    await page.locator('summary').first().click();
    await expect(page.getByRole('button', { name: /de 14 h 00/ })).not.toContainText('chez vous');
  });
});

const NORMES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const VUES = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;

/** `verifier` runs axe in a narrow light view and a wide dark one, and looks for a horizontal scroll. */
async function verifier(page: Page, etat: string): Promise<void> {
  for (const { colorScheme, width } of VUES) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(NORMES).analyze();
    const constats = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
    expect(constats, `${etat}, ${colorScheme}`).toEqual([]);
    const deborde = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(deborde, `${etat}: no horizontal scroll`).toBe(false);
  }
}

test('every state is accessible, and a page of 120 hours is light', async ({ page }) => {
  const main = page.getByRole('main');
  await entrer(page, 'Klervi');
  const heures = [9, 10, 11, 12].flatMap((dans) => {
    return Array.from({ length: 30 }, (_, rang) => {
      const minutes = 8 * 60 + rang * 20;
      const a = [Math.floor(minutes / 60), minutes % 60].map((partie) => String(partie).padStart(2, '0')).join(':');
      return heure(dans, a);
    });
  });
  const convocation = await convoquer(page, [await layEntretien({ hours: heures })]);

  const scripts: string[] = [];
  page.on('request', (requete) => {
    if (requete.resourceType() === 'script') scripts.push(requete.url());
  });
  const reponse = await page.goto(convocation);
  await expect(page.locator('button[name=debut]')).toHaveCount(120);
  const octets = gzipSync((await reponse?.body()) ?? '').length;
  test.info().annotations.push({ type: 'weight', description: `${octets} bytes` });
  expect(octets).toBeLessThanOrEqual(12 * KO);
  expect(scripts).toEqual([]);
  expect((await boutons(page).first().boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await verifier(page, 'hours to choose');

  for (const chemin of ['/entretiens', '/candidatures']) {
    await page.goto(chemin);
    await verifier(page, `${chemin}, nothing booked`);
  }
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/');
    await expect(main.getByRole('link', { name: /Parcours Banque/ })).toBeVisible();
    expect(await deplacements(page), `${width} px: the band moves nothing`).toBe(0);
  }
  await verifier(page, 'the band of the home page');

  await page.goto(convocation);
  const onglet = await page.context().newPage();
  await onglet.goto(convocation);
  await boutons(page).first().click();
  await expect(main.getByRole('status')).toBeVisible();
  await verifier(page, 'booked');
  await boutons(onglet).nth(1).click();
  await expect(onglet.getByRole('alert')).toContainText(
    'Votre réservation a changé depuis que cette page s’est affichée',
  );
  await verifier(onglet, 'refused: another tab has booked');
  await page.goto('/entretiens');
  await verifier(page, 'the card of what is booked');
  await page.goto(`${convocation}/annulation`);
  await verifier(page, 'about to cancel');
});
