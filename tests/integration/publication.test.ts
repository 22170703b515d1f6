import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ENTETES } from '@portail/config/contract/route';
import { shiftClock } from '../support/clock.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';

const demandee = async () => (await (await portail()).call('publication.lire')).body.demandee;

async function formation(code: string): Promise<{ documentId: string; intitule: string }> {
  const { strapi } = await portail();
  return strapi.db.query('api::formation.formation').findOne({ where: { code, publishedAt: { $notNull: true } } });
}

describe('publication', () => {
  it('projects the whole catalogue of the current campagne', async () => {
    const { call } = await portail();
    const { body } = await call('catalogue.lire');
    assert.equal(body.formations.length, 68);
    assert.equal(body.etablissements.length, 6);
    const mentions = new Set(body.formations.map(({ mention }) => mention));
    assert.equal(mentions.size, 45);
    const abf = first(body.formations, ({ code }) => code === 'LP-ABF-LM');
    assert.deepEqual(
      [abf.intitule, abf.mention, abf.etablissement, abf.classique, abf.alternance, abf.pieces.length],
      ['Parcours Banque (ABF)', 'Assurance, banque, finance : chargé de clientèle', 'le-mans', false, true, 5],
    );
  });

  it('is asked for by whatever changes what is published, and by nothing else', async () => {
    const { strapi } = await portail();
    const { documentId } = await formation('LP-BAEA-AC');
    const documents = strapi.documents('api::formation.formation');
    const avant = await demandee();
    await documents.update({ documentId, data: { intitule: 'Animal (brouillon)' } });
    assert.equal(await demandee(), avant, 'a draft changes nothing');
    await documents.update({ documentId, data: { intitule: 'Animal' }, status: 'published' });
    const apresFormation = await demandee();
    assert.ok(apresFormation > avant);
    const [mention] = await strapi.documents('api::mention.mention').findMany({ limit: 1 });
    await strapi
      .documents('api::mention.mention')
      .update({ documentId: mention.documentId, data: { intitule: mention.intitule } });
    assert.ok((await demandee()) > apresFormation);
  });

  it('leaves no signal when the change is rolled back', async () => {
    const { strapi } = await portail();
    const [mention] = await strapi.documents('api::mention.mention').findMany({ limit: 1 });
    const avant = await demandee();
    const annule = strapi.db.transaction(async () => {
      await strapi
        .documents('api::mention.mention')
        .update({ documentId: mention.documentId, data: { intitule: 'X' } });
      throw new Error('rolled back');
    });
    await assert.rejects(annule, /rolled back/);
    assert.equal(await demandee(), avant);
  });

  it('remembers what was built and what failed', async () => {
    const { call } = await portail();
    const numero = await demandee();
    const rapporter = (etat: string, raison?: string) =>
      call('publication.rapporter', { body: { numero, etat, dureeMs: 2000, ...(raison && { raison }) } });
    assert.equal((await rapporter('echouee', 'formation sans mention')).status, 200);
    assert.notEqual((await call('publication.lire')).body.publiee, numero);
    await rapporter('reussie');
    assert.deepEqual((await call('publication.lire')).body, { demandee: numero, publiee: numero });
  });
});

