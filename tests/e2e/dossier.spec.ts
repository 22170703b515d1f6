/** A candidat's acts on dossiers (guide p. 14 to 19) run in a browser. */
import { expect, type Page, test } from '@playwright/test';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { entrer } from '../support/candidats.ts';
import { allerA } from '../support/clavier.ts';
import { deplacements } from '../support/deplacements.ts';
import { deposer, ouvrirEtape, piece } from '../support/depot.ts';
import { ABF, candidater, transmettre, versLaTransmission } from '../support/transmission.ts';

const EPR = 'metiers-de-l-epargne-de-la-prevoyance-et-de-la-retraite-angers-cholet';

const fichier = async (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from(await pdf(name)) });

async function repondre(page: Page, intitule: string, nom: string, avecScript: boolean): Promise<void> {
  const ligne = piece(page, intitule);
  if (avecScript) await deposer(page, intitule, nom, await pdf(nom));
  else {
    await ligne.locator('input[type=file]').setInputFiles(await fichier(nom));
    await ligne.getByRole('button', { name: /^Envoyer/ }).click();
  }
  // The page says the file's name alone while it leaves, too.
  await expect(ligne.getByRole('link', { name: nom })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an incapacité answers for a pièce, then the candidature is abandoned', async ({ page }) => {
      await entrer(page, javaScriptEnabled ? 'Yann' : 'Nolwenn');
      const adresse = await candidater(page, ABF);
      const ligne = piece(page, 'Curriculum-vitae');

      await ouvrirEtape(page, 'Pièces justificatives');
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

      await page.goto(`/formations/${ABF}/candidater`);
      await expect(page.getByRole('main')).toContainText('il n’est plus possible d’y postuler à nouveau');
    });

    test('two candidatures: vœux, a document that serves twice, the lettre, and what is really sent', async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const { email } = await entrer(page, javaScriptEnabled ? 'Erwan' : 'Gwenn');
      const main = page.getByRole('main');

      const epr = await candidater(page, EPR);
      await page.getByLabel('Candidature en formation classique').selectOption('Voeux 2');
      await page.getByLabel('Candidature en formation par alternance').selectOption('Voeux 1');
      await page.getByRole('button', { name: 'Enregistrer mes vœux' }).click();
      await expect(main).toContainText('Vos vœux sont enregistrés.');
      await repondre(page, 'Curriculum-vitae', 'CV d’ici & d’ailleurs.pdf', javaScriptEnabled);

      const abf = await candidater(page, ABF);
      await ouvrirEtape(page, 'Pièces justificatives');
      await piece(page, 'Curriculum-vitae')
        .getByRole('link', { name: /^Choisir un document déjà déposé/ })
        .click();
      await expect(main).toContainText('Pour répondre à : Curriculum-vitae');
      await page.getByLabel('CV d’ici & d’ailleurs.pdf').check();
      await page.getByRole('button', { name: 'Sélectionner' }).click();
      await expect(piece(page, 'Curriculum-vitae')).toContainText('CV d’ici & d’ailleurs.pdf');
      await repondre(page, 'Relevé de notes obtenues au Bac', 'bac.pdf', javaScriptEnabled);
      const releves = piece(page, 'Tous les relevés de notes après bac');
      await releves.getByText('Indiquer une incapacité de dépôt').click();
      await releves.getByLabel('Motif').fill('Mes notes paraissent en juillet.');
      await releves.getByRole('button', { name: /^Indiquer l’incapacité/ }).click();
      await ouvrirEtape(page, 'Lettre de motivation');
      await page.getByLabel('Votre lettre').fill('Madame, Monsieur,\n\nJe vous écris de loin.');
      if (javaScriptEnabled) await expect(main).toContainText(/Enregistrée à \d{2}:\d{2}/);
      else await page.getByRole('button', { name: 'Enregistrer ma lettre de motivation' }).click();
      await page.goto('/candidatures');
      await expect(main).toContainText('2 candidatures');
      await expect(main).toContainText('Prêt');
      await expect(main.getByRole('link', { name: 'Transmettre mon dossier à l’établissement' })).not.toHaveCount(0);
      await expect(main).toContainText('2 déposées');
      if (javaScriptEnabled) {
        await page.goto('/');
        await expect(main.getByRole('link', { name: 'Transmettre mon dossier à l’établissement' })).toHaveCount(2);
        expect(await deplacements(page), 'the lines have their room').toBe(0);
        await expect(
          page.getByRole('banner').getByRole('link', { name: /^Mon compte : \p{L}+ \p{Lu}\.$/u }),
        ).toBeVisible();
      }

      await page.goto(abf);
      await versLaTransmission(page);
      for (const mot of [
        'Je vous écris de loin.',
        'CV d’ici & d’ailleurs.pdf',
        'Incapacité de dépôt : Mes notes paraissent en juillet.',
        'Pièces facultatives que vous ne joignez pas',
        'Avis de poursuite',
        'Leur présence peut influencer',
        email,
      ]) {
        await expect(main).toContainText(mot);
      }
      await page.getByRole('link', { name: 'Revenir à ma candidature' }).click();
      await transmettre(page);
      await page.getByRole('link', { name: 'Voir et imprimer l’accusé de réception' }).click();
      for (const mot of ['Le Goff', 'Parcours Banque (ABF)', 'IUT Le Mans', '02 61 91 40 40', 'bac.pdf']) {
        await expect(main).toContainText(mot);
      }
      // The file stays where it was transmitted when the other candidature takes it back.
      await page.goto(epr);
      await ouvrirEtape(page, 'Pièces justificatives');
      await piece(page, 'Curriculum-vitae').getByText('Supprimer une pièce déposée').click();
      await piece(page, 'Curriculum-vitae')
        .getByRole('button', { name: /^Supprimer ce fichier/ })
        .click();
      await expect(piece(page, 'Curriculum-vitae')).toContainText(/Non déposée.*Facultative/);
      await page.goto(abf);
      await ouvrirEtape(page, 'Pièces justificatives');
      const lien = await piece(page, 'Curriculum-vitae')
        .getByRole('link', { name: /CV d’ici/ })
        .getAttribute('href');
      const lu = await page.request.get(lien ?? '');
      expect([lu.status(), lu.headers()['content-disposition']?.startsWith('attachment')]).toEqual([200, true]);
      await expect(page.getByRole('button', { name: /^Supprimer|^Déposer/ })).toHaveCount(0);
    });
  });
}

