import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { avecPreuve } from '../../site/src/lib/preuve.ts';
import { entrer } from '../support/candidats.ts';
import { deposer, ouvrirEtape, piece } from '../support/depot.ts';
import { adresseDe, remplirEtape } from '../support/inscription.ts';
import { ABF, candidater, transmettre, versLaTransmission } from '../support/transmission.ts';

const PERSONNE = { nom: 'Le Goff', prenom: 'Anaïs', email: adresseDe('anais') };

const NORMES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const VISITEUR = [
  '/',
  '/formations',
  '/formations?q=astrologie',
  '/formations/par-etablissement',
  '/formations/par-date-limite',
  '/etablissements/laval',
  '/style',
  '/formations/metiers-de-l-epargne-de-la-prevoyance-et-de-la-retraite-angers-cholet',
  '/formations/animal-angers-cholet/candidater',
  '/compte/creer',
  '/compte/validation?jeton=perime',
  '/connexion',
  '/mot-de-passe',
  avecPreuve('/mot-de-passe', 'lien_envoye'),
  '/mot-de-passe/nouveau?jeton=perime',
  avecPreuve('/compte/supprime', 'supprime'),
  '/aide',
  '/donnees-personnelles',
  '/cette-page-n-existe-pas',
  '/403',
  '/413',
  '/413-texte',
  '/429',
  '/indisponible',
];

const CANDIDAT = [
  '/',
  '/mon-compte',
  '/mon-compte/mes-droits',
  '/mon-compte/suppression',
  '/candidatures',
  '/entretiens',
  '/formations/animal-angers-cholet/candidater',
];

/**
 * `SELON_LA_VUE` are the rules whose verdict a scheme or a width changes. The others are checked in one view: the page
 * holds the same in both.
 */
const SELON_LA_VUE = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

/**
 * `analyser` runs axe on the page as it is.
 *
 * @param regles those of the standards when none is given
 */
async function analyser(page: Page, etat: string, regles?: string[]): Promise<void> {
  // The bar at the foot of a dossier covers the text that one scrolls past. It is not too small for its place.
  await page.evaluate(() => {
    const rappel = document.querySelector<HTMLElement>('[data-region="rappel"]');
    if (rappel) rappel.style.position = 'static';
  });
  // In the page itself: the other mode opens a page more at each state, for frames of other sites, and there is none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (regles ? axe.withRules(regles) : axe.withTags(NORMES)).analyze();
  const constats = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  expect(constats, etat).toEqual([]);
  const deborde = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(deborde, `${etat}: no horizontal scroll`).toBe(false);
}

async function connecter(page: Page, email: string): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse mail').fill(email);
  await page.getByLabel('Mot de passe').fill('Portail-Demo-2018');
  await page.getByRole('button', { name: 'Connexion' }).click();
  await expect(page).not.toHaveURL(/connexion/);
}

/** `VUES` see each scheme and each width once: colours depend on the scheme, the layout on the width. */
const VUES = [
  { colorScheme: 'light', width: 320 },
  { colorScheme: 'dark', width: 1280 },
] as const;