describe('the state of the publication, as an editor reads it', () => {
  const suivre = async () => {
    const { callBureau, signInAgent } = await portail();
    return (await callBureau('GET', '/publication', await signInAgent('communication.nantes@portail.test'))).body;
  };
  const rapporter = async (etat: string, autres: object = {}) =>
    (await portail()).call('publication.rapporter', {
      body: { numero: await demandee(), etat, dureeMs: 4000, ...autres },
    });
  const changer = async () => {
    const { strapi } = await portail();
    const [mention] = await strapi.documents('api::mention.mention').findMany({ limit: 1 });
    const { documentId, intitule } = mention;
    await strapi.documents('api::mention.mention').update({ documentId, data: { intitule } });
  };

  it('waits, is built, fails and why, is tried again, is visible', async () => {
    await rapporter('reussie');
    assert.equal((await suivre()).etat, 'a_jour');
    await changer();
    const attente = await suivre();
    assert.deepEqual([attente.etat, attente.raison], ['en_attente', null]);
    await rapporter('en_cours');
    const cours = await suivre();
    assert.equal(cours.etat, 'en_cours');
    const age = Date.now() - Date.parse(cours.depuis ?? '');
    assert.ok(age >= 4000 && age < 14_000, `${age} ms`);
    await rapporter('echouee', { raison: 'Document « Plaquette » : son fichier n’est pas un PDF.' });
    const echec = await suivre();
    assert.deepEqual([echec.etat, echec.raison], ['echouee', 'Document « Plaquette » : son fichier n’est pas un PDF.']);
    await rapporter('en_cours');
    assert.equal((await suivre()).etat, 'en_cours');
    await rapporter('reussie', { dureeMs: 5200 });
    const fin = await suivre();
    assert.deepEqual([fin.etat, fin.depuis, fin.raison, fin.reussie?.dureeMs], ['a_jour', null, null, 5200]);
  });

  it('a publisher that asks again builds no longer, whatever it said', async () => {
    await rapporter('en_cours');
    await demandee();
    assert.equal((await suivre()).etat, 'a_jour');
  });

  it('a publisher that says nothing for 30 s does not answer, and one that speaks again does', async () => {
    await demandee();
    await changer();
    await shiftClock(31_000, async () => {
      assert.equal((await suivre()).etat, 'sans_reponse');
      await demandee();
      assert.equal((await suivre()).etat, 'en_attente');
    });
    await rapporter('reussie');
  });
});

describe('the acts that editors may not do', () => {
  const ecrire = async (email: string, methode: string, chemin: string, corps?: unknown) => {
    const { url, signInAgent } = await portail();
    const reply = await fetch(`${url}/content-manager/collection-types/${chemin}`, {
      method: methode,
      headers: { authorization: `Bearer ${await signInAgent(email)}`, 'content-type': 'application/json' },
      ...(corps !== undefined && { body: JSON.stringify(corps) }),
    });
    return reply.status;
  };
  const FORMATIONS = 'api::formation.formation';

  it('a communication team edits its own IUT’s formations and no other’s', async () => {
    const { documentId } = await formation('LP-BAEV-AC');
    const modifier = (email: string) => ecrire(email, 'PUT', `${FORMATIONS}/${documentId}`, { intitule: 'Végétal' });
    assert.equal(await modifier('communication.angers-cholet@portail.test'), 200);
    assert.equal(await modifier('communication.nantes@portail.test'), 403);
    assert.equal(await modifier('secretariat.angers-cholet@portail.test'), 403);
  });

  it('neither creates for another IUT nor moves a formation there', async () => {
    const { strapi } = await portail();
    const nantes = await strapi.db.query('api::etablissement.etablissement').findOne({ where: { code: 'nantes' } });
    const { documentId } = await formation('LP-BAEV-AC');
    const email = 'communication.angers-cholet@portail.test';
    const vers = { etablissement: { connect: [{ documentId: nantes.documentId }] } };
    const compter = () =>
      strapi.db.query('api::formation.formation').count({ where: { etablissement: { code: 'nantes' } } });
    const avant = await compter();
    const creation = {
      ...vers,
      intitule: 'Intruse',
      code: 'LP-X',
      annee: 2027,
      slug: 'intruse',
      classique: true,
      alternance: false,
      du: '2027-01-01',
      au: '2027-02-01',
      lettreDemandee: false,
    };
    assert.equal(await ecrire(email, 'POST', FORMATIONS, creation), 403);
    assert.equal(await ecrire(email, 'PUT', `${FORMATIONS}/${documentId}`, vers), 403);
    assert.equal(await compter(), avant);
  });

  it('nobody unpublishes or deletes a formation that has candidatures', async () => {
    const { strapi } = await portail();
    const { documentId } = await formation('LP-ABF-LM');
    const documents = strapi.documents('api::formation.formation');
    await assert.rejects(documents.unpublish({ documentId }), /ni dépubliée ni supprimée/);
    await assert.rejects(documents.delete({ documentId }), /ni dépubliée ni supprimée/);
    assert.equal((await formation('LP-ABF-LM')).documentId, documentId);
  });

  it('a text with a NUL character is refused, not an error', async () => {
    const { call } = await portail();
    const reply = await call('compte.connecter', {
      body: { email: 'a\u0000b@exemple.test', motDePasse: 'x' },
      headers: { [ENTETES.client]: '127.0.0.1' },
    });
    assert.ok([401, 422].includes(reply.status));
  });
});