test('two tabs: a lettre written in one is not overwritten by the other, nor a dossier that one has transmitted', async ({
  page,
}) => {
  await entrer(page, 'Loïc');
  const adresse = await candidater(page, ABF);
  const autre = await page.context().newPage();
  await autre.goto(adresse);
  await page.getByLabel('Votre lettre').fill('La première');
  await expect(page.getByText(/Enregistrée à/)).toBeVisible();
  await autre.getByLabel('Votre lettre').fill('La deuxième');
  await expect(autre.getByText('Votre lettre n’est pas enregistrée.')).toBeVisible();
  await autre.getByRole('button', { name: 'Enregistrer ma lettre de motivation' }).click();
  await expect(autre.getByRole('alert').first()).toContainText('modifiée ailleurs');
  await expect(autre.getByLabel('Votre lettre')).toHaveValue('La deuxième');
  await autre.getByText('Voir le texte enregistré').click();
  await expect(autre.getByText('La première')).toBeVisible();
  await autre.getByRole('button', { name: 'Enregistrer ma lettre de motivation' }).click();
  await expect(autre.getByText('Votre lettre de motivation est enregistrée.')).toBeVisible();

  await page.goto(`${adresse}/abandon`);
  await page.getByRole('button', { name: 'Abandonner la candidature' }).click();
  await ouvrirEtape(autre, 'Lettre de motivation');
  await autre.getByLabel('Votre lettre').fill('Trop tard');
  await autre.getByRole('button', { name: 'Enregistrer ma lettre de motivation' }).click();
  await expect(autre.getByRole('alert')).toContainText('Ce n’est plus possible');
});