for (const { colorScheme, width } of VUES) {
  test.describe(`${colorScheme}, ${width} px wide`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });
    const verifier = (page: Page, etat: string) =>
      analyser(page, etat, colorScheme === 'dark' ? SELON_LA_VUE : undefined);

    test('a visitor’s pages', async ({ page }) => {
      for (const chemin of VISITEUR) {
        await page.goto(chemin);
        await verifier(page, chemin);
      }
    });

    test('forms in error', async ({ page }) => {
      await page.goto('/compte/creer');
      for (let numero = 1; numero <= 7; numero++) {
        if (numero === 7) await page.getByLabel(/^J’ai déjà candidaté/).check();
        await page.getByRole('button', { name: 'Suivant' }).click();
        await expect(page.locator('[data-resume]').getByRole('alert')).toBeVisible();
        await verifier(page, `sign-up, step ${numero} in error`);
        await remplirEtape(page, numero, PERSONNE);
        if (numero === 7) await page.getByLabel(/^Le cas échéant/).fill('IUT Avignon');
        await page.getByRole('button', { name: 'Suivant' }).click();
        await expect(page.locator('[data-resume]').getByRole('alert')).toHaveCount(0);
      }
      await verifier(page, 'sign-up, the summary');
      await page.goto('/connexion');
      await page.getByLabel('Adresse mail').fill('personne@exemple.test');
      await page.getByLabel('Mot de passe').fill('faux');
      await page.getByRole('button', { name: 'Connexion' }).click();
      await expect(page.getByText('Compte inconnu ou saisie incorrecte, veuillez recommencer.').first()).toBeVisible();
      await verifier(page, 'sign-in refused');
    });

    test('a candidat’s pages', async ({ page }) => {
      await connecter(page, 'candidat@portail.test');
      for (const chemin of CANDIDAT) {
        await page.goto(chemin);
        await verifier(page, chemin);
      }
      await page.goto('/mon-compte');
      for (const panneau of await page.locator('main summary').all()) await panneau.click();
      await verifier(page, 'Mon compte, every panel open');
      await page.getByRole('button', { name: 'Changer mon mot de passe' }).click();
      await expect(page.getByText('Ce n’est pas enregistré.')).toBeVisible();
      await verifier(page, 'Mon compte, a panel in error');
      await page.goto('/candidatures');
      await page.getByRole('link', { name: /Parcours Banque \(ABF\)/ }).click();
      await verifier(page, 'a dossier begun, one modalité and a letter');
      // The two views share this dossier: the lettre is written in one of them first.
      await ouvrirEtape(page, 'Lettre de motivation');
      await page.getByLabel('Votre lettre').fill('Madame');
      await verifier(page, 'a letter not saved');
      await page.goto('/candidatures');
      await page.getByRole('link', { name: /Métiers de l'Epargne/ }).click();
      await verifier(page, 'a dossier begun, two modalités');
    });

    test('a dossier from its incapacité to its accusé', async ({ page }) => {
      await entrer(page, colorScheme === 'light' ? 'Katell' : 'Enora');
      const epr = await candidater(page, 'metiers-de-l-epargne-de-la-prevoyance-et-de-la-retraite-angers-cholet');
      await ouvrirEtape(page, 'Pièces justificatives');
      await deposer(page, 'Curriculum-vitae', 'CV.pdf', await pdf('CV'));
      await expect(piece(page, 'Curriculum-vitae').getByRole('link', { name: 'CV.pdf' })).toBeVisible();
      await page.getByLabel('Candidature en formation par alternance').selectOption('Voeux 1');
      await verifier(page, 'vœux chosen and not saved');
      await page.getByRole('button', { name: 'Enregistrer mes vœux' }).click();

      await candidater(page, ABF);
      await ouvrirEtape(page, 'Pièces justificatives');
      await piece(page, 'Curriculum-vitae').getByText('Indiquer une incapacité de dépôt').click();
      const plusieurs = page.getByLabel('Déposer plusieurs fichiers à la fois');
      const photo = { name: 'Scan.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(4 * 1024 * 1024) };
      await plusieurs.setInputFiles(photo);
      await deposer(page, 'Relevé de notes obtenues au Bac', 'Scan.jpg', photo.buffer);
      await expect(piece(page, 'Relevé de notes obtenues au Bac').getByRole('alert')).toBeVisible();
      await verifier(page, 'an incapacité being written, files that cannot leave');
      await page
        .getByRole('link', { name: /^Choisir un document déjà déposé/ })
        .first()
        .click();
      await expect(page.getByLabel('CV.pdf')).toBeVisible();
      await verifier(page, 'documents deposited elsewhere');

      await page.goto(epr);
      await verifier(page, 'a dossier that is ready');
      await versLaTransmission(page);
      await verifier(page, 'what will be sent');
      await page.goto(epr);
      await transmettre(page);
      await page.getByText('Ce qui s’est passé depuis le début').click();
      await verifier(page, 'a dossier transmitted');
      await page.getByRole('link', { name: 'Voir et imprimer l’accusé de réception' }).click();
      await verifier(page, 'an accusé de réception');
      await page.goto(`${epr}/remise`);
      await verifier(page, 'what comes after a transmission');
      await page.goto(`${epr}/abandon`);
      await verifier(page, 'about to abandon');
      await page.goto('/candidatures');
      await verifier(page, 'two candidatures, one transmitted');
      await page.goto('/');
      await expect(page.getByRole('heading', { name: 'À vous de jouer' })).toBeVisible();
      await verifier(page, 'the home page of who has a dossier to continue');
    });

    test('the pages of who has not validated their address', async ({ page }) => {
      await connecter(page, 'nouveau@portail.test');
      for (const chemin of CANDIDAT) {
        await page.goto(chemin);
        await verifier(page, chemin);
      }
    });
  });
}
