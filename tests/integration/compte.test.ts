import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SESSION_DUREE_MS, SESSION_INACTIVITE_MS, VALIDITE_LIEN_VALIDATION_MS } from '@portail/config/rules/compte';
import { decaler } from '../support/clock.ts';
import { portail } from '../support/portail.ts';

let rang = 0;
const inscription = (choix: Record<string, unknown> = {}) => {
  rang += 1;
  return {
    nom: 'Le Goff',
    prenom: 'Anaïs',
    telephone: '02 61 91 00 00',
    email: `inscription-${rang}@exemple.test`,
    motDePasse: 'Portail-Test-2018',
    confirmation: 'Portail-Test-2018',
    ...choix,
  };
};

/** The link's token, as the mail bears it. */
async function jetonRecu(email: string): Promise<string> {
  const { strapi } = await portail();
  const [courriel] = await strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { destinataire: email }, orderBy: { id: 'desc' }, limit: 1 });
  const [, jeton] = /jeton=([\w-]+)/.exec(courriel.texte) ?? [];
  assert.ok(jeton, 'the mail holds a link');
  return jeton;
}

describe('compte', () => {
  it('signs up, signs in at once, and validates by the link of the mail, once', async () => {
    const { call } = await portail();
    const saisie = inscription();
    const cree = await call('compte.creer', { body: saisie });
    assert.equal(cree.status, 200);
    const session = cree.body.jeton;
    const { nom, prenom, telephone, email } = saisie;
    const compte = async () => (await call('compte.lire', { session })).body;
    assert.deepEqual(await compte(), { nom, prenom, telephone, email, emailValide: false });

    const jeton = await jetonRecu(saisie.email);
    assert.equal((await call('compte.valider', { body: { jeton } })).status, 200);
    assert.equal((await compte()).emailValide, true);
    const encore = await call('compte.valider', { body: { jeton } });
    assert.deepEqual([encore.status, encore.body], [410, { refus: [{ code: 'lien_perime' }] }]);
  });

  it('makes one account of 20 parallel sign-ups of one address, whatever its spelling', async () => {
    const { call, strapi } = await portail();
    const saisie = inscription();
    const replies = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        call('compte.creer', { body: { ...saisie, email: i % 2 ? ` ${saisie.email.toUpperCase()} ` : saisie.email } }),
      ),
    );
    const statuts = replies.map(({ status }) => status).sort();
    assert.deepEqual(statuts, [200, ...Array.from({ length: 19 }, () => 409)]);
    const tables = ['plugin::users-permissions.user', 'api::courriel.courriel'];
    const comptes = await Promise.all([
      strapi.db.query(tables[0]).count({ where: { email: saisie.email } }),
      strapi.db.query(tables[1]).count({ where: { destinataire: saisie.email } }),
    ]);
    assert.deepEqual(comptes, [1, 1]);
  });

  it('gives a message beside each bad field, and never sends a typed value back', async () => {
    const { call } = await portail();
    const reply = await call('compte.creer', {
      body: inscription({
        nom: ' ',
        email: 'pas-une-adresse',
        motDePasse: 'secret-trop-simple',
        confirmation: 'autre',
      }),
    });
    assert.equal(reply.status, 422);
    assert.deepEqual(Object.keys(reply.body.champs).sort(), ['confirmation', 'email', 'motDePasse', 'nom']);
    assert.ok(!JSON.stringify(reply.body).includes('secret-trop-simple'));
  });

  it('refuses a field that the form does not have', async () => {
    const { call } = await portail();
    const reply = await call('compte.creer', { body: { ...inscription(), confirmed: true } });
    assert.equal(reply.status, 422);
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const { call } = await portail();
    const replies = await Promise.all([
      call('compte.connecter', { body: { email: 'personne@exemple.test', motDePasse: 'Portail-Test-2018' } }),
      call('compte.connecter', { body: { email: 'candidat@portail.test', motDePasse: 'Portail-Test-2018' } }),
    ]);
    const attendu = [401, { refus: [{ code: 'identifiants_incorrects' }] }];
    assert.deepEqual(
      replies.map(({ status, body }) => [status, body]),
      [attendu, attendu],
    );
  });

  it('ends a session at once when it is closed', async () => {
    const { call, signIn } = await portail();
    const session = await signIn('candidat@portail.test');
    assert.equal((await call('compte.lire', { session })).status, 200);
    assert.equal((await call('compte.deconnecter', { session })).status, 200);
    assert.deepEqual((await call('compte.lire', { session })).body, { refus: [{ code: 'session_absente' }] });
  });

  it('ends a session idle for 12 hours, and any after 7 days', async () => {
    const { call, signIn } = await portail();
    const oisive = await signIn('candidat@portail.test');
    const active = await signIn('candidat@portail.test');
    const statut = async (session: string) => (await call('compte.lire', { session })).status;
    await decaler(SESSION_INACTIVITE_MS - 60_000, async () => assert.equal(await statut(active), 200));
    await decaler(SESSION_INACTIVITE_MS + 1000, async () => {
      assert.deepEqual([await statut(oisive), await statut(active)], [401, 200]);
    });
    for (let passe = 20 * 3_600_000; passe < SESSION_DUREE_MS; passe += 8 * 3_600_000) {
      await decaler(passe, async () => assert.equal(await statut(active), 200));
    }
    await decaler(SESSION_DUREE_MS + 1000, async () => assert.equal(await statut(active), 401));
  });

  it('sends the link again, at most once a minute; the new one replaces the old one', async () => {
    const { call } = await portail();
    const saisie = inscription();
    const session = (await call('compte.creer', { body: saisie })).body.jeton;
    const premier = await jetonRecu(saisie.email);
    const aussitot = await call('compte.renvoyer', { session });
    assert.deepEqual([aussitot.status, aussitot.body.refus[0].code], [429, 'renvoi_trop_rapproche']);
    await decaler(61_000, async () => {
      assert.equal((await call('compte.renvoyer', { session })).status, 200);
    });
    const second = await jetonRecu(saisie.email);
    assert.equal((await call('compte.valider', { body: { jeton: premier } })).status, 410);
    await decaler(VALIDITE_LIEN_VALIDATION_MS + 120_000, async () => {
      assert.equal((await call('compte.valider', { body: { jeton: second } })).status, 410);
    });
    assert.equal((await call('compte.valider', { body: { jeton: second } })).status, 200);
  });

  it('keeps neither the password nor a token in clear', async () => {
    const { call, strapi } = await portail();
    const saisie = inscription();
    const { jeton } = (await call('compte.creer', { body: saisie })).body;
    const compte = await strapi.db.query('plugin::users-permissions.user').findOne({ where: { email: saisie.email } });
    const sessions = await strapi.db
      .query('api::session.session')
      .findMany({ where: { compteRef: compte.documentId } });
    const ecrit = JSON.stringify([compte, sessions]);
    for (const secret of [saisie.motDePasse, jeton, await jetonRecu(saisie.email)]) assert.ok(!ecrit.includes(secret));
  });
});
