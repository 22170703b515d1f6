/** The title of a page drawn with errors says so. A screen reader reads it first, and a tab shows it. */
import { glob, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';

const PAGES = resolve(import.meta.dirname, '../../site/src/pages');
const headers = { origin: new URL(process.env['SITE_URL'] ?? '').origin };
/** `TROP` is longer than any rule takes. */
const TROP = 'x'.repeat(11_000);

type Envoi = { adresse: string; form: Record<string, string> };
type Lieu = { dossier: string; piece: string; convocation: string; entretien: string };

/**
 * `ENVOIS` is one refused sending to each page that receives a form, by its file. It is sent without a session, then
 * with one.
 */
const ENVOIS: Record<string, (lieu: Lieu) => Envoi> = {
  'connexion.astro': () => ({ adresse: '/connexion', form: { email: '', motDePasse: '' } }),
  'compte/creer.astro': () => ({ adresse: '/compte/creer', form: { nom: '' } }),
  'compte/validation.astro': () => ({ adresse: '/compte/validation?jeton=perime', form: { acte: 'valider' } }),
  'mot-de-passe/index.astro': () => ({ adresse: '/mot-de-passe', form: { email: 'pas une adresse' } }),
  'mot-de-passe/nouveau.astro': () => ({ adresse: '/mot-de-passe/nouveau?jeton=perime', form: { motDePasse: 'x' } }),
  'formations/[slug]/candidater.astro': () => ({
    // The formation is closed.
    adresse: '/formations/parcours-charge-de-clientele-sur-le-marche-des-professionnels-ccpro-nantes/candidater',
    form: {},
  }),
  'mon-compte/index.astro': () => ({ adresse: '/mon-compte', form: { acte: 'identite', nom: '' } }),
  'mon-compte/suppression.astro': () => ({ adresse: '/mon-compte/suppression', form: { motDePasseActuel: 'faux' } }),
  'candidatures/[id]/index.astro': ({ dossier, piece }) => ({
    adresse: dossier,
    form: { acte: 'declarerIncapacite', piece, motif: 'Non' },
  }),
  'candidatures/[id]/abandon.astro': ({ dossier }) => ({ adresse: `${dossier}/abandon`, form: { raison: TROP } }),
  'candidatures/[id]/messages.astro': ({ dossier }) => ({ adresse: `${dossier}/messages`, form: { texte: '' } }),
  'candidatures/[id]/transmission.astro': ({ dossier }) => ({
    adresse: `${dossier}/transmission`,
    form: { acte: 'transmettre', vu: 'autre' },
  }),
  'candidatures/[id]/pieces/[piece]/documents.astro': ({ dossier, piece }) => ({
    adresse: `${dossier}/pieces/${piece}/documents`,
    form: {},
  }),
  'entretiens/[convocation]/index.astro': ({ convocation, entretien }) => ({
    adresse: convocation,
    form: { entretien, debut: '2000-01-01T09:00:00.000Z', vu: '' },
  }),
  'entretiens/[convocation]/annulation.astro': ({ convocation }) => ({
    adresse: `${convocation}/annulation`,
    form: { vu: 'autre' },
  }),
};
const SANS_SESSION = 5;

async function titreApres(request: APIRequestContext, { adresse, form }: Envoi): Promise<[number, string]> {
  const reponse = await request.post(adresse, { form, headers, maxRedirects: 0 });
  return [reponse.status(), /<title>(.*?)<\/title>/.exec(await reponse.text())?.[1] ?? ''];
}

test('each page that receives a form is tried', async () => {
  const fichiers: string[] = [];
  for await (const fichier of glob('**/*.astro', { cwd: PAGES })) {
    if ((await readFile(resolve(PAGES, fichier), 'utf8')).includes('await recevoir(')) fichiers.push(fichier);
  }
  expect(fichiers.sort()).toEqual(Object.keys(ENVOIS).sort());
});

test('the title of a page drawn with errors begins with « Erreur : », of the same page without, does not', async ({
  request,
}) => {
  const lieu = { dossier: '', piece: '', convocation: '', entretien: '' };
  for (const [rang, [fichier, envoi]] of Object.entries(ENVOIS).entries()) {
    if (rang === SANS_SESSION) Object.assign(lieu, await entrer(request));
    if (fichier === 'entretiens/[convocation]/index.astro') Object.assign(lieu, await entrerConvoque(request));
    const [statut, titre] = await titreApres(request, envoi(lieu));
    expect(statut, fichier).toBeGreaterThanOrEqual(400);
    expect(titre, fichier).toMatch(/^Erreur : [A-Z].* – Portail de candidature des IUT des Pays de la Loire$/);
  }
  for (const adresse of ['/mon-compte', lieu.convocation]) {
    const lue = await (await request.get(adresse)).text();
    expect(lue, adresse).toMatch(/<title>M[^<]* – Portail/);
  }
});

/** `entrer` signs the demonstration's candidat in. @returns a dossier not transmitted yet, and one of its pièces */
async function entrer(request: APIRequestContext): Promise<Pick<Lieu, 'dossier' | 'piece'>> {
  const form = { email: 'candidat@portail.test', motDePasse: 'Portail-Demo-2018' };
  const candidatures = await (await request.post('/connexion', { form, headers })).text();
  const dossier = /href="(\/candidatures\/[a-z0-9]{24})"[^>]*>[^<]*\(ABF\)/.exec(candidatures)?.[1] ?? '';
  const piece = /id="piece-([a-z0-9]{24})"/.exec(await (await request.get(dossier)).text())?.[1] ?? '';
  expect([dossier, piece]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  return { dossier, piece };
}

/** `entrerConvoque` signs in the demonstration's candidat who has booked. @returns a convocation, and its entretien */
async function entrerConvoque(request: APIRequestContext): Promise<Pick<Lieu, 'convocation' | 'entretien'>> {
  const form = { email: 'reserve@portail.test', motDePasse: 'Portail-Demo-2018' };
  await request.post('/connexion', { form, headers });
  const liste = await (await request.get('/entretiens')).text();
  const convocation = /href="(\/entretiens\/[a-z0-9]{24})"/.exec(liste)?.[1] ?? '';
  const page = await (await request.get(convocation)).text();
  // The page has the hours of one entretien, or the list of several: other walks may have added one.
  const entretien = /(?:name="entretien" value="|\?entretien=)([a-z0-9]{24})/.exec(page)?.[1] ?? '';
  expect([convocation, entretien]).toEqual([expect.stringMatching(/./), expect.stringMatching(/./)]);
  return { convocation, entretien };
}
