import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Client } from 'pg';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { portail } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const VOEUX = { classique: 2, alternance: 1 };

/** `dossier` is one of somebody signed in, ready for an order of preference. */
async function dossier() {
  const { strapi, signIn } = await portail();
  const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
  const id = await createCandidature(strapi, candidat, { formationCode: 'LP-EPR-AC' });
  return { id, session: await signIn(candidat.email, MOT_DE_PASSE) };
}

/** `enTenant` holds the row in another transaction for as long as `pendant` lasts. */
async function enTenant(id: string, pendant: () => Promise<void>): Promise<void> {
  const autre = new Client(process.env['DATABASE_URL']);
  await autre.connect();
  try {
    await autre.query('begin');
    await autre.query('select id from candidatures where document_id = $1 for update', [id]);
    await pendant();
  } finally {
    await autre.end();
  }
}

describe('a row that somebody else holds for longer than an act lasts', () => {
  it('answers `occupe` to the candidat and to the bureau, writes nothing, and the same request works afterwards', async () => {
    const { call, callBureau, signInAgent } = await portail();
    const { id, session } = await dossier();
    const agent = await signInAgent('admin@portail.test');
    const ranger = () => call('candidature.ranger', { session, params: { id }, body: VOEUX });
    const lire = async () => (await call('candidature.lire', { session, params: { id } })).body;
    const { vu } = (await callBureau('GET', `/dossiers/${id}`, agent)).body;

    await enTenant(id, async () => {
      const debut = performance.now();
      const [candidat, bureau] = await Promise.all([
        ranger(),
        callBureau('POST', `/dossiers/${id}/completude`, agent, { vu }),
      ]);
      // The second waits for its turn, then for the row: 3 s each.
      assert.ok(performance.now() - debut < 8_000, 'neither waits for longer than a lock is waited for, twice');
      for (const { status, headers } of [candidat, bureau]) {
        assert.equal(status, 503);
        assert.ok(Number(headers.get('retry-after')) > 0);
      }
      assert.deepEqual(candidat.body, { refus: [{ code: 'occupe' }] });
      assert.equal(bureau.body.error.details.code, 'occupe');
    });

    assert.deepEqual((await lire()).voeux, { classique: null, alternance: null });
    assert.equal((await ranger()).status, 200);
    assert.deepEqual((await lire()).voeux, VOEUX);
  });
});

describe('a query that leaves its transaction', () => {
  const FAUTE = /asks the pool for a second connection/;

  it('is refused, whether it goes through knex or through Strapi’s own queries', async () => {
    const { strapi } = await portail();
    await assert.rejects(
      strapi.db.transaction(() => strapi.db.connection('campagnes').first('id')),
      FAUTE,
    );
    await assert.rejects(
      strapi.db.transaction(() => strapi.db.connection.raw('select 1')),
      FAUTE,
    );
    await strapi.db.transaction(() => strapi.db.query('api::campagne.campagne').findMany());
    await strapi.db.transaction(({ trx }: { trx: (table: string) => { first(nom: string): unknown } }) =>
      trx('campagnes').first('id'),
    );
    await strapi.db.connection('campagnes').first('id');
  });
});
