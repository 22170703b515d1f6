/** One act moves the closing date of formations: who gains time is told once, and the site is published once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ajouterJours } from '@portail/config/paris';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { portail } from '../support/portail.ts';
import { finDuTravail } from '../support/travaux.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const ADMIN = 'admin@portail.test';
const FORMATION = 'api::formation.formation';
const UNE = 'LP-ABF-LM';
const D_ANGERS = 'LP-EPR-AC';

type Ligne = { documentId: string; au: string; publishedAt: string | null; updatedAt: string };

async function lignes(code: string): Promise<{ ref: string; publiee: Ligne; brouillon: Ligne }> {
  const { strapi } = await portail();
  const deux: Ligne[] = await strapi.db.query(FORMATION).findMany({ where: { code } });
  const publiee = deux.find(({ publishedAt }) => publishedAt);
  const brouillon = deux.find(({ publishedAt }) => !publishedAt);
  assert.ok(publiee && brouillon);
  return { ref: publiee.documentId, publiee, brouillon };
}

async function appeler<M extends string, P extends string>(agent: string, methode: M, chemin: P, corps?: unknown) {
  const { callBureau, signInAgent } = await portail();
  return callBureau(methode, chemin, await signInAgent(agent), corps);
}

async function etatDe(id: string): Promise<string> {
  const { strapi } = await portail();
  return (await strapi.db.query('api::candidature.candidature').findOne({ where: { documentId: id } })).etat;
}

async function courrielsDe({ compteRef }: Candidat): Promise<{ sujet: string; texte: string }[]> {
  const { strapi } = await portail();
  return strapi.db
    .query('api::courriel.courriel')
    .findMany({ where: { compteRef, cle: { $startsWith: 'cloture:' } }, orderBy: { id: 'asc' } });
}

async function publications(): Promise<number> {
  const { strapi } = await portail();
  return strapi.db.query('api::publication.publication').count();
}

describe('the closing date of formations', () => {
  let avant: { code: string; au: string }[];
  let nouvelle: string;
  let premier: Candidat;
  let clos: Candidat;
  let remis: Candidat;
  let commence: string;
  let ferme: string;
  let transmis: string;

  before(async () => {
    const { strapi } = await portail();
    const une = await lignes(UNE);
    avant = [
      { code: UNE, au: une.publiee.au },
      { code: D_ANGERS, au: (await lignes(D_ANGERS)).publiee.au },
    ];
    nouvelle = ajouterJours(une.publiee.au, 1);
    premier = await createCandidat(strapi, anyCandidat());
    commence = await createCandidature(strapi, premier, { formationCode: UNE });
    clos = await createCandidat(strapi, anyCandidat());
    ferme = await createCandidature(strapi, clos, { formationCode: UNE });
    await strapi.db
      .query('api::candidature.candidature')
      .updateMany({ where: { documentId: ferme }, data: { etat: 'non_transmise' } });
    remis = await createCandidat(strapi, anyCandidat());
    transmis = await createDossierTransmis(strapi, remis, { formationCode: UNE });
  });

  after(async () => {
    const { strapi } = await portail();
    for (const { code, au } of avant) await strapi.db.query(FORMATION).updateMany({ where: { code }, data: { au } });
  });

  it('is refused whole when a formation is another IUT’s, or when the day is no later', async () => {
    const une = await lignes(UNE);
    const autre = await lignes(D_ANGERS);
    const deux = [une, autre].map(({ ref, publiee: { au } }) => ({ ref, au }));
    const sienne = deux.slice(0, 1);
    const demandees = await publications();
    for (const [corps, statut] of [
      [{ formations: deux, au: nouvelle }, 404],
      [{ formations: [{ ref: 'invented', au: nouvelle }], au: nouvelle }, 404],
      [{ formations: sienne, au: une.publiee.au }, 422],
      [{ formations: sienne, au: ajouterJours(une.publiee.au, -1) }, 422],
      [{ formations: sienne, au: '2099-01-01' }, 422],
      [{ formations: [{ ref: une.ref, au: '2018-01-01' }], au: nouvelle }, 409],
    ] as const) {
      assert.equal((await appeler(LE_MANS, 'POST', '/report-cloture', corps)).status, statut, JSON.stringify(corps));
    }
    assert.deepEqual(
      [(await lignes(UNE)).publiee.au, (await lignes(D_ANGERS)).publiee.au],
      avant.map(({ au }) => au),
    );
    assert.equal(await publications(), demandees);
  });

  it('shows first which formations move, who is told, and what they read', async () => {
    const { ref } = await lignes(UNE);
    const { status, body } = await appeler(LE_MANS, 'POST', '/report-cloture/apercu', {
      ...{ formations: [ref], au: nouvelle },
    });
    assert.equal(status, 200);
    assert.deepEqual(
      body.reportees.map((une) => une.ref),
      [ref],
    );
    const [reportee] = body.reportees;
    assert.ok((reportee?.enConstitution ?? 0) >= 1 && (reportee?.nonTransmis ?? 0) >= 1);
    assert.ok(body.personnes >= 2);
    assert.equal(body.premieres.length, Math.min(50, body.personnes));
    assert.match(body.courriel?.texte ?? '', new RegExp(nouvelle.split('-').reverse().join('/')));
    const { body: offre } = await appeler(LE_MANS, 'GET', '/report-cloture');
    assert.deepEqual([...new Set(offre.formations.map(({ etablissement }) => etablissement.nom))], ['IUT Le Mans']);
  });

  it('moves once: the draft too, one publication, one mail each; what was closed opens again', async () => {
    const { ref, publiee } = await lignes(UNE);
    const demandees = await publications();
    const corps = { formations: [{ ref, au: publiee.au }], au: nouvelle };
    const reponses = await Promise.all([1, 2].map(() => appeler(LE_MANS, 'POST', '/report-cloture', corps)));
    // `ids` is one work: a second press finds it, or the date that it has moved already.
    const ids = reponses.flatMap(({ status, body }) => (status === 200 ? (body.travail?.id ?? '') : []));
    assert.ok(reponses.every(({ status }) => [200, 409, 422].includes(status)));
    assert.equal(new Set(ids).size, 1);
    const travail = await finDuTravail(LE_MANS, ids[0] ?? '');
    assert.deepEqual([travail.etat, travail.fait], ['termine', travail.total]);

    const ensuite = await lignes(UNE);
    assert.deepEqual([ensuite.publiee.au, ensuite.brouillon.au], [nouvelle, nouvelle]);
    assert.ok(new Date(ensuite.brouillon.updatedAt) <= new Date(ensuite.publiee.updatedAt), 'the draft is not ahead');
    assert.equal(await publications(), demandees + 1);
    assert.deepEqual(
      [await etatDe(commence), await etatDe(ferme), await etatDe(transmis)],
      ['en_constitution', 'en_constitution', 'transmise'],
    );
    const [prevenu, ...autres] = await courrielsDe(premier);
    assert.match(prevenu?.sujet ?? '', /repoussée/);
    assert.deepEqual(autres, []);
    const [rouvert] = await courrielsDe(clos);
    assert.match(rouvert?.texte ?? '', /de nouveau ouvert/);
    assert.deepEqual(await courrielsDe(remis), []);

    const { strapi } = await portail();
    const journal = await strapi.db
      .query('api::journal.journal')
      .findMany({ where: { cibleRef: { $in: [ref, ferme] }, action: { $in: ACTES } }, orderBy: { id: 'asc' } });
    assert.deepEqual(
      journal.map(({ action }: { action: string }) => action),
      ACTES,
    );
    // `encore` is refused: nothing is left to move.
    const encore = { ...corps, formations: [{ ref, au: nouvelle }] };
    assert.equal((await appeler(LE_MANS, 'POST', '/report-cloture', encore)).status, 422);
    assert.equal((await courrielsDe(premier)).length, 1);
  });

  it('leaves to an editor what is not published yet, and a draft’s later date', async () => {
    const { strapi } = await portail();
    const { ref, publiee } = await lignes(D_ANGERS);
    const intitule = 'Un parcours en préparation';
    await strapi.documents(FORMATION).update({ documentId: ref, data: { intitule } as never });
    const au = ajouterJours(publiee.au, 2);
    const { body } = await appeler(ADMIN, 'POST', '/report-cloture', { formations: [{ ref, au: publiee.au }], au });
    assert.equal((await finDuTravail(ADMIN, body.travail?.id ?? '')).etat, 'termine');
    const ensuite = await strapi.db.query(FORMATION).findMany({ where: { documentId: ref }, orderBy: { id: 'asc' } });
    const enLigne = ensuite.find((une: Ligne) => une.publishedAt);
    const brouillon = ensuite.find((une: Ligne) => !une.publishedAt);
    assert.deepEqual([enLigne.au, brouillon.au], [au, au]);
    assert.notEqual(enLigne.intitule, intitule);
    assert.equal(brouillon.intitule, intitule);
    assert.ok(new Date(brouillon.updatedAt) > new Date(enLigne.updatedAt), 'the draft is still ahead');
    await strapi.documents(FORMATION).discardDraft({ documentId: ref });
  });
});

const ACTES = ['formation.reporter-cloture', 'candidature.accorder-delai'];
