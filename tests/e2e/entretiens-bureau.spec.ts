/** A secretary lays three days of two juries around lunch, and convokes, in few gestures (entretiens §11). */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { connecterAgent } from '../support/agent.ts';
import { entrer } from '../support/candidats.ts';
import { courriel, lienDe } from '../support/mailbox.ts';
import { candidater, transmettre } from '../support/transmission.ts';

/** `GESTES_MAX` is how many things the secretary may press or fill, the sign-in included. */
const GESTES_MAX = 25;

/** `EPARGNE` is a formation of which no other walk looks at the entretiens. */
const EPARGNE = 'metiers-de-l-epargne-de-la-prevoyance-et-de-la-retraite-angers-cholet';

/** `verifierAxe` looks at one part of the page: the frame around it is Strapi's. */
async function verifierAxe(page: Page, zone: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(zone).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`)).toEqual([]);
}

test('an entretien is organised, opened, and a candidat is convoked to it', async ({ browser }) => {
  const site = await (await browser.newContext()).newPage();
  const page = await (await browser.newContext()).newPage();
  const siteDeYuna = await (await browser.newContext()).newPage();
  const candidat = await entrer(site, 'Ronan');
  const yuna = await entrer(siteDeYuna, 'Yuna');
  let gestes = 0;
  const presser = async (cible: Locator) => {
    gestes += 1;
    await cible.click();
  };
  const remplir = async (nom: string, texte: string) => {
    gestes += 1;
    await page.getByLabel(nom).fill(texte);
  };
  const bouton = (name: string | RegExp) => page.getByRole('button', { name });

  await test.step('two candidats transmit a dossier', async () => {
    for (const un of [site, siteDeYuna]) {
      await candidater(un, EPARGNE);
      await un.getByLabel('Candidature en formation par alternance').selectOption('Voeux 1');
      await un.getByRole('button', { name: 'Enregistrer mes vœux' }).click();
      await transmettre(un);
    }
  });

  await test.step('three days and two juries are laid on one screen', async () => {
    await connecterAgent(page, 'secretariat.angers-cholet@portail.test');
    // The address, the password and the button of the sign-in.
    gestes += 3;
    await presser(page.getByRole('link', { name: 'Entretiens' }));
    await presser(page.getByRole('link', { name: 'Organiser un entretien' }));
    await presser(page.getByRole('checkbox', { name: /Métiers de l.Epargne/ }));
    for (let jour = 0; jour < 3; jour += 1) await presser(bouton(/^Ajouter (lundi|mardi|mercredi|jeudi|vendredi) /));
    await remplir('Salle du jury 1', 'B12');
    await presser(bouton('Ajouter un jury'));
    await remplir('Salle du jury 2', 'B13');
    await expect(page.getByText(/3\sjours × 2\sjurys\s: 108\scréneaux pour \d+\sdossiers? complets?/)).toBeVisible();
    await verifierAxe(page, 'main');
  });

  await test.step('a créneau is taken out by the keyboard, and what lacks is said at its field', async () => {
    const premier = page.getByRole('button', { name: '9 h 00 – 9 h 20, Jury 2' }).first();
    await premier.focus();
    gestes += 1;
    await premier.press('Enter');
    await expect(premier).toHaveAttribute('aria-pressed', 'false');
    await expect(page.getByText(/107\scréneaux/)).toBeVisible();
    await presser(bouton('Créer et ouvrir'));
    await expect(page.getByText('Dites si le lieu est accessible en fauteuil roulant.')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Oui' })).toBeFocused();
    await presser(page.getByRole('radio', { name: 'Oui' }));
    await presser(bouton('Créer et ouvrir'));
    await expect(page.getByText('L’entretien est créé et ouvert.')).toBeVisible();
    await expect(page.getByText(/107\splaces · 0\sprise/)).toBeVisible();
  });

  await test.step('the candidat is convoked, with the mail shown before it leaves', async () => {
    await presser(page.getByRole('link', { name: 'Convoquer' }));
    await expect(page.getByRole('group', { name: 'Aperçu du courriel' })).toContainText('Convocation à un entretien');
    await verifierAxe(page, 'main');
    await presser(bouton('Aucun'));
    await presser(page.getByRole('checkbox', { name: new RegExp(candidat.nom) }));
    await expect(page.getByText(/1\sdossier choisi est transmis, et pas encore déclaré complet\./)).toBeVisible();
    await presser(bouton(/^Convoquer 1\scandidat$/));
    await expect(page.getByText('Terminé : 1 sur 1.')).toBeVisible({ timeout: 20_000 });
    const recu = await courriel(candidat.email, /^Convocation à un entretien/);
    expect(recu.text).toMatch(/Choisissez un créneau avant le \d\d\/\d\d\/\d{4}/);
    expect(gestes).toBeLessThanOrEqual(GESTES_MAX);
  });

  await test.step('the page of the dossier says that it is convoked, and offers it no more', async () => {
    await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click();
    await page
      .getByRole('link', { name: new RegExp(candidat.nom) })
      .first()
      .click();
    const convocation = page.getByRole('region', { name: 'Entretien' });
    await expect(convocation.getByText(/^Convoqué le .*, sans réponse \(réponse demandée avant le /)).toBeVisible();
    await bouton('Autres actes').click();
    await expect(bouton('Déclarer irrecevable')).toBeVisible();
    await expect(bouton('Convoquer à un entretien')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await convocation.getByRole('link', { name: /Métiers de l.Epargne/ }).click();
    await expect(page.getByText(/107\splaces · 0\sprise/)).toBeVisible();
  });

  await test.step('somebody else is convoked from the page of their dossier', async () => {
    const planning = page.url();
    await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click();
    await page
      .getByRole('link', { name: new RegExp(yuna.nom) })
      .first()
      .click();
    await bouton('Autres actes').click();
    await bouton('Convoquer à un entretien').click();
    const dialogue = page.getByRole('dialog', { name: 'Convoquer à un entretien' });
    await expect(dialogue).toContainText(/107\splaces libres/);
    await expect(dialogue).toContainText('ce dossier n’est pas encore déclaré complet');
    await verifierAxe(page, '[role=dialog]');
    await dialogue.getByRole('button', { name: 'Convoquer à un entretien' }).click();
    await expect(page.getByText('Le candidat est convoqué.')).toBeVisible();
    await expect(page.getByText(/^Convoqué le .*, sans réponse/)).toBeVisible();
    await siteDeYuna.goto(lienDe(await courriel(yuna.email, /^Convocation à un entretien/)));
    await expect(siteDeYuna.getByRole('heading', { level: 1 })).toHaveText('Choisir un créneau');
    await page.goto(planning);
  });

  await test.step('a day is added after the last one, beside what exists', async () => {
    await page.getByRole('link', { name: 'Ajouter des créneaux' }).click();
    await bouton('Ajouter les créneaux').click();
    await expect(page.getByText('Choisissez au moins un jour.')).toBeVisible();
    await bouton(/^Ajouter (lundi|mardi|mercredi|jeudi|vendredi) /).click();
    await expect(
      page.getByText(/36\scréneaux de plus\s: 152\splaces libres pour 2\sconvoqués sans créneau/),
    ).toBeVisible();
    await verifierAxe(page, 'main');
    await bouton(/^Ajouter 36\scréneaux$/).click();
    await expect(page.getByText(/36\scréneaux ajoutés\./)).toBeVisible();
    await expect(page.getByText(/143\splaces · 0\sprise/)).toBeVisible();
  });

  await test.step('the candidat who phoned is placed, then told of another room', async () => {
    await bouton(/^Convoqués$/).click();
    await bouton(`Placer ${candidat.nom} ${candidat.prenom}`).click();
    const dialogue = page.getByRole('dialog');
    await dialogue
      .getByRole('radio', { name: /9 h 00 – 9 h 20, Jury 1/ })
      .first()
      .click();
    await dialogue.getByRole('button', { name: 'Placer' }).click();
    await expect(page.getByText(/a ce créneau : un courriel l’en informe\./)).toBeVisible();
    expect((await courriel(candidat.email, /^Votre entretien : /)).text).toContain(
      'L’établissement vous a donné un créneau.',
    );

    await bouton('Par jour et par jury').click();
    await bouton(new RegExp(`Complet\\s*${candidat.nom}`)).click();
    await dialogue.getByRole('button', { name: 'Modifier' }).click();
    await dialogue.getByLabel('Salle').fill('C7');
    await dialogue.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByText(/1\scréneau modifié\./)).toBeVisible();
    expect((await courriel(candidat.email, /: la salle change$/)).text).toContain('Avant : B12\nMaintenant : C7');
    await verifierAxe(page, 'main');
  });

  await test.step('the créneau is withdrawn: its candidat is moved to the nearest one', async () => {
    await bouton(new RegExp(`Complet\\s*${candidat.nom}`)).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByRole('button', { name: 'Retirer' }).click();
    await expect(dialogue.getByText(/^Après : .+, Jury 1$/)).toBeVisible();
    await verifierAxe(page, '[role=dialog]');
    await dialogue.getByRole('button', { name: 'Retirer ce créneau' }).click();
    await expect(page.getByText(/1\scréneau retiré\./)).toBeVisible();
    expect((await courriel(candidat.email, /^Votre entretien : .+9\sh\s20/)).text).toContain(
      'L’établissement a déplacé votre entretien.',
    );
  });

  await test.step('the list says how full it is', async () => {
    await page.getByRole('link', { name: 'Entretiens', exact: true }).first().click();
    await expect(page.getByRole('row', { name: /Métiers de l.Epargne.*Ouvert/ }).first()).toContainText('142');
    await verifierAxe(page, 'main');
  });
});

test('on the day, who came is noted at the door, undone, and noted again', async ({ page }) => {
  await connecterAgent(page, 'secretariat.le-mans@portail.test');
  await page.getByRole('link', { name: 'Entretiens' }).click();
  // A tablet, upright: what stands at the door.
  await page.setViewportSize({ width: 820, height: 1180 });
  await page.getByRole('link', { name: 'Premiers entretiens de la licence Banque' }).click();
  await page.getByRole('link', { name: 'Feuille du jour' }).first().click();
  const comptes = (texte: RegExp) => expect(page.getByRole('status').filter({ hasText: texte })).toBeVisible();
  await comptes(/^3\sattendus · 2\sprésents · 1\sabsent$/);
  await verifierAxe(page, 'main');

  const maelle = page.getByRole('group', { name: 'Maëlle Le Goff' });
  await maelle.getByRole('button', { name: /^Présent/ }).click();
  await comptes(/^3\sattendus · 3\sprésents · 0\sabsent$/);
  await expect(maelle.getByRole('button', { name: /^Présent/ })).toHaveAttribute('aria-pressed', 'true');
  await maelle.getByRole('button', { name: /^Présent/ }).click();
  await comptes(/^3\sattendus · 2\sprésents · 0\sabsent$/);
  await maelle.getByRole('button', { name: /^Absent/ }).click();
  await comptes(/^3\sattendus · 2\sprésents · 1\sabsent$/);
  await page.reload();
  await comptes(/^3\sattendus · 2\sprésents · 1\sabsent$/);
  const [feuille] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /PDF/ })
      .or(page.getByRole('button', { name: /PDF/ }))
      .first()
      .click(),
  ]);
  expect(feuille.suggestedFilename()).toMatch(/\.pdf$/);
});
