/** The administration keeps the staff: invitations, what each is given, and who may still come in. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { AgentEquipe } from '@portail/config/bureau/equipe';
import { messageRefus } from '@portail/config/refusals';
import { INVITATION_MS } from '@portail/config/rules/equipe';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { shiftClock } from '../support/clock.ts';
import { jetonRecu, sujetsRecus } from '../support/courriels.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';
const INVITE = 'Votre compte sur le portail de candidature';
const LAVAL = [{ role: 'secretariat', etablissement: 'laval', formations: [] as string[] }];
const ADMINISTRATION = [{ role: 'administration', etablissement: null, formations: [] as string[] }];

let rang = 0;
let administration: string;

before(async () => {
  administration = await (await portail()).signInAgent('admin@portail.test');
});

/** `Asked` is what the cms answers to the administration, an account or the reason of its refusal. */
type Asked = {
  status: number;
  body: AgentEquipe & { error?: { message: string; details: { code: string; champs?: Record<string, string> } } };
};

async function demander(chemin: string, corps: unknown, jeton = administration): Promise<Asked> {
  return (await (await portail()).callBureau('POST', chemin, jeton, corps)) as unknown as Asked;
}

function nouveau(): number {
  rang += 1;
  return rang;
}

function personne(fonctions: readonly object[] = LAVAL) {
  return { email: `equipe${nouveau()}@portail.test`, prenom: 'Sonia', nom: 'Le Goff', fonctions };
}

