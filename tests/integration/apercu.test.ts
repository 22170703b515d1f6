/** The tests read the preview of a draft: who is given a link, what it shows, and what closes it. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { VALIDITE_APERCU_MS } from '@portail/config/rules/apercu';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { shiftClock } from '../support/clock.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const FORMATION = 'api::formation.formation';
const LE_MANS = 'communication.le-mans@portail.test';
const MOT_DE_PASSE = 'Portail-Test-2018';

/**
 * `lien` asks as the admin does.
 *
 * @returns undefined when there is none (204)
 */
async function lien(
  token: string | undefined,
  documentId: string,
  uid = FORMATION,
  status = 'draft',
): Promise<string | undefined> {
  const { url } = await portail();
  const reply = await fetch(`${url}/content-manager/preview/url/${uid}?documentId=${documentId}&status=${status}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  // The agent has nothing to see, or no business with the contents at all.
  if (reply.status === 204 || reply.status === 403) return undefined;
  assert.equal(reply.status, 200);
  return ((await reply.json()) as { data: { url: string } }).data.url;
}

const lire = async (jeton: string) => (await portail()).call('apercu.lire', { params: { jeton } });
const jetonDe = (adresse: string | undefined) => new URL(adresse ?? 'none:').pathname.split('/').at(-1) ?? '';

async function jetonPour(email: string, documentId: string): Promise<string> {
  const { signInAgent } = await portail();
  return jetonDe(await lien(await signInAgent(email), documentId));
}

describe('a preview', () => {
  let documentId: string;
  let leMans: string;
  before(async () => {
    const { strapi } = await portail();
    const publiee = await strapi.db
      .query(FORMATION)
      .findOne({ where: { code: 'LP-ABF-LM', publishedAt: { $notNull: true } } });
    documentId = publiee.documentId;
    const iut = await strapi.db.query('api::etablissement.etablissement').findOne({ where: { code: 'le-mans' } });
    leMans = iut.documentId;
    await createAgent(strapi, {
      email: 'responsable.apercu@portail.test',
      role: 'responsable',
      motDePasse: MOT_DE_PASSE,
      formationCode: 'LP-ABF-LM',
    });
  });

  const QUI: [string, boolean][] = [
    [LE_MANS, true],
    ['communication.nantes@portail.test', false],
    ['secretariat.le-mans@portail.test', false],
    ['responsable.apercu@portail.test', false],
    ['admin@portail.test', true],
  ];
  for (const [email, donne] of QUI) {
    it(`${email} is given ${donne ? 'a' : 'no'} link`, async () => {
      const { signInAgent } = await portail();
      const adresse = await lien(await signInAgent(email), documentId);
      assert.equal(adresse !== undefined, donne);
      if (!donne) return;
      assert.match(adresse ?? '', /^http:\/\/localhost:\d+\/apercu\/[\w-]+\.[\w-]+$/);
      assert.equal((await lire(jetonDe(adresse))).status, 200);
    });
  }

  it('is nobody’s without a session of the admin, and of nothing but a formation', async () => {
    const { url, signInAgent } = await portail();
    const adresse = `${url}/content-manager/preview/url/${FORMATION}?documentId=${documentId}`;
    assert.equal((await fetch(adresse)).status, 401);
    assert.equal(
      await lien(await signInAgent('admin@portail.test'), leMans, 'api::etablissement.etablissement'),
      undefined,
    );
    assert.equal(await lien(await signInAgent('admin@portail.test'), 'aaaaaaaaaaaaaaaaaaaaaaaa'), undefined);
  });

  it('shows the draft, where the catalogue shows what is published', async () => {
    const { strapi, call, signInAgent } = await portail();
    const documents = strapi.documents(FORMATION);
    const { intitule } = await documents.findOne({ documentId });
    await documents.update({ documentId, data: { intitule: 'Banque (brouillon)' } });
    const { body } = await lire(await jetonPour(LE_MANS, documentId));
    assert.deepEqual([body.formation.intitule, body.version, body.manques], ['Banque (brouillon)', 'modifiee', []]);
    assert.deepEqual([body.etablissement.code, body.formation.pieces.length], ['le-mans', 5]);
    const agent = await signInAgent(LE_MANS);
    const publiee = (await lire(jetonDe(await lien(agent, documentId, FORMATION, 'published')))).body;
    assert.deepEqual([publiee.formation.intitule, publiee.version], [intitule, 'publiee']);
    const { formations } = (await call('catalogue.lire')).body;
    assert.equal(first(formations, ({ code }) => code === 'LP-ABF-LM').intitule, intitule);
    await documents.update({ documentId, data: { intitule } });
    assert.equal((await lire(await jetonPour(LE_MANS, documentId))).body.version, 'identique');
  });

  it('of an unfinished draft is drawn all the same, and tells what its publication would refuse', async () => {
    const { strapi } = await portail();
    const documents = strapi.documents(FORMATION);
    const campagne = await strapi.db.query('api::campagne.campagne').findOne({ where: { courante: true } });
    const brouillon = await documents.create({
      data: {
        intitule: 'Ébauche',
        annee: campagne.annee + 1,
        etablissement: leMans,
        objectifs: [{ type: 'quote', children: [{ type: 'text', text: 'x' }] }],
      },
    });
    const { status, body } = await lire(await jetonPour(LE_MANS, brouillon.documentId));
    assert.equal(status, 200);
    const { intitule, mention, du, au, objectifs } = body.formation;
    assert.deepEqual(
      [intitule, mention, du, au, objectifs, body.version],
      ['Ébauche', '(mention à choisir)', campagne.du, campagne.au, [], 'jamais_publiee'],
    );
    assert.deepEqual(
      body.manques.map((manque) => manque.split(' ').slice(0, 3).join(' ')),
      [
        'Écrivez la fin',
        'Donnez le code',
        'Choisissez la mention.',
        'Donnez la date',
        'Donnez la date',
        'Texte des objectifs',
        'Choisissez au moins',
        `L’année ${campagne.annee + 1} n’est`,
      ],
    );
    await documents.delete({ documentId: brouillon.documentId });
  });

  it('lives for a quarter of an hour', async () => {
    const jeton = await jetonPour(LE_MANS, documentId);
    await shiftClock(VALIDITE_APERCU_MS - 10_000, async () => assert.equal((await lire(jeton)).status, 200));
    await shiftClock(VALIDITE_APERCU_MS, async () => {
      const { status, body } = await lire(jeton);
      assert.deepEqual([status, body.refus], [410, [{ code: 'apercu_perime' }]]);
    });
  });

  it('closes with the session of the admin that opened it', async () => {
    const { url } = await portail();
    const connexion = await fetch(`${url}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: LE_MANS, password: 'Portail-Demo-2018' }),
    });
    const { token } = ((await connexion.json()) as { data: { token: string } }).data;
    const jeton = jetonDe(await lien(token, documentId));
    assert.equal((await lire(jeton)).status, 200);
    const cookie = connexion.headers
      .getSetCookie()
      .map((un) => un.split(';', 1)[0])
      .join('; ');
    const headers = { authorization: `Bearer ${token}`, cookie };
    assert.equal((await fetch(`${url}/admin/logout`, { method: 'POST', headers })).status, 200);
    assert.equal((await lire(jeton)).status, 410);
  });

  it('closes with the account, and with what it is assigned to', async () => {
    const { strapi } = await portail();
    const email = 'communication.apercu@portail.test';
    const { id } = await createAgent(strapi, {
      email,
      role: 'communication',
      motDePasse: MOT_DE_PASSE,
      etablissement: leMans,
    });
    const jeton = await jetonPour(email, documentId);
    assert.equal((await lire(jeton)).status, 200);
    const agents = strapi.db.query('admin::user');
    await agents.update({ where: { id }, data: { isActive: false } });
    assert.equal((await lire(jeton)).status, 404);
    await agents.update({ where: { id }, data: { isActive: true } });
    assert.equal((await lire(jeton)).status, 200);
    await strapi.db.query('api::affectation.affectation').deleteMany({ where: { agentId: id } });
    assert.equal((await lire(jeton)).status, 404);
  });

  it('cannot be made by whoever has seen one', async () => {
    const jeton = await jetonPour('communication.nantes@portail.test', await formationDeNantes());
    const [corps = '', signature = ''] = jeton.split('.');
    const lu = JSON.parse(Buffer.from(corps, 'base64url').toString());
    const falsifie = Buffer.from(JSON.stringify({ ...lu, formation: documentId })).toString('base64url');
    for (const faux of [`${falsifie}.${signature}`, corps, `${corps}.`, `${corps}.x`, 'x', '.']) {
      assert.equal((await lire(faux)).status, 404, faux);
    }
  });
});

async function formationDeNantes(): Promise<string> {
  const { strapi } = await portail();
  const ligne = await strapi.db
    .query(FORMATION)
    .findOne({ where: { etablissement: { code: 'nantes' }, publishedAt: { $null: true } } });
  return ligne.documentId;
}
