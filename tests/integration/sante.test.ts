import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as attendre } from 'node:timers/promises';
import { ENTETES } from '@portail/config/contract/route';
import { parseEnvironment } from '@portail/config/environment';
import { ROOT } from '../../scripts/system/paths.mjs';
import { portail } from '../support/portail.ts';
import { openRelay, type Relay } from '../support/relais.ts';
import { type SecondCms, startSecondCms } from '../support/second-cms.ts';

/** `AU_PLUS_MS` is the longest that an answer may take: one second, and the rest for a busy machine. */
const AU_PLUS_MS = 3000;

async function demander(url: string, adresse: string, init?: RequestInit) {
  const debut = performance.now();
  const reponse = await fetch(`${url}${adresse}`, { ...init, signal: AbortSignal.timeout(10_000) });
  const texte = await reponse.text();
  assert.ok(performance.now() - debut < AU_PLUS_MS, `${adresse} took ${performance.now() - debut} ms`);
  const json = reponse.headers.get('content-type')?.includes('json');
  return { statut: reponse.status, corps: json ? JSON.parse(texte) : texte, entetes: reponse.headers };
}

/** `attendrePret` asks again until the cms is ready, or not. */
async function attendrePret(url: string, statut: 200 | 503): Promise<unknown> {
  for (let essai = 0; essai < 100; essai += 1) {
    const reponse = await demander(url, '/pret');
    if (reponse.statut === statut) return reponse.corps;
    await attendre(100);
  }
  throw new Error(`${url}/pret never answered ${statut}`);
}

const SECRET = () => ({ [ENTETES.secret]: parseEnvironment(process.env, ROOT).secrets.portail });

describe('the health addresses of the cms', () => {
  it('say to anybody whether it works, and what it rests on to the site alone', async () => {
    const { url, strapi } = await portail();
    assert.deepEqual(await attendrePret(url, 200), { pret: true });
    assert.equal((await demander(url, '/_health')).statut, 204);

    const courriels = strapi.db.query('api::courriel.courriel');
    const enAttente = { etat: 'a_envoyer' };
    const attendus = {
      enAttente: await courriels.count({ where: enAttente }),
      echecs: await courriels.count({ where: { etat: 'echec' } }),
    };
    const ouverte = await demander(url, '/sante');
    assert.equal(ouverte.statut, 200);
    assert.equal(ouverte.entetes.get('cache-control'), 'no-store');
    assert.deepEqual(Object.keys(ouverte.corps), ['etat']);
    assert.deepEqual(
      (await demander(url, '/sante', { headers: { [ENTETES.secret]: 'autre-secret-de-la-meme-longueur-ou-pas' } }))
        .corps,
      ouverte.corps,
    );

    const { corps } = await demander(url, '/sante', { headers: SECRET() });
    assert.equal(corps.etat, corps.raisons.length === 0 ? 'sain' : 'degrade');
    assert.ok(corps.baseMs >= 0 && corps.baseMs < AU_PLUS_MS);
    const { plusAncienMs, ...comptes } = corps.enBase.courriels;
    assert.deepEqual(comptes, attendus);
    assert.equal(plusAncienMs === null, attendus.enAttente === 0);
  });

  it('read, and nothing else', async () => {
    const { url } = await portail();
    for (const adresse of ['/sante', '/pret', '/_health']) {
      assert.equal((await demander(url, adresse, { method: 'POST' })).statut, 405);
    }
    assert.equal((await demander(url, '/pret/autre')).statut, 404);
  });

  it('tell within seconds that the pool is exhausted, and that it is not any more', async () => {
    const { url, strapi } = await portail();
    const { client } = strapi.db.connection;
    const tenues = await Promise.all(Array.from({ length: client.pool.max }, () => client.acquireConnection()));
    try {
      assert.deepEqual(await attendrePret(url, 503), { pret: false, raison: 'base_muette' });
      assert.equal((await demander(url, '/_health')).statut, 503);
      assert.equal((await demander(url, '/sante')).statut, 200);
    } finally {
      for (const connexion of tenues) await client.releaseConnection(connexion);
    }
    assert.deepEqual(await attendrePret(url, 200), { pret: true });
  });
});

describe('a cms whose database goes away', () => {
  let relais: Relay;
  let cms: SecondCms;

  before(async () => {
    await portail();
    relais = await openRelay(process.env['DATABASE_URL'] ?? '');
    cms = await startSecondCms({ DATABASE_URL: relais.url });
  });
  after(async () => {
    cms.kill();
    await relais.close();
  });

  for (const panne of ['silence', 'cut'] as const) {
    it(`lives, is not ready, and is again by itself (${panne})`, async () => {
      relais[panne]();
      assert.deepEqual(await attendrePret(cms.url, 503), { pret: false, raison: 'base_muette' });
      const sante = await demander(cms.url, '/sante', { headers: SECRET() });
      assert.equal(sante.statut, 200);
      relais.restore();
      assert.deepEqual(await attendrePret(cms.url, 200), { pret: true });
    });
  }
});
