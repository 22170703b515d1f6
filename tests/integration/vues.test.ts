/** Somebody's own views and columns: theirs alone, so many, and gone with their account. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { VUES_MAX } from '@portail/config/rules/vues';
import { createAgent } from '../../scripts/seed/factories/agents.ts';
import { first } from '../support/first.ts';
import { type BureauRefused, portail } from '../support/portail.ts';

const ADMIN = 'admin@portail.test';
const MOT_DE_PASSE = 'Portail-Demo-2018';

describe('the views that somebody named, and their columns', () => {
  let moi: { id: number; email: string };
  let jeton: string;
  let autre: string;

  before(async () => {
    const { strapi, signInAgent } = await portail();
    const { documentId: etablissement } = await strapi.db
      .query('api::etablissement.etablissement')
      .findOne({ where: { code: 'laval' } });
    const voulu = { role: 'secretariat', motDePasse: MOT_DE_PASSE, etablissement } as const;
    moi = await createAgent(strapi, { ...voulu, email: 'secretariat.vues@portail.test' });
    const collegue = await createAgent(strapi, { ...voulu, email: 'secretariat.vues-aussi@portail.test' });
    jeton = await signInAgent(moi.email);
    autre = await signInAgent(collegue.email);
  });

  async function agir(chemin: string, corps: object, qui = jeton): Promise<[number, string | undefined]> {
    const { status, body } = await (await portail()).callBureau('POST', chemin as '/vues', qui, corps);
    const { details } = (body as Partial<BureauRefused>).error ?? {};
    return [status, details?.champs?.['nom'] ?? details?.code];
  }
  const lire = async (qui = jeton) => (await (await portail()).callBureau('GET', '/vues', qui)).body;
  const idDe = async (nom: string) => first((await lire()).vues, (vue) => vue.nom === nom).id;
  const criteres = { etats: 'complete,transmise', tri: 'candidat', colonnes: 'email,suiviPar' };

  it('are saved, renamed and deleted, and nobody else sees or changes them', async () => {
    assert.deepEqual(await lire(), { vues: [], colonnes: { liste: null, export: null } });
    assert.deepEqual(await agir('/vues', { nom: ' À  relire ', criteres }), [200, undefined]);
    assert.deepEqual(await agir('/vues', { nom: 'Bis', criteres: { colonnes: 'aucune' } }), [200, undefined]);
    const id = await idDe('À relire');
    assert.deepEqual(
      (await lire()).vues.map(({ nom, criteres: siens }) => [nom, siens]),
      [
        ['À relire', criteres],
        ['Bis', { colonnes: 'aucune' }],
      ],
    );
    assert.deepEqual((await lire(autre)).vues, []);
    for (const [chemin, corps] of [
      [`/vues/${id}`, { nom: 'Prise' }],
      [`/vues/${id}/suppression`, {}],
    ] as const) {
      assert.deepEqual(await agir(chemin, corps, autre), [404, 'introuvable']);
    }
    // A colleague gives the same name, and the case of letters tells no two names apart.
    assert.deepEqual(await agir('/vues', { nom: 'Bis', criteres }, autre), [200, undefined]);
    const prise = [422, 'Vous avez déjà une vue de ce nom.'];
    assert.deepEqual(await agir('/vues', { nom: 'à RELIRE', criteres }), prise);
    assert.deepEqual(await agir(`/vues/${id}`, { nom: 'BIS' }), prise);
    assert.deepEqual(await agir(`/vues/${id}`, { nom: 'Relus' }), [200, undefined]);
    assert.deepEqual(await agir(`/vues/${await idDe('Bis')}/suppression`, {}), [200, undefined]);
    assert.deepEqual(
      (await lire()).vues.map(({ nom }) => nom),
      ['Relus'],
    );
  });

  it('keep no search and no page, and refuse a name that is none', async () => {
    for (const faux of [{ recherche: 'Le Gall' }, { apres: 'x' }, { couleur: 'bleu' }, { etats: 'brouillon' }]) {
      assert.equal((await agir('/vues', { nom: 'Fausse', criteres: faux }))[0], 422);
    }
    assert.deepEqual(await agir('/vues', { nom: ' ', criteres }), [422, 'Indiquez le nom de la vue.']);
    assert.deepEqual(await agir('/vues', { nom: 'x'.repeat(41), criteres }), [
      422,
      'Le nom de la vue ne peut pas dépasser 40 caractères.',
    ]);
  });

  it(`are ${VUES_MAX} at most, however fast they are saved`, async () => {
    const { length } = (await lire()).vues;
    const noms = Array.from({ length: VUES_MAX - length + 3 }, (_, rang) => `Vue ${rang}`);
    const statuts: number[] = [];
    for (let debut = 0; debut < noms.length; debut += 4) {
      const faites = await Promise.all(noms.slice(debut, debut + 4).map((nom) => agir('/vues', { nom, criteres })));
      statuts.push(...faites.map(([statut]) => statut));
    }
    assert.equal(statuts.filter((statut) => statut === 200).length, VUES_MAX - length);
    assert.equal((await lire()).vues.length, VUES_MAX);
    assert.deepEqual(await agir('/vues', { nom: 'De trop', criteres }), [422, 'trop_de_vues']);
  });

  it('come with the columns of the list and of exports, each chosen apart', async () => {
    assert.deepEqual(await agir('/colonnes', { usage: 'liste', colonnes: ['email'] }), [200, undefined]);
    assert.deepEqual(await agir('/colonnes', { usage: 'export', colonnes: [] }), [200, undefined]);
    assert.deepEqual((await lire()).colonnes, { liste: ['email'], export: [] });
    assert.deepEqual((await lire(autre)).colonnes, { liste: null, export: null });
    assert.equal((await agir('/colonnes', { usage: 'liste', colonnes: ['motDePasse'] }))[0], 422);
    // A column that later versions have no more is left out.
    const { strapi } = await portail();
    const fiches = () => strapi.db.connection('fiches_agent').where({ agent_id: moi.id });
    await fiches().update({ colonnes_liste: JSON.stringify(['email', 'fax']) });
    assert.deepEqual((await lire()).colonnes.liste, ['email']);
  });

  it('go with the account that is closed, and with the one that is deleted', async () => {
    const { callBureau, signInAgent, strapi } = await portail();
    const admin = await signInAgent(ADMIN);
    const { agents } = (await callBureau('GET', '/equipe', admin)).body;
    const { vu } = first(agents, ({ id }) => id === moi.id);
    const { status } = await callBureau('POST', `/equipe/${moi.id}/desactivation`, admin, { vu });
    assert.equal(status, 200);
    const restes = async (agentId: number) => [
      await strapi.db.connection('vues_dossiers').where({ agent_id: agentId }).first('id'),
      await strapi.db
        .connection('fiches_agent')
        .where({ agent_id: agentId })
        .whereNotNull('colonnes_liste')
        .first('agent_id'),
    ];
    assert.deepEqual(await restes(moi.id), [undefined, undefined]);
    const { id } = await strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'secretariat.vues-aussi@portail.test' } });
    await strapi.db.query('admin::user').delete({ where: { id } });
    assert.deepEqual(await restes(id), [undefined, undefined]);
  });
});
