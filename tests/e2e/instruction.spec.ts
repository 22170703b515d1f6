/** The secretariat decides of a whole dossier, and its candidat gets the mails (domain §2). */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { afficherJour, ajouterJours, jourDeParis } from '@portail/config/paris';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { connecterAgent } from '../support/agent.ts';
import { entrer } from '../support/candidats.ts';
import { deposer, ouvrirEtape, piece } from '../support/depot.ts';
import { courriel } from '../support/mailbox.ts';
import { PIECES, transmettreUnDossier } from '../support/transmission.ts';

const AUJOURDHUI = jourDeParis(new Date());
const ECHEANCE = ajouterJours(AUJOURDHUI, 10);

const dialogue = (page: Page) => page.getByRole('dialog');
const acte = (page: Page, nom: string) => page.getByRole('button', { name: nom, exact: true });
const decider = (page: Page, nom: string) => dialogue(page).getByRole('button', { name: nom, exact: true }).click();
/** `parmiLesAutres` unfolds the acts that are behind the first one, and gives one of them. */
async function parmiLesAutres(page: Page, nom: string): Promise<Locator> {
  await acte(page, 'Autres actes').click();
  return page.getByRole('dialog', { name: 'Autres actes' }).getByRole('button', { name: nom, exact: true });
}
const annonce = (page: Page, message: string) => expect(page.getByText(message, { exact: true })).toBeVisible();

