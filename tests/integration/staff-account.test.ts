/** The staff sign in: tries are braked, the account is asked again, and sessions end. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FREINS } from '@portail/config/rules/compte';
import type { RoleAgent } from '@portail/config/rules/droits';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { jetonRecu, sujetsRecus } from '../support/courriels.ts';
import { portail } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const NOUVEAU = 'Nouveau-Passe-2018';

let rang = 0;

async function agent(role: RoleAgent = 'secretariat', motDePasse = MOT_DE_PASSE) {
  rang += 1;
  const { strapi } = await portail();
  return createAgent(strapi, { email: `agent${rang}@portail.test`, role, motDePasse });
}

type Demande = { corps?: unknown; jeton?: string | undefined; entetes?: Record<string, string> };

async function demander(route: string, { corps, jeton, entetes = {} }: Demande = {}) {
  const { url } = await portail();
  const [method = '', path = ''] = route.split(' ');
  const reply = await fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(jeton && { authorization: `Bearer ${jeton}` }), ...entetes },
    ...(corps !== undefined && { body: JSON.stringify(corps) }),
  });
  const texte = await reply.text();
  const { data, error } = JSON.parse(texte.startsWith('{') ? texte : '{}');
  return { statut: reply.status, message: error?.message, champ: error?.details?.errors?.[0].path[0], data, reply };
}

const connecter = (email: string, password: string, entetes = {}) =>
  demander('POST /admin/login', { corps: { email, password }, entetes });
const moi = async (jeton: string | undefined) => (await demander('GET /admin/users/me', { jeton })).statut;
const appareilDe = (reply: Response) =>
  reply.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .find((cookie) => cookie.startsWith('appareil='));

describe('the staff’s sign-in', () => {
  it('refuses alike an unknown address, a wrong password and an inactive account', async () => {
    const { strapi } = await portail();
    const { email } = await agent();
    const inactif = await agent();
    await strapi.service('admin::user').updateById(inactif.id, { isActive: false });
    const refus = [
      await connecter('personne@portail.test', MOT_DE_PASSE),
      await connecter(email, 'faux'),
      await connecter(inactif.email, MOT_DE_PASSE),
    ].map(({ statut, message }) => [statut, message]);
    assert.deepEqual(refus, Array(3).fill([400, 'Adresse mail ou mot de passe incorrect.']));
  });

  it('counts failures by account whatever X-Forwarded-For says, and no right password', async () => {
    const { email } = await agent();
    for (let essai = 0; essai <= FREINS.compte.gratuits; essai += 1) {
      assert.equal((await connecter(` ${email.toUpperCase()} `, MOT_DE_PASSE)).statut, 200);
    }
    for (let essai = 0; essai < FREINS.compte.gratuits; essai += 1) {
      assert.equal((await connecter(email, 'faux', { 'x-forwarded-for': `2001:db8::${essai}` })).statut, 400);
    }
    const { statut, message } = await connecter(email, MOT_DE_PASSE, { 'x-forwarded-for': '2001:db8::ff' });
    assert.equal(statut, 429);
    assert.match(message, /^Trop d’essais infructueux/);
  });

  it('lets the owner in from a browser that signed in before, whoever fails elsewhere', async () => {
    const { email } = await agent();
    const cookie = appareilDe((await connecter(email, MOT_DE_PASSE)).reply);
    assert.ok(cookie);
    for (let essai = 0; essai <= FREINS.compte.gratuits; essai += 1) await connecter(email, 'faux');
    assert.equal((await connecter(email, MOT_DE_PASSE)).statut, 429);
    assert.equal((await connecter(email, MOT_DE_PASSE, { cookie })).statut, 200);
  });
});

describe('a forgotten password of the staff', () => {
  it('sends French mails, three an hour at most, and answers the same of an unknown address', async () => {
    const { email } = await agent();
    for (const adresse of [email, email, email, email, 'personne@portail.test']) {
      assert.equal((await demander('POST /admin/forgot-password', { corps: { email: adresse } })).statut, 204);
    }
    assert.deepEqual(await sujetsRecus(email), Array(3).fill('Choisissez un nouveau mot de passe'));
    assert.deepEqual(await sujetsRecus('personne@portail.test'), []);
  });

  it('leads to a new password, once; the database keeps no link; other sessions end and the wait too', async () => {
    const { strapi } = await portail();
    const { id, email } = await agent();
    const { data } = await connecter(email, MOT_DE_PASSE);
    for (let essai = 0; essai <= FREINS.compte.gratuits; essai += 1) await connecter(email, 'faux');
    await demander('POST /admin/forgot-password', { corps: { email } });
    const resetPasswordToken = await jetonRecu(email);
    const { resetPasswordToken: garde } = await strapi.db.query('admin::user').findOne({ where: { id } });
    assert.notEqual(garde, resetPasswordToken);
    const corps = { resetPasswordToken, password: NOUVEAU };
    assert.equal(
      (await demander('POST /admin/reset-password', { corps: { ...corps, resetPasswordToken: garde } })).statut,
      400,
    );
    assert.equal((await demander('POST /admin/reset-password', { corps })).statut, 200);
    const seconde = await demander('POST /admin/reset-password', { corps });
    assert.deepEqual([seconde.statut, seconde.message], [400, 'Ce lien n’est plus valable : demandez-en un autre.']);
    assert.equal(await moi(data.token), 401);
    assert.equal((await connecter(email, NOUVEAU)).statut, 200);
  });
});

describe('a password of the administration', () => {
  const QUINZE = 'Nouveau-Passe-1';
  const SEIZE = 'Nouveau-Passe-18';
  const TROP_COURT = 'Un mot de passe de l’administration a au moins 16 caractères.';

  it('has sixteen signs after a forgotten one', async () => {
    const { email } = await agent('administration');
    await demander('POST /admin/forgot-password', { corps: { email } });
    const resetPasswordToken = await jetonRecu(email);
    const choisir = (password: string) =>
      demander('POST /admin/reset-password', { corps: { resetPasswordToken, password } });
    const court = await choisir(QUINZE);
    assert.deepEqual([court.statut, court.message, court.champ], [400, TROP_COURT, 'password']);
    assert.equal((await choisir(SEIZE)).statut, 200);
  });

  it('has sixteen signs when it is changed, where twelve are enough for the others', async () => {
    const { signInAgent } = await portail();
    const changer = async (email: string, password: string) => {
      const corps = { password, currentPassword: MOT_DE_PASSE };
      return demander('PUT /admin/users/me', { jeton: await signInAgent(email), corps });
    };
    const { email } = await agent('administration');
    const court = await changer(email, QUINZE);
    assert.deepEqual([court.statut, court.message, court.champ], [400, TROP_COURT, 'password']);
    assert.equal((await changer(email, SEIZE)).statut, 200);
    assert.equal((await changer((await agent()).email, QUINZE)).statut, 200);
  });

  it('that is older and shorter opens nothing: another one is asked by mail', async () => {
    const { email } = await agent('administration', QUINZE);
    const { statut, message } = await connecter(email, QUINZE);
    assert.deepEqual([statut, message], [400, `${TROP_COURT} Choisissez-en un autre par « Mot de passe oublié ? ».`]);
    assert.equal((await connecter((await agent('responsable', QUINZE)).email, QUINZE)).statut, 200);
  });
});

describe('one’s own account', () => {
  const CHANGEMENTS: [string, object, number, string | undefined][] = [
    ['the name', { firstname: 'Autre' }, 200, undefined],
    ['another address without the password', { email: 'ailleurs@portail.test' }, 400, 'currentPassword'],
    [
      'another address with a wrong one',
      { email: 'ailleurs@portail.test', currentPassword: 'faux' },
      400,
      'currentPassword',
    ],
    ['a password without the present one', { password: NOUVEAU }, 400, 'currentPassword'],
    ['a password with a wrong one', { password: NOUVEAU, currentPassword: 'faux' }, 400, 'currentPassword'],
    [
      'another address with the password',
      { email: 'change@portail.test', currentPassword: MOT_DE_PASSE },
      200,
      undefined,
    ],
  ];
  for (const [titre, corps, statut, champ] of CHANGEMENTS) {
    it(`${titre}: ${statut}`, async () => {
      const { signInAgent } = await portail();
      const { email } = await agent();
      const reponse = await demander('PUT /admin/users/me', { jeton: await signInAgent(email), corps });
      assert.deepEqual([reponse.statut, reponse.champ], [statut, champ]);
    });
  }

  it('an address that is taken is told in French, beside its field', async () => {
    const { signInAgent } = await portail();
    const { email } = await agent();
    const jeton = await signInAgent(email);
    const corps = { email: 'admin@portail.test', currentPassword: MOT_DE_PASSE };
    const { reply } = await demander('PUT /admin/users/me', { jeton, corps });
    assert.equal(reply.status, 400);
  });

  it('deactivated, then reactivated: the old session stays dead', async () => {
    const { strapi, signInAgent } = await portail();
    const { id, email } = await agent();
    const jeton = await signInAgent(email);
    assert.equal(await moi(jeton), 200);
    for (const isActive of [false, true]) await strapi.service('admin::user').updateById(id, { isActive });
    assert.equal(await moi(jeton), 401);
    assert.equal((await connecter(email, MOT_DE_PASSE)).statut, 200);
  });

  it('deleted, is assigned to nothing any more', async () => {
    const { strapi } = await portail();
    const { documentId } = await strapi.db
      .query('api::etablissement.etablissement')
      .findOne({ where: { code: 'laval' } });
    const { id } = await createAgent(strapi, {
      email: 'partant@portail.test',
      role: 'secretariat',
      motDePasse: MOT_DE_PASSE,
      etablissement: documentId,
    });
    const affectations = strapi.db.query('api::affectation.affectation');
    const avant = await affectations.count();
    await strapi.service('admin::user').deleteById(id);
    assert.equal(await affectations.count(), avant - 1);
  });
});

const MUETS: [titre: string, init: RequestInit, attendu: [number, string]][] = [
  ['a method that no screen uses', { method: 'PATCH' }, [405, 'Cette action n’existe pas.']],
  ['a method that its address does not take', { method: 'DELETE' }, [405, 'Cette action n’existe pas.']],
  [
    'half an object',
    { method: 'POST', body: '{"email":' },
    [400, 'Cette demande est illisible : rechargez la page, puis recommencez.'],
  ],
  [
    'more than is read',
    { method: 'POST', body: JSON.stringify({ email: 'a'.repeat(300_000) }) },
    [413, 'C’est trop gros pour être envoyé.'],
  ],
];
describe('a refusal is an object, in French', () => {
  for (const [titre, init, attendu] of MUETS) {
    it(`of ${titre}`, async () => {
      const { url } = await portail();
      const reply = await fetch(`${url}/admin/login`, { ...init, headers: { 'content-type': 'application/json' } });
      const { error } = (await reply.json()) as { error: { message: string } };
      assert.deepEqual([reply.status, error.message], attendu);
    });
  }
});
