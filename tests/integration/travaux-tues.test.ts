/** A process is killed with SIGKILL in the middle of works: another one ends them, and does nothing twice. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as attendre } from 'node:timers/promises';
import { ajouterJours } from '@portail/config/paris';
import type { Knex } from 'knex';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { portail } from '../support/portail.ts';
import { type SecondCms, startSecondCms } from '../support/second-cms.ts';
import { finDuTravail } from '../support/travaux.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const FORMATION = 'LP-ABF-LM';
/** `DOSSIERS` and `COMMENCES` are more than one step of each work. */
const DOSSIERS = 12;
const COMMENCES = 25;
/** `REPRISE_MS` is how long the engine takes at most to give a dead process's works to another. */
const REPRISE_MS = 60_000;

describe('works whose process is killed', () => {
  let jeton: string;
  let second: SecondCms;
  let dossiers: string[];
  let commences: string[];
  let formation: { documentId: string; au: string };

  const formations = async () => (await portail()).strapi.db.query('api::formation.formation');
  const moteur = () => fromBuild<{ arreterMoteur(): Promise<void> }>('platform/jobs/engine.js');
  const taches = () => fromBuild<{ programmerTravaux(): Promise<void> }>('boot/jobs.js');

  before(async () => {
    const { strapi, signInAgent } = await portail();
    jeton = await signInAgent(LE_MANS);
    const publiee = { code: FORMATION, publishedAt: { $notNull: true } };
    formation = await (await formations()).findOne({ where: publiee });
    const personne = async () => createCandidat(strapi, anyCandidat());
    dossiers = [];
    commences = [];
    for (let rang = 0; rang < DOSSIERS; rang += 1) {
      dossiers.push(await createDossierTransmis(strapi, await personne(), { formationCode: FORMATION }));
    }
    for (let rang = 0; rang < COMMENCES; rang += 1) {
      commences.push(await createCandidature(strapi, await personne(), { formationCode: FORMATION }));
    }
    await strapi.db
      .query('api::piece.piece')
      .updateMany({ where: { candidatureRef: { $in: dossiers } }, data: { etat: 'validee' } });
    await strapi.db
      .query('api::candidature.candidature')
      .updateMany({ where: { documentId: { $in: dossiers } }, data: { aVerifier: 0 } });
    second = await startSecondCms();
  });

  after(async () => {
    const { code, au } = { code: FORMATION, au: formation.au };
    await (await formations()).updateMany({ where: { code }, data: { au } });
  });

  async function demander(chemin: '/lots' | '/exports/pieces' | '/report-cloture', corps: object): Promise<string> {
    const { status, body } = await (await portail()).callBureau('POST', chemin, jeton, corps, second.url);
    assert.equal(status, 200, JSON.stringify(body));
    return (body as unknown as { travail: { id: string } }).travail.id;
  }

  /** `retenir` locks the row of a work that has done some steps: its next one waits. */
  async function retenir(id: string): Promise<Knex.Transaction> {
    const { connection } = (await portail()).strapi.db;
    for (;;) {
      const trx: Knex.Transaction = await connection.transaction();
      const travail = await trx('travaux').where({ document_id: id }).forUpdate().first('etat', 'fait', 'total');
      if (travail.etat !== 'en_attente' && travail.fait > 0) {
        assert.ok(travail.etat === 'en_cours' && travail.fait < travail.total, `${travail.etat}: ${travail.fait}`);
        return trx;
      }
      await trx.rollback();
      await attendre(1);
    }
  }

  it('are ended by another: acts, a ZIP and a closing date, each once', { timeout: 150_000 }, async () => {
    const { strapi, callBureau } = await portail();
    const { body } = await callBureau('POST', '/lots/preparation', jeton, {
      ...{ acte: 'declarer_complete', selection: { dossiers } },
    });
    const vus = body.retenus.map(({ id, vu }) => ({ id, vu }));
    assert.equal(vus.length, DOSSIERS);
    const au = ajouterJours(formation.au, 1);
    const demandes = [
      ['/lots', { acte: 'declarer_complete', delai: null, dossiers: vus }],
      ['/exports/pieces', { choix: { dossiers } }],
      ['/report-cloture', { formations: [{ ref: formation.documentId, au: formation.au }], au }],
    ] as const;
    const travaux: string[] = [];
    const retenus: Knex.Transaction[] = [];
    // The works are the second process's alone, until it dies.
    await moteur().arreterMoteur();
    try {
      for (const [chemin, corps] of demandes) {
        const id = await demander(chemin, corps);
        travaux.push(id);
        retenus.push(await retenir(id));
      }
    } finally {
      second.kill();
      for (const trx of retenus) await trx.rollback();
      await taches().programmerTravaux();
    }
    for (const id of travaux) {
      const travail = await finDuTravail(LE_MANS, id, REPRISE_MS);
      assert.deepEqual([travail.etat, travail.fait], ['termine', travail.total]);
    }

    const lignes = (action: string, refs: readonly string[]): Promise<number> =>
      strapi.db.query('api::journal.journal').count({ where: { action, cibleRef: { $in: refs } } });
    const courriels = (sorte: string, refs: readonly string[]): Promise<number> =>
      strapi.db
        .query('api::courriel.courriel')
        .count({ where: { candidatureRef: { $in: refs }, cle: { $startsWith: `${sorte}:` } } });
    assert.equal(await lignes('candidature.declarer-complete', dossiers), DOSSIERS);
    assert.equal(await courriels('declarer_complete', dossiers), DOSSIERS);
    assert.equal((await (await formations()).findOne({ where: { documentId: formation.documentId } })).au, au);
    assert.equal(await courriels('cloture', commences), COMMENCES);
    const fichiers = await strapi.db
      .query('api::piece.piece')
      .count({ where: { candidatureRef: { $in: dossiers }, fichierRef: { $notNull: true } } });
    const zip = await callBureau('GET', `/travaux/${travaux[1]}/resultat`, jeton);
    assert.equal((zip.body as Buffer).readUInt16LE((zip.body as Buffer).length - 12), fichiers + 1, 'its index too');
  });
});