test('compléments are asked for, the dossier is declared irrecevable, then reopened', async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  const perimee = await page.context().newPage();
  const site = await (await browser.newContext()).newPage();
  const candidat = await entrer(site, 'Maël');

  await test.step('a candidat transmits a dossier', async () => {
    await transmettreUnDossier(site);
  });

  await test.step('the dossier may not be decided before its pièces are', async () => {
    await connecterAgent(page, 'secretariat.le-mans@portail.test');
    await page.getByRole('link', { name: 'Dossiers' }).click();
    await page.getByRole('link', { name: new RegExp(candidat.nom) }).click();
    await expect(acte(page, 'Déclarer complet')).toBeDisabled();
    await expect(acte(page, 'Déclarer complet')).toHaveAccessibleDescription(
      /Il reste à accepter « Curriculum-vitae » \(à vérifier\)/,
    );
    await expect(await parmiLesAutres(page, 'Demander des compléments')).toBeDisabled();
    await expect(acte(page, 'Déclarer irrecevable')).toBeEnabled();
    for (const ferme of ['Accorder un délai', 'Rouvrir']) await expect(acte(page, ferme)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(acte(page, 'Autres actes')).toBeFocused();
  });

  await test.step('a pièce is refused', async () => {
    await page.getByRole('button', { name: 'Refuser la pièce' }).click();
    await expect(page.getByRole('list', { name: 'Motifs proposés' }).getByRole('button').first()).toBeFocused();
    await page.getByRole('button', { name: 'Refuser la pièce' }).click();
    await expect(page.getByText('Indiquez le motif.')).toBeVisible();
    await expect(page.getByLabel('Motif du refus')).toBeFocused();
    await expect(page.getByText('Le candidat lira ce motif.')).toBeVisible();
    await page.getByLabel('Motif du refus').fill('La page 2 est illisible.');
    await page.getByRole('button', { name: 'Refuser la pièce' }).click();
    await annonce(page, `${PIECES[0]} : la pièce est refusée.`);
    await perimee.goto(page.url());
    await expect(acte(perimee, 'Demander 1 complément…')).toBeEnabled();
  });

  await test.step('compléments are asked for until a date, which has to be a coming one', async () => {
    await acte(page, 'Demander 1 complément…').click();
    await expect(dialogue(page)).toContainText('Curriculum-vitae');
    await expect(dialogue(page)).toContainText('Motif : La page 2 est illisible.');
    await expect(dialogue(page)).toContainText('Le candidat recevra un courriel');
    await decider(page, 'Demander des compléments');
    await expect(dialogue(page)).toContainText('Choisissez une date.');
    await expect(dialogue(page).getByLabel('Date limite')).toBeFocused();
    await dialogue(page).getByLabel('Date limite').fill(ajouterJours(AUJOURDHUI, -1));
    await decider(page, 'Demander des compléments');
    await expect(dialogue(page)).toContainText('Ce jour est passé. Choisissez un jour du');
    await dialogue(page).getByLabel('Date limite').fill(ECHEANCE);
    await decider(page, 'Demander des compléments');
    await annonce(page, 'Les compléments sont demandés au candidat.');
    await expect(page.getByRole('region', { name: 'Décider du dossier' })).toBeFocused();
    await expect(page.getByText(`Au candidat d’agir jusqu’au ${afficherJour(ECHEANCE)} à 23:59`)).toBeVisible();
    await expect(acte(page, 'Accorder un délai')).toBeEnabled();

    const demande = await courriel(candidat.email, /^Votre dossier est à compléter$/);
    for (const mot of ['Curriculum-vitae', 'La page 2 est illisible.', afficherJour(ECHEANCE)]) {
      expect(demande.text).toContain(mot);
    }
  });

  await test.step('a page that still shows the dossier as it was decides nothing, and reloads', async () => {
    await (await parmiLesAutres(perimee, 'Déclarer irrecevable')).click();
    await dialogue(perimee).getByLabel('Motif').fill('Diplôme insuffisant.');
    await decider(perimee, 'Déclarer irrecevable');
    await expect(dialogue(perimee)).toContainText('Ce dossier a changé depuis que vous avez ouvert la page');
    await decider(perimee, 'Recharger le dossier');
    await expect(dialogue(perimee)).toHaveCount(0);
    await expect(acte(perimee, 'Accorder un délai')).toBeVisible();
  });

  await test.step('the dossier is declared irrecevable, with what was typed before the reload', async () => {
    await (await parmiLesAutres(perimee, 'Déclarer irrecevable')).click();
    await expect(dialogue(perimee).getByLabel('Motif')).toHaveValue('Diplôme insuffisant.');
    await decider(perimee, 'Déclarer irrecevable');
    await annonce(perimee, 'Le dossier est déclaré irrecevable.');
    await expect(perimee.getByText('Motif de l’irrecevabilité')).toBeVisible();
    await expect(acte(perimee, 'Autres actes')).toHaveCount(0);
    const irrecevable = await courriel(candidat.email, /^Votre dossier est irrecevable$/);
    expect(irrecevable.text).toContain('Motif : Diplôme insuffisant.');
  });

  await test.step('the dossier is reopened', async () => {
    await acte(perimee, 'Rouvrir').click();
    await expect(dialogue(perimee).getByLabel('Date limite')).toHaveCount(0);
    await decider(perimee, 'Rouvrir');
    await expect(dialogue(perimee)).toContainText('Indiquez le motif.');
    await dialogue(perimee).getByLabel('Motif').fill('Le diplôme est équivalent.');
    await decider(perimee, 'Rouvrir');
    await annonce(perimee, 'La candidature est rouverte.');
    await expect(perimee.getByText('Motif de l’irrecevabilité')).toHaveCount(0);
    await expect(acte(perimee, 'Demander 1 complément…')).toBeEnabled();
    const rouverte = await courriel(candidat.email, /^Votre candidature est rouverte$/);
    expect(rouverte.text).toContain('Motif : Le diplôme est équivalent.');
  });

  await test.step('asked again, the candidat reads what was refused, and can mend that alone', async () => {
    await acte(perimee, 'Demander 1 complément…').click();
    await dialogue(perimee).getByLabel('Date limite').fill(ECHEANCE);
    await decider(perimee, 'Demander des compléments');
    await annonce(perimee, 'Les compléments sont demandés au candidat.');

    await site.goto('/candidatures');
    await expect(site.getByRole('main')).toContainText(`À compléter avant le ${afficherJour(ECHEANCE)} à 23:59`);
    await site.getByRole('link', { name: /Parcours Banque/ }).click();
    await expect(piece(site, PIECES[0])).toContainText('Motif du refus : La page 2 est illisible.');
    await expect(site.locator('[data-piece]').first()).toContainText('Motif du refus');
    await expect(site.getByRole('button', { name: /^Déposer|^Remplacer/ })).toHaveCount(1);
    await expect(site.getByRole('main')).toContainText(`Déposez à nouveau : ${PIECES[0]}`);
    await deposer(site, PIECES[0], 'CV lisible.pdf', await pdf('CV lisible'));
    await expect(piece(site, PIECES[0]).getByRole('link', { name: 'CV lisible.pdf' })).toBeVisible();
    await site
      .locator('#etape-transmission')
      .getByRole('link', { name: 'Renvoyer mon dossier à l’établissement' })
      .click();
    await expect(site.getByRole('main')).toContainText('CV lisible.pdf');
    await site.getByRole('button', { name: 'Renvoyer mon dossier à l’établissement' }).click();
    await expect(site.getByRole('heading', { level: 1 })).toHaveText('Vos compléments sont envoyés à l’établissement');
    await expect(site.getByRole('main')).toContainText(/n°\s\d{4}-\d{6}-C1/);
    await site.getByRole('link', { name: 'Voir ma candidature' }).click();
    await expect(site.getByRole('main')).toContainText('Transmise, en attente de vérification');
    await site.getByRole('link', { name: 'Voir et imprimer l’accusé de réception' }).click();
    await expect(site.getByRole('main')).toContainText(/\d{4}-\d{6}-C1/);
  });

  await test.step('the bureau reads the new file, and the refused one', async () => {
    // Opened without naming a pièce, the dossier opens on what came back.
    await perimee.goto(perimee.url().replace(/\?.*/, ''));
    await expect(perimee.getByText('CV lisible.pdf').first()).toBeVisible();
    const ancienne = perimee.getByRole('link', { name: 'Curriculum-vitae.pdf' });
    const lecture = perimee.waitForResponse((reponse) => reponse.url().includes('/refusees/'));
    await ancienne.click();
    expect((await lecture).status()).toBe(200);
  });
});