async function invite(fonctions?: readonly object[]): Promise<AgentEquipe> {
  const { status, body } = await demander('/equipe', personne(fonctions));
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

async function lister(): Promise<AgentEquipe[]> {
  return (await (await portail()).callBureau('GET', '/equipe', administration)).body.agents;
}

const lire = async (id: number) => first(await lister(), (agent) => agent.id === id);

const agir = ({ id, vu }: AgentEquipe, acte: string, jeton?: string) =>
  demander(`/equipe/${id}/${acte}`, { vu }, jeton);

async function sInscrire(registrationToken: string, password = MOT_DE_PASSE) {
  const { url } = await portail();
  const reply = await fetch(`${url}/admin/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ registrationToken, userInfo: { firstname: 'Sonia', lastname: 'Le Goff', password } }),
  });
  const { data, error } = (await reply.json()) as { data?: { token: string }; error?: { message: string } };
  return { status: reply.status, jeton: data?.token, message: error?.message };
}

async function examiner(jeton: string): Promise<[number, string | undefined]> {
  const { url } = await portail();
  const reply = await fetch(`${url}/admin/registration-info?registrationToken=${jeton}`);
  const { data, error } = (await reply.json()) as { data?: { email: string }; error?: { message: string } };
  return [reply.status, data?.email ?? error?.message];
}

describe('an invitation', () => {
  it('writes in French, opens the account once, and notes who came', async () => {
    const { strapi, callBureau } = await portail();
    const agent = await invite();
    assert.deepEqual([agent.etat, agent.connecteLe, agent.fonctions], ['invite', null, LAVAL]);
    assert.deepEqual(await sujetsRecus(agent.email), [INVITE]);
    const jeton = await jetonRecu(agent.email);
    const garde = await strapi.db.query('admin::user').findOne({ where: { id: agent.id } });
    assert.notEqual(garde.registrationToken, jeton);
    // `garde` opens nothing: it is the hash of the link.
    assert.equal((await examiner(garde.registrationToken))[0], 400);
    assert.deepEqual(await examiner(jeton), [200, agent.email]);
    const court = await sInscrire(jeton, 'Portail-201');
    assert.deepEqual([court.status, court.message], [400, 'Un mot de passe a au moins 12 caractères.']);
    const venu = await sInscrire(jeton);
    assert.equal(venu.status, 200);
    assert.equal((await callBureau('GET', '/dossiers', venu.jeton)).status, 200);
    const lu = await lire(agent.id);
    assert.deepEqual([lu.etat, lu.invitation], ['actif', null]);
    assert.ok(lu.connecteLe);
    const seconde = await sInscrire(jeton);
    assert.deepEqual([seconde.status, seconde.message], [400, messageRefus('invitation_perimee')]);
  });

  it('to the administration asks a longer password', async () => {
    const { strapi } = await portail();
    const agent = await invite(ADMINISTRATION);
    const jeton = await jetonRecu(agent.email);
    const court = await sInscrire(jeton, 'Portail-2018-XX');
    assert.deepEqual(
      [court.status, court.message],
      [400, 'Un mot de passe de l’administration a au moins 16 caractères.'],
    );
    assert.equal((await sInscrire(jeton, 'Portail-2018-XXX')).status, 200);
    await strapi.db.query('admin::user').delete({ where: { id: agent.id } });
  });

  it('ends after seven days, and a new link replaces the older one', async () => {
    const agent = await invite();
    const ancien = await jetonRecu(agent.email);
    await shiftClock(INVITATION_MS - 60_000, async () => assert.equal((await examiner(ancien))[0], 200));
    await shiftClock(INVITATION_MS + 60_000, async () => {
      assert.deepEqual(await examiner(ancien), [400, messageRefus('invitation_perimee')]);
      assert.equal((await lire(agent.id)).etat, 'invitation_expiree');
    });
    const renvoyee = await agir(agent, 'invitation');
    assert.equal(renvoyee.status, 200);
    assert.deepEqual(await sujetsRecus(agent.email), [INVITE, INVITE]);
    assert.equal((await examiner(ancien))[0], 400);
    assert.equal((await examiner(await jetonRecu(agent.email)))[0], 200);
    // The page that it was asked on shows the older link.
    const perimee = await agir(agent, 'invitation');
    assert.deepEqual([perimee.status, perimee.body.error?.details.code], [409, 'agent_perime']);
  });

  it('goes to the corrected address, where the older one had it', async () => {
    const agent = await invite();
    const corps = { ...personne(), vu: agent.vu };
    assert.equal((await demander(`/equipe/${agent.id}/modification`, corps)).status, 200);
    assert.equal((await examiner(await jetonRecu(agent.email)))[0], 400);
    assert.deepEqual(await examiner(await jetonRecu(corps.email)), [200, corps.email]);
  });

  it('is withdrawn: the account is gone, with what it was given', async () => {
    const { strapi } = await portail();
    const agent = await invite();
    const affectations = strapi.db.query('api::affectation.affectation');
    assert.equal(await affectations.count({ where: { agentId: agent.id } }), 1);
    const jeton = await jetonRecu(agent.email);
    assert.equal((await agir(agent, 'retrait')).status, 200);
    assert.deepEqual(await sujetsRecus(agent.email), []);
    assert.equal(await affectations.count({ where: { agentId: agent.id } }), 0);
    assert.equal(await strapi.db.query('api::fiche-agent.fiche-agent').count({ where: { agentId: agent.id } }), 0);
    assert.equal((await examiner(jeton))[0], 400);
  });
});

describe('what is refused, with nothing done', () => {
  const CAS: [string, (une: ReturnType<typeof personne>) => object, string, string][] = [
    [
      'an address that is taken, in other letters',
      (une) => ({ ...une, email: ' ADMIN@portail.test' }),
      'email',
      'Cette adresse mail est déjà celle d’un compte de l’équipe.',
    ],
    [
      'an unknown formation',
      (une) => ({ ...une, fonctions: [{ ...LAVAL[0], formations: ['LP-ABF-LM'] }] }),
      'fonctions.0',
      'Aucune formation de cet IUT ne porte le code LP-ABF-LM.',
    ],
    ['no fonction', (une) => ({ ...une, fonctions: [] }), 'fonctions', 'Choisissez au moins une fonction.'],
  ];
  for (const [dit, corps, champ, message] of CAS) {
    it(dit, async () => {
      const avant = (await lister()).length;
      const { status, body } = await demander('/equipe', corps(personne()));
      assert.deepEqual([status, body.error?.details.champs?.[champ]], [422, message]);
      assert.equal((await lister()).length, avant);
    });
  }

  it('an account that was opened keeps its address', async () => {
    const { strapi } = await portail();
    const email = `equipe-ouvert-${nouveau()}@portail.test`;
    const { id } = await createAgent(strapi, { email, role: 'communication', motDePasse: MOT_DE_PASSE });
    const { vu } = await lire(id);
    const { status, body } = await demander(`/equipe/${id}/modification`, { ...personne(), vu });
    assert.equal(status, 422);
    assert.ok(body.error?.details.champs?.['email']);
  });

  it('the last administrator, and oneself', async () => {
    const { strapi, signInAgent } = await portail();
    const [seul] = (await lister()).filter(({ soi }) => soi);
    assert.ok(seul);
    const demise = { vu: seul.vu, email: seul.email, prenom: seul.prenom, nom: seul.nom, fonctions: LAVAL };
    const codes = [await agir(seul, 'desactivation'), await demander(`/equipe/${seul.id}/modification`, demise)];
    assert.deepEqual(
      codes.map(({ status, body }) => [status, body.error?.details.code]),
      Array(2).fill([409, 'dernier_administrateur']),
    );
    const email = `equipe-admin-${nouveau()}@portail.test`;
    const { id } = await createAgent(strapi, { email, role: 'administration', motDePasse: MOT_DE_PASSE });
    const soi = await agir(await lire(seul.id), 'desactivation');
    assert.deepEqual([soi.status, soi.body.error?.details.code], [409, 'agent_soi_meme']);
    // Two administrators who deactivate each other at once leave one.
    const autre = await signInAgent(email);
    const [un, deux] = await Promise.all([
      agir(await lire(id), 'desactivation'),
      agir(await lire(seul.id), 'desactivation', autre),
    ]);
    const issues = [un.status, deux.status].sort();
    assert.equal(issues[0], 200);
    assert.notEqual(issues[1], 200);
    for (const un of [id, seul.id]) await strapi.service('admin::user').updateById(un, { isActive: true });
    await strapi.db.query('admin::user').delete({ where: { id } });
    administration = await signInAgent('admin@portail.test');
  });
});

describe('an account', () => {
  it('is deactivated at once: its session ends, and it does not sign in; reactivated, it does', async () => {
    const { strapi, url, signInAgent, callBureau } = await portail();
    const email = `equipe-actif-${nouveau()}@portail.test`;
    const { id } = await createAgent(strapi, { email, role: 'secretariat', motDePasse: MOT_DE_PASSE });
    const jeton = await signInAgent(email);
    assert.equal((await callBureau('GET', '/dossiers', jeton)).status, 200);
    assert.equal((await agir(await lire(id), 'desactivation')).body.etat, 'desactive');
    assert.equal((await callBureau('GET', '/dossiers', jeton)).status, 401);
    const entrer = async () =>
      (
        await fetch(`${url}/admin/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email, password: MOT_DE_PASSE }),
        })
      ).status;
    assert.equal(await entrer(), 400);
    assert.equal((await agir(await lire(id), 'reactivation')).body.etat, 'actif');
    assert.equal((await callBureau('GET', '/dossiers', jeton)).status, 401);
    assert.equal(await entrer(), 200);
    assert.ok((await lire(id)).connecteLe);
  });

  it('sees what it is given from its next request on, and its history tells who gave what', async () => {
    const { callBureau } = await portail();
    const agent = await invite([{ role: 'secretariat', etablissement: 'le-mans', formations: ['LP-CACL-LM'] }]);
    const { jeton } = await sInscrire(await jetonRecu(agent.email));
    const voir = async () => (await callBureau('GET', '/dossiers', jeton)).body.total;
    const prevoir = async (fonctions: readonly object[]) =>
      (await callBureau('POST', '/equipe/prevision', administration, { fonctions })).body.vues;
    const [une] = await prevoir(agent.fonctions);
    assert.deepEqual([une?.formations, une?.dossiers], [1, await voir()]);
    const tout = [{ role: 'secretariat', etablissement: 'le-mans', formations: [] }];
    const [avant] = await prevoir(tout);
    assert.ok(avant && une && avant.dossiers > une.dossiers);
    const { vu, email, prenom, nom } = await lire(agent.id);
    const corps = { vu, email, prenom, nom, fonctions: tout };
    assert.equal((await demander(`/equipe/${agent.id}/modification`, corps)).status, 200);
    assert.equal(await voir(), avant.dossiers);
    const historique = await callBureau('GET', `/equipe/${String(agent.id)}/historique`, administration);
    assert.deepEqual(
      historique.body.lignes.map((ligne) => [ligne.action, ligne.auteur, ligne.avant, ligne.apres]),
      [
        ['agent.modifier', 'Administration Portail', agent.fonctions, tout],
        ['agent.inviter', 'Administration Portail', null, agent.fonctions],
      ],
    );
  });

  it('foresees all for the administration', async () => {
    const { callBureau } = await portail();
    const [vue] = (await callBureau('POST', '/equipe/prevision', administration, { fonctions: ADMINISTRATION })).body
      .vues;
    const { total } = (await callBureau('GET', '/dossiers', administration)).body;
    assert.equal(vue?.dossiers, total);
  });
});

