/** The tests read the headers that a browser gets, and try what a page of another site may not do. */
import { expect, type Page, test } from '@playwright/test';

const DEMO = { email: 'candidat@portail.test', motDePasse: 'Portail-Demo-2018' };
const SITE = new URL(process.env['SITE_URL'] ?? '').origin;
const REFERENCE = 'a'.repeat(24);

const RECUS = [
  ['/connexion', 200, 'private, no-store'],
  ['/formations', 200, 'public, no-cache'],
  ['/cette-page-n-existe-pas', 404, 'public, no-cache'],
  ['/indisponible', 503, 'private, no-store'],
] as const;
for (const [chemin, statut, cache] of RECUS) {
  test(`the headers of ${chemin}`, async ({ request }) => {
    const reponse = await request.get(chemin);
    const entetes = reponse.headers();
    expect(reponse.status()).toBe(statut);
    expect(entetes).toMatchObject({
      'cache-control': cache,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
    if (statut === 503) expect(entetes['retry-after']).toBe('60');
  });
}

for (const chemin of ['/', '/connexion', '/compte/creer', '/indisponible']) {
  test(`the policy of ${chemin} lets its own scripts and styles in, and no other`, async ({ page }) => {
    const violations: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) violations.push(message.text());
    });
    await page.goto(chemin);
    expect(violations).toEqual([]);
    const pirate = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "pirate"';
      document.head.append(script);
      return document.title;
    });
    expect(pirate).not.toBe('pirate');
    expect(violations).not.toEqual([]);
  });
}

/** `LISIBLES` are the cookies that a static page reads: no value of theirs is a secret. */
const LISIBLES = ['dossiers', 'etat', 'qui'];

test('the session’s cookie is out of reach of scripts and of other sites; the others hold a state, a count and a first name', async ({
  page,
  context,
}) => {
  await connecter(page);
  const cookies = (await context.cookies()).map(({ name, value, httpOnly, sameSite, secure, path }) => ({
    ...(LISIBLES.includes(name) ? { name, value: decodeURIComponent(value) } : { name: name.replace('__Host-', '') }),
    httpOnly,
    sameSite,
    secure,
    path,
  }));
  const secure = SITE.startsWith('https:');
  expect(cookies.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'appareil', httpOnly: true, sameSite: 'Lax', secure, path: '/' },
    { name: 'dossiers', value: expect.stringMatching(/^\d+$/), httpOnly: false, sameSite: 'Lax', secure, path: '/' },
    { name: 'etat', value: 'connecte', httpOnly: false, sameSite: 'Lax', secure, path: '/' },
    { name: 'qui', value: 'Camille M.', httpOnly: false, sameSite: 'Lax', secure, path: '/' },
    { name: 'session', httpOnly: true, sameSite: 'Lax', secure, path: '/' },
  ]);
});

const FORMULAIRES = [
  '/connexion',
  '/compte/creer',
  '/compte/telephone',
  '/compte/validation?jeton=x',
  '/deconnexion',
  '/mon-compte',
  '/mon-compte/suppression',
  '/mot-de-passe',
  '/mot-de-passe/nouveau?jeton=x',
  '/formations/animal-angers-cholet/candidater',
  `/candidatures/${REFERENCE}`,
];
for (const headers of [{ origin: 'https://ailleurs.test' }, { origin: 'null' }, {}]) {
  test(`no form is taken from ${headers.origin ?? 'nowhere'}, no file either`, async ({ page }) => {
    await connecter(page);
    for (const chemin of FORMULAIRES) {
      const reponse = await page.request.post(chemin, { headers, form: { acte: 'transmettre' } });
      expect(reponse.status(), chemin).toBe(403);
      expect(await reponse.text(), chemin).toContain('ouvrez le portail à son adresse');
    }
    const sortie = await page.request.post('/deconnexion', { headers, data: {} });
    expect(sortie.status()).toBe(403);
    const envoi = await page.request.put(`/candidatures/${REFERENCE}/pieces/${REFERENCE}`, {
      headers: { ...headers, 'content-type': 'application/pdf' },
      data: Buffer.from('%PDF-1.4'),
    });
    expect(envoi.status()).toBe(403);
    await page.goto('/mon-compte');
    await expect(page.locator('#adresse-mail summary')).toContainText(DEMO.email);
  });
}

const RETOURS = [
  ['/formations', '/formations'],
  ['//ailleurs.test', '/candidatures'],
  ['/\\ailleurs.test', '/candidatures'],
  ['https://ailleurs.test', '/candidatures'],
  ['/a\r\nset-cookie: a=b', '/candidatures'],
] as const;
for (const [retour, vers] of RETOURS) {
  test(`signing in with ${JSON.stringify(retour)} as the way back leads to ${vers}`, async ({ request }) => {
    const reponse = await request.post(`/connexion?${new URLSearchParams({ retour })}`, {
      headers: { origin: SITE },
      form: DEMO,
      maxRedirects: 0,
    });
    expect([reponse.status(), reponse.headers()['location']]).toEqual([303, vers]);
  });
}

async function connecter(page: Page): Promise<void> {
  await page.goto('/connexion');
  await page.getByLabel('Adresse mail').fill(DEMO.email);
  await page.getByLabel('Mot de passe').fill(DEMO.motDePasse);
  await page.getByRole('button', { name: 'Connexion' }).click();
  await expect(page).toHaveURL(/\/candidatures/);
}