test('a transmission sends the dossier that the page showed; changed in another tab, it is shown again', async ({
  page,
}) => {
  await entrer(page, 'Soazig');
  const adresse = await candidater(page, EPR);
  await page.getByLabel('Candidature en formation par alternance').selectOption('Voeux 1');
  await page.getByRole('button', { name: 'Enregistrer mes vœux' }).click();
  await versLaTransmission(page);
  const autre = await page.context().newPage();
  await autre.goto(adresse);
  await ouvrirEtape(autre, 'Vœux');
  await autre.getByLabel('Candidature en formation classique').selectOption('Voeux 2');
  await autre.getByRole('button', { name: 'Enregistrer mes vœux' }).click();
  await expect(autre.getByText('Vos vœux sont enregistrés.')).toBeVisible();

  const confirmer = page.getByRole('button', { name: 'Transmettre mon dossier à l’établissement' });
  await confirmer.click();
  await expect(page.getByRole('alert')).toContainText('Votre dossier a changé depuis que cette page vous l’a montré');
  await expect(page.getByRole('main')).toContainText('Voeux 2');
  await confirmer.click();
  await expect(page.getByText(/^Votre dossier est transmis à l’établissement/)).toBeVisible();
});

test('with the keyboard alone: vœux, incapacité, transmission', async ({ page }) => {
  await entrer(page, 'Tudual');
  await candidater(page, EPR);
  const alternance = page.getByLabel('Candidature en formation par alternance');
  await allerA(page, alternance);
  await page.keyboard.type('Voeux 1');
  await allerA(page, page.getByRole('button', { name: 'Enregistrer mes vœux' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Vos vœux sont enregistrés.')).toBeFocused();
  await expect(alternance).toHaveValue('1');

  // `photo` is facultative: its step is unfolded beside the transmission.
  const photo = piece(page, "Photo d'identité");
  await allerA(page, photo.locator('summary'));
  await page.keyboard.press('Enter');
  await allerA(page, photo.getByLabel('Motif'));
  await page.keyboard.type('Je n’en ai pas de récente.');
  await allerA(page, photo.getByRole('button', { name: /^Indiquer l’incapacité/ }));
  await page.keyboard.press('Enter');
  await expect(photo.getByText('L’incapacité de dépôt est indiquée.')).toBeFocused();

  await allerA(page, page.getByRole('link', { name: 'Transmettre mon dossier à l’établissement' }).last());
  await page.keyboard.press('Enter');
  await allerA(page, page.getByRole('button', { name: 'Transmettre mon dossier à l’établissement' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Votre dossier est transmis à l’établissement/)).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('what comes next is unfolded, its act is always in view, and two taps transmit', async ({ page }) => {
    await entrer(page, 'Youenn');
    const adresse = await candidater(page, EPR);
    const barre = page.locator('[data-region="rappel"]');
    const etape = (nom: string) => page.locator(`#etape-${nom}`);
    await expect(barre.getByRole('link', { name: 'Il vous reste 1 point' })).toBeInViewport();
    await expect(etape('pieces')).not.toHaveAttribute('open');
    await page.getByLabel('Candidature en formation par alternance').selectOption('Voeux 1');
    await page.getByRole('button', { name: 'Enregistrer mes vœux' }).click();
    await expect(etape('voeux').locator('summary')).toContainText(/Fait\s: Voeux 1\s: alternance/);
    await expect(etape('voeux')).not.toHaveAttribute('open');

    // A link from elsewhere into a folded step unfolds it.
    await page.goto(`${adresse}#voeux-formulaire`);
    await expect(page.getByLabel('Candidature en formation classique')).toBeInViewport();

    const premier = barre.getByRole('link', { name: 'Transmettre mon dossier à l’établissement' });
    await expect(premier).toBeInViewport({ ratio: 1 });
    await premier.click();
    const second = page.getByRole('button', { name: 'Transmettre mon dossier à l’établissement' });
    await expect(second).toBeInViewport({ ratio: 1 });
    await second.click();
    await expect(page.getByRole('main')).toContainText('Votre dossier est transmis à l’établissement');
  });
});
