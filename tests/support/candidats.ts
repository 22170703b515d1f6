/** The candidats of the tests have an account each, made once before the tests by the site's own forms. */
import { expect, type Page, request } from '@playwright/test';
import { adresseDe, inscrire, nomUnique, type Personne } from './inscription.ts';
import { courriel, lienDe } from './mailbox.ts';

/** `NOMS` holds a first name and a name for each. A test that writes has a person of its own: two files run at a time. */
const NOMS = {
  Anaëlle: 'Martin',
  Armel: 'Kervella',
  Awena: 'Le Goff',
  Briac: 'Le Goff',
  Enora: 'Le Goff',
  Erwan: 'Le Goff',
  Ewen: 'Le Goff',
  Gildas: 'Kerbrat',
  Gwenaël: 'Le Goff',
  Gwenn: 'Le Goff',
  Katell: 'Le Goff',
  Klervi: 'Le Goff',
  Loïc: 'Le Goff',
  Maël: 'Kerbrat',
  Maëlle: 'Le Goff',
  Malo: 'Le Goff',
  Mona: 'Le Goff',
  Morgan: 'Le Goff',
  Nadia: 'Autre',
  Nolan: 'Le Goff',
  Nolwenn: 'Le Goff',
  Perrine: 'Le Goff',
  Ronan: 'Tanguy',
  Rozenn: 'Le Goff',
  Soazig: 'Le Goff',
  Solenn: 'Kerbrat',
  Tifenn: 'Le Goff',
  Tudual: 'Le Goff',
  Yann: 'Le Goff',
  Youenn: 'Le Goff',
  Yuna: 'Tanguy',
} as const;

export type Prenom = keyof typeof NOMS;

type Cookies = Parameters<ReturnType<Page['context']>['addCookies']>[0];
type Connecte = Readonly<{ personne: Personne; cookies: Cookies }>;

/** `VARIABLE` carries the accounts from the set-up to the workers: the environment is all that they share. */
const VARIABLE = 'CANDIDATS';

/** `preparerCandidats` is the global set-up of Playwright. */
export default async function preparerCandidats(): Promise<void> {
  const prenoms = Object.keys(NOMS) as Prenom[];
  const connectes = await Promise.all(prenoms.map(async (prenom) => [prenom, await preparer(prenom)] as const));
  process.env[VARIABLE] = JSON.stringify(Object.fromEntries(connectes));
}

/** `preparer` signs a person up, and validates their address by the link of the mail. */
async function preparer(prenom: Prenom): Promise<Connecte> {
  const baseURL = process.env['SITE_URL'] ?? '';
  const navigateur = await request.newContext({ baseURL });
  const personne = { nom: nomUnique(NOMS[prenom]), prenom, email: adresseDe(prenom) };
  await inscrire(navigateur, personne);
  const lien = lienDe(await courriel(personne.email, /Validez votre adresse/));
  const validee = await navigateur.post(lien, { form: { acte: 'valider' }, headers: { origin: baseURL } });
  expect(await validee.text()).toContain('Votre adresse mail est validée.');
  const { cookies } = await navigateur.storageState();
  await navigateur.dispose();
  return { personne, cookies };
}

/** `entrer` signs the page in as this person, whose address is validated. */
export async function entrer(page: Page, prenom: Prenom): Promise<Personne> {
  const { personne, cookies } = (JSON.parse(process.env[VARIABLE] ?? '{}') as Record<Prenom, Connecte>)[prenom];
  await page.context().addCookies(cookies);
  return personne;
}
