/** This file fills the wizard « Créer mon compte » as a person does, with a script or without. */
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import { anyInscription } from '../../scripts/seed/factories/candidats.ts';

export const MOT_DE_PASSE = 'Portail-Test-2018';

export type Personne = { nom: string; prenom: string; email: string };

/** `nomUnique` is a name that no other run has, in letters: a person's name has no such number. */
export const nomUnique = (nom: string) =>
  `${nom} ${[...String(Date.now())].map((chiffre) => 'abcdefghij'[Number(chiffre)]).join('')}`;

/** `adresseDe` is a new address at each run and in each worker: a portal in use may be tested too. */
export const adresseDe = (prenom: string) =>
  `${prenom.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()}.${Date.now()}${process.pid}@exemple.test`;

/** `ETAPES` answer the questions of each step. */
const ETAPES: readonly ((page: Page, personne: Personne) => Promise<void>)[] = [
  async (page, { nom, prenom }) => {
    await page.getByLabel('Civilité').selectOption('Madame');
    await page.getByLabel(/^Nom\*/).fill(nom);
    await page.getByLabel(/^Prénom/).fill(prenom);
    await page.getByLabel(/^Date de naissance/).fill('02/10/2000');
    await page.getByLabel(/^Lieu de naissance/).fill('PARIS');
    await page.getByLabel(/^Nationalité/).selectOption({ label: 'France' });
  },
  async (page, { email }) => {
    await page.locator('#adresse').fill('18 rue du port');
    await page.locator('#codePostal').fill('75000');
    await page.locator('#ville').fill('PARIS');
    await page.getByLabel(/^Téléphone 1/).fill('02 61 91 00 00');
    await page.getByLabel(/^Mail/).fill(email);
  },
  async (page) => {
    await page.getByLabel(/^Mot de passe/).fill(MOT_DE_PASSE);
    await page.getByLabel(/^Confirmation du mot de passe/).fill(MOT_DE_PASSE);
  },
  async (page) => {
    await page.getByLabel(/^Situation actuelle/).selectOption('Etudiant en formation initiale');
    await page.getByLabel(/^Type de Bac/).selectOption('Bac Général');
    await page.getByLabel(/^Année d’obtention/).fill('2013');
    await page.getByLabel(/^Série/).selectOption('SCIENTIFIQUE');
    await ecole(page, 'bac', ['Lycée Paul Guérin', '19 rue des Fiefs', '79004', 'Niort']);
  },
  async (page) => {
    await page.getByLabel(/^Dernier diplôme obtenu/).selectOption('DUT');
    await page.locator('#obtenuSpecialite').fill('GMP');
    await page.locator('#obtenuPays').selectOption({ label: 'France' });
    await ecole(page, 'obtenu', ['IUT Site de Poitiers', '14 allée Jean Monnet', '86073', 'Poitiers']);
  },
  async (page) => {
    await page.getByLabel(/^Dernier diplôme préparé/).selectOption('AUCUN diplôme supérieur');
  },
  async () => {},
];

async function ecole(page: Page, prefixe: string, valeurs: readonly [string, string, string, string]): Promise<void> {
  for (const [rang, partie] of ['Etablissement', 'Adresse', 'CodePostal', 'Ville'].entries()) {
    await page.locator(`#${prefixe}${partie}`).fill(valeurs[rang] ?? '');
  }
}

/**
 * `remplirEtape` fills one step of the wizard.
 *
 * @param numero of the step, from 1
 */
export async function remplirEtape(page: Page, numero: number, personne: Personne): Promise<void> {
  await ETAPES[numero - 1]?.(page, personne);
}

/** `parcourir` fills the steps from the one in view to the summary. */
export async function parcourir(page: Page, personne: Personne, depuis = 1): Promise<void> {
  for (let numero = depuis; numero <= ETAPES.length; numero++) {
    await expect(page.getByText(`Étape ${numero} sur 7`)).toBeVisible();
    await remplirEtape(page, numero, personne);
    await page.getByRole('button', { name: 'Suivant' }).click();
  }
  await expect(page.getByRole('heading', { name: 'Récapitulatif' })).toBeFocused();
}

/** @param chemin the page from which the person signs up: the formation that they read there waits for them */
export async function creerCompte(page: Page, personne: Personne, chemin = '/'): Promise<void> {
  await page.goto(chemin);
  await page.getByRole('link', { name: 'Créer mon compte' }).first().click();
  await parcourir(page, personne);
  await page.getByRole('button', { name: 'Terminer' }).click();
  await expect(page.getByRole('button', { name: 'Me déconnecter' }).first()).toBeVisible();
}

/** `inscrire` sends the form as a browser without a script does; who asks is then signed in. */
export async function inscrire(request: APIRequestContext, personne: Personne): Promise<void> {
  const saisie = anyInscription({ ...personne, motDePasse: MOT_DE_PASSE, confirmation: MOT_DE_PASSE });
  const form = Object.fromEntries(
    Object.entries(saisie).flatMap(([champ, valeur]) => {
      if (typeof valeur === 'string') return [[champ, valeur]];
      return valeur ? [[champ, 'oui']] : [];
    }),
  );
  const origin = process.env['SITE_URL'] ?? '';
  const reponse = await request.post('/compte/creer', { form, headers: { origin } });
  expect(new URL(reponse.url()).pathname).toBe('/mon-compte');
}

/** `ouvrirCompte` signs the page in to an account of the test's own, whose address is not validated. */
export async function ouvrirCompte(page: Page, personne: Personne): Promise<void> {
  await inscrire(page.request, personne);
  await page.goto('/mon-compte');
}
