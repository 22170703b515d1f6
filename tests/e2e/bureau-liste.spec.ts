/** A secretary sees what waits, opens its list, filters it, and is told what an act on many would do. */
import { expect, test } from '@playwright/test';
import { connecterAgent } from '../support/agent.ts';

test('from what waits to the dossiers of a formation, and an act on many that concerns nobody', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await connecterAgent(page, 'secretariat.le-mans@portail.test');

  await test.step('the bureau opens on what is to do', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'À faire' })).toBeVisible();
    for (const attente of ['Nouveaux à vérifier', 'Compléments reçus', 'Incapacités à juger', 'Délai dépassé']) {
      await expect(page.getByRole('link', { name: attente })).toBeVisible();
    }
    await expect(page.getByRole('rowheader', { name: 'Toutes' })).toBeVisible();
  });

  await test.step('a figure of a formation opens the dossiers that it counts', async () => {
    const complets = page.getByRole('link', { name: /– Complète, ABF$/ });
    const nombre = Number(((await complets.getAttribute('aria-label')) ?? '').split(' ')[0]);
    await complets.click();
    await expect(page).toHaveURL(/etats=complete/);
    await expect(page.getByRole('button', { name: 'État : Complète' })).toBeVisible();
    await expect(page.getByRole('table').getByRole('row')).toHaveCount(nombre + 1);
  });

  await test.step('a filter is a chip that says how many it keeps, and is taken off', async () => {
    await page.getByRole('button', { name: 'État : Complète' }).click();
    await expect(page.getByRole('checkbox', { name: /^Complète \(\d+\)$/ })).toBeChecked();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Retirer le filtre État' }).click();
    await expect(page).not.toHaveURL(/etats=/);
    await page.goBack();
    await expect(page.getByRole('button', { name: 'État : Complète' })).toBeVisible();
  });

  await test.step('dossiers are chosen by the keyboard, and the act says why it leaves them', async () => {
    await page.getByRole('checkbox', { name: 'Choisir tous les dossiers de cette page' }).press('Space');
    const barre = page.getByRole('region', { name: 'Dossiers choisis' });
    await expect(barre).toContainText(/dossiers choisis/);
    await barre.getByRole('button', { name: 'Demander des compléments…' }).press('Enter');
    const dialogue = page.getByRole('dialog');
    await expect(dialogue).toContainText(/^Demander des compléments/);
    await expect(dialogue).toContainText('0 dossier concerné');
    await expect(dialogue.getByText('Aucune pièce n’est refusée').first()).toBeVisible();
    await expect(dialogue.getByRole('button', { name: 'Demander des compléments (0)' })).toBeDisabled();
    await dialogue.getByRole('button', { name: 'Annuler' }).click();
    await expect(dialogue).toHaveCount(0);
    await expect(barre).toBeVisible();
  });

  await test.step('the dossiers are given to oneself: the list comes before the act, then how far it is', async () => {
    const barre = page.getByRole('region', { name: 'Dossiers choisis' });
    await barre.getByRole('button', { name: 'Suivi' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Affecter…' }).press('Enter');
    const dialogue = page.getByRole('dialog');
    await dialogue.getByRole('combobox', { name: 'Confier ces dossiers à' }).click();
    await page.getByRole('option', { name: /^Moi/ }).click();
    await expect(dialogue).toContainText(/\d+ dossiers? concernés?/);
    await expect(dialogue).toContainText('Les candidats ne reçoivent rien.');
    await dialogue.getByRole('button', { name: /^Affecter \(\d+\)$/ }).click();
    await expect(dialogue.getByRole('status').filter({ hasText: 'Terminé' })).toBeVisible();
    await dialogue.getByRole('button', { name: 'Revenir à la liste' }).click();
    await expect(dialogue).toHaveCount(0);
    await page.getByRole('button', { name: 'Suivi', exact: true }).click();
    await page.getByRole('radio', { name: 'Par moi' }).click();
    await expect(page).toHaveURL(/suiviPar=\d+/);
    await expect(page.getByRole('table').getByRole('row').nth(1)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('an address that nobody understands whole says what it leaves out, and keeps the rest', async () => {
    const adresse = new URL(page.url());
    adresse.search = `etats=complete&couleur=bleu&etiquettes=${'z'.repeat(24)}`;
    await page.goto(adresse.href);
    await expect(page.getByText('« couleur » n’est pas un filtre de cette liste.')).toBeVisible();
    await expect(page.getByText('Une étiquette de cette adresse n’existe pas')).toBeVisible();
    await expect(page.getByRole('button', { name: 'État : Complète' })).toBeVisible();
    await page.getByRole('link', { name: 'Voir la liste sans ces critères' }).click();
    await expect(page).toHaveURL(/\?etats=complete$/);
    await expect(page.getByText('n’est pas un filtre de cette liste')).toHaveCount(0);
  });

  await test.step('the list is named, found again by its address, and its name goes', async () => {
    const vues = page.getByRole('navigation', { name: 'Vues' });
    await page.getByRole('button', { name: /^Mes vues/ }).click();
    const dialogue = page.getByRole('dialog', { name: 'Mes vues' });
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialogue.getByText('Indiquez le nom de la vue.')).toBeVisible();
    await dialogue.getByLabel('Enregistrer la liste présente sous le nom').fill('Mes complets');
    await dialogue.getByLabel('Enregistrer la liste présente sous le nom').press('Enter');
    await expect(dialogue.getByRole('link', { name: 'Mes complets' })).toBeVisible();
    await dialogue.getByRole('button', { name: 'Revenir à la liste' }).click();
    await vues.getByRole('link', { name: 'Tous' }).click();
    await expect(page).not.toHaveURL(/etats=/);
    await page.reload();
    await vues.getByRole('link', { name: 'Mes complets' }).click();
    await expect(page).toHaveURL(/etats=complete/);
    await expect(vues.getByRole('link', { name: 'Mes complets' })).toHaveAttribute('aria-current', 'page');
    await page.getByRole('button', { name: 'Mes vues (1)' }).click();
    await dialogue.getByRole('button', { name: 'Supprimer « Mes complets »' }).click();
    await dialogue.getByRole('button', { name: 'Supprimer la vue' }).click();
    await expect(dialogue.getByText('Vous n’avez pas encore de vue.')).toBeVisible();
    await dialogue.getByRole('button', { name: 'Revenir à la liste' }).click();
    await expect(vues.getByRole('link', { name: 'Mes complets' })).toHaveCount(0);
  });

  await test.step('nothing waits in a list that is empty', async () => {
    await page
      .getByRole('navigation', { name: 'Vues' })
      .getByRole('link', { name: /^Délai dépassé/ })
      .click();
    await expect(page.getByText('Rien n’attend ici.')).toBeVisible();
  });
});

test('each link of the menu opens its page', async ({ page }) => {
  await connecterAgent(page, 'admin@portail.test');
  const menu = page.getByRole('navigation').first();
  const liens = await menu
    .getByRole('link')
    .evaluateAll((trouves) => trouves.map((lien) => (lien as HTMLAnchorElement).href));
  expect(liens.map((lien) => new URL(lien).pathname)).toEqual(
    expect.arrayContaining(
      ['a-faire', 'dossiers', 'entretiens', 'exports', 'date-limite', 'equipe', 'journal'].map(
        (nom) => `/admin/${nom}`,
      ),
    ),
  );
  for (const lien of liens) {
    await page.goto(lien);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Page non trouvée' })).toHaveCount(0);
  }
});