const AUTRE_PIECE = 'Copie du permis de conduire';
const VUES = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
] as const;

async function sansFaute(page: Page, etat: string, dans = 'main'): Promise<void> {
  for (const { colorScheme, width } of VUES) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(dans).analyze();
    const constats = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(constats, `${etat}, ${colorScheme} ${width}`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}

test('a pièce comes later, one of the catalogue is asked for, and an étiquette marks the dossier', async ({
  browser,
}) => {
  const page = await (await browser.newContext()).newPage();
  const site = await (await browser.newContext()).newPage();
  const candidat = await entrer(site, 'Gildas');
  const [, , manquante] = PIECES;
  const ligne = (intitule: string) =>
    page.getByRole('navigation', { name: 'Pièces' }).getByRole('link', { name: new RegExp(`^${intitule}`) });

  await test.step('a pièce is accepted for later, and the candidat deposits it', async () => {
    await transmettreUnDossier(site, manquante);
    const dossier = new URL(site.url()).pathname;
    await connecterAgent(page, 'secretariat.le-mans@portail.test');
    await page.goto(`${process.env['CMS_URL']}/admin/dossiers/${dossier.split('/').at(-1)}`);
    await ligne(manquante).click();
    await acte(page, 'À fournir plus tard…').click();
    await acte(page, 'Attendre cette pièce').click();
    await annonce(page, 'Choisissez une date.');
    await sansFaute(page, 'À fournir plus tard');
    await page.getByRole('main').getByLabel('Date limite').fill(ECHEANCE);
    await acte(page, 'Attendre cette pièce').click();
    await expect(page.getByText(`le candidat peut la déposer jusqu’au ${afficherJour(ECHEANCE)}`)).toBeVisible();
    expect((await courriel(candidat.email, /^Une pièce de votre dossier est attendue plus tard$/)).text).toContain(
      afficherJour(ECHEANCE),
    );
    await site.goto(dossier);
    await ouvrirEtape(site, 'Pièces justificatives');
    await expect(piece(site, manquante)).toContainText('L’établissement accepte d’attendre cette pièce');
    await sansFaute(site, 'a pièce that comes later');
    await deposer(site, manquante, 'Semestre 4.pdf', await pdf('Semestre 4'));
    await expect(piece(site, manquante).getByRole('link', { name: 'Semestre 4.pdf' })).toBeVisible();
    await page.reload();
    await ligne(manquante).click();
    await acte(page, 'Accepter la pièce').click();
    await annonce(page, `${manquante} : la pièce est acceptée.`);
  });

  await test.step('an étiquette is set, and taken off', async () => {
    const suivi = page.getByRole('group', { name: 'Suivi du dossier' });
    await acte(page, 'Étiquettes').click();
    await page.getByRole('link', { name: 'Gérer les étiquettes' }).click();
    await page.getByLabel('Nouvelle étiquette').fill('Jury de mai');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click();
    await expect(page.getByRole('main')).toContainText('Jury de mai');
    await page.goBack();
    await acte(page, 'Étiquettes').click();
    const choix = page.getByRole('checkbox', { name: 'Jury de mai' });
    await choix.click();
    await expect(choix).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(suivi.getByText('Jury de mai')).toBeVisible();
    await sansFaute(page, 'with an étiquette');
    await acte(page, 'Étiquettes').click();
    await choix.click();
    await expect(choix).not.toBeChecked();
    await page.keyboard.press('Escape');
    await expect(suivi.getByText('Jury de mai')).toHaveCount(0);
  });

  await test.step('a pièce of the catalogue is asked for with the compléments', async () => {
    await acte(page, 'Demander une autre pièce…').click();
    await acte(page, 'Demander cette pièce').click();
    await annonce(page, 'Choisissez une pièce du catalogue.');
    await page.getByRole('combobox', { name: 'Pièce du catalogue' }).click();
    await page
      .getByRole('option', { name: new RegExp(`^${AUTRE_PIECE}`) })
      .first()
      .click();
    await page.getByLabel('Motif de la demande').fill('Votre contrat commence en septembre.');
    await sansFaute(page, 'another pièce');
    await acte(page, 'Demander cette pièce').click();
    await expect(ligne(AUTRE_PIECE)).toContainText('Demandée');
    await acte(page, 'Demander 1 complément…').click();
    await expect(dialogue(page)).toContainText('Votre contrat commence en septembre.');
    await dialogue(page).getByLabel('Date limite').fill(ECHEANCE);
    await decider(page, 'Demander des compléments');
    await annonce(page, 'Les compléments sont demandés au candidat.');
  });

  await test.step('the candidat deposits it and sends it back; the bureau sees it as come back', async () => {
    await site.reload();
    await expect(piece(site, AUTRE_PIECE)).toContainText('L’établissement vous demande cette pièce');
    await sansFaute(site, 'a pièce that is asked for');
    await deposer(site, AUTRE_PIECE, 'Embauche.pdf', await pdf('Embauche'));
    await expect(piece(site, AUTRE_PIECE).getByRole('link', { name: 'Embauche.pdf' })).toBeVisible();
    await site
      .locator('#etape-transmission')
      .getByRole('link', { name: 'Renvoyer mon dossier à l’établissement' })
      .click();
    await site.getByRole('button', { name: 'Renvoyer mon dossier à l’établissement' }).click();
    await expect(site.getByRole('heading', { level: 1 })).toHaveText('Vos compléments sont envoyés à l’établissement');
    await page.reload();
    await expect(ligne(AUTRE_PIECE)).toContainText('redéposée');
  });
});