describe('an affectation in the database', () => {
  it('is made once, and is gone with its agent and with its IUT', async () => {
    const { strapi } = await portail();
    const affectations = strapi.db.query('api::affectation.affectation');
    const email = `equipe-lien-${nouveau()}@portail.test`;
    const { id } = await createAgent(strapi, { email, role: 'communication', motDePasse: MOT_DE_PASSE });
    const iut = await strapi.db
      .query('api::etablissement.etablissement')
      .create({ data: { code: 'ephemere', nom: 'Éphémère' } });
    const une = { agentId: id, role: 'communication', etablissementId: iut.id };
    await affectations.create({ data: une });
    await assert.rejects(affectations.create({ data: une }), /affectations_uq/);
    await assert.rejects(affectations.create({ data: { ...une, formationCode: 'X' } }), /communication_ck/);
    await strapi.db.query('api::etablissement.etablissement').delete({ where: { id: iut.id } });
    assert.equal(await affectations.count({ where: { agentId: id } }), 0);
    const { id: laval } = await strapi.db
      .query('api::etablissement.etablissement')
      .findOne({ where: { code: 'laval' } });
    await affectations.create({ data: { ...une, etablissementId: laval } });
    await strapi.service('admin::user').deleteById(id);
    assert.equal(await affectations.count({ where: { agentId: id } }), 0);
  });

  it('made before columns held it keeps what it gave, once', async () => {
    const { strapi } = await portail();
    const migrations = await Promise.all(
      ['2026-11-26-affectations', '2026-11-27-affectations-verifiees'].map(
        async (nom) => (await import(`../../cms/database/migrations/${nom}.js`)).default,
      ),
    );
    const trx = await strapi.db.connection.transaction();
    try {
      await trx.raw('create schema ancien');
      await trx.raw('set local search_path to ancien');
      await trx.raw(`
        create table affectations (id serial, document_id varchar, formation_code varchar);
        create table affectations_agent_lnk (affectation_id int, user_id int);
        create table affectations_etablissement_lnk (affectation_id int, etablissement_id int);
        create table formations (id int, code varchar, published_at timestamp);
        create table formations_etablissement_lnk (formation_id int, etablissement_id int);
        create table admin_roles (id int, code varchar);
        create table admin_users_roles_lnk (user_id int, role_id int);
        insert into admin_roles values (1, 'secretariat'), (2, 'communication'), (3, 'responsable');
        insert into admin_users_roles_lnk values (1, 1), (2, 1), (2, 2), (3, 3), (4, 2);
        insert into formations values (1, 'A', now());
        insert into formations_etablissement_lnk values (1, 10);
        insert into affectations (formation_code) values (null), (null), (' '), ('A'), ('A'), ('DISPARUE'), (null), ('A');
        insert into affectations_agent_lnk values (1, 1), (2, 1), (3, 2), (4, 3), (5, 3), (6, 3), (8, 4);
        insert into affectations_etablissement_lnk values (1, 10), (2, 10), (3, 10), (5, 10), (7, 10), (8, 10)`);
      for (const { up } of migrations) await up(trx);
      const lignes = await trx('affectations')
        .orderByRaw('agent_id, role desc')
        .select('agent_id', 'role', 'etablissement_id', 'formation_code');
      assert.deepEqual(
        lignes.map((ligne: object) => Object.values(ligne)),
        [
          [1, 'secretariat', 10, null],
          [2, 'secretariat', 10, null],
          [2, 'communication', 10, null],
          [3, 'responsable', 10, 'A'],
        ],
      );
    } finally {
      await trx.rollback();
    }
  });
});
