/** Works that the staff asks for: followed, stopped, begun again where they stopped, and their results read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONSERVATION_JOURS, ESSAIS_TRAVAIL_MAX } from '@portail/config/rules/travaux';
import { readXlsx } from 'hucre/xlsx';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { ecrire, livrer } from '../support/courriels.ts';
import { portail } from '../support/portail.ts';
import { countStatements } from '../support/requetes.ts';
import { finDuTravail, lireTravail } from '../support/travaux.ts';

const LE_MANS = 'secretariat.le-mans@portail.test';
const NANTES = 'secretariat.nantes@portail.test';
const JOUR_MS = 24 * 3_600_000;

type Issue = { ref: string; issue: string };
type Execution = {
  pas: number;
  traiter(refs: string[], proprietaire: { portees: { formations: readonly string[] }[] }): Promise<Issue[]>;
  presenter(issues: Issue[]): Promise<undefined>;
};
type Module = {
  executer(ref: string, executions: { renvoi_courriels: Execution }): Promise<void>;
  effacerResultats(instant: Date): Promise<void>;
};
const execution = () => fromBuild<Module>('api/travail/services/execution.js');

/** A mail about a dossier of Le Mans that was given up. */
async function echec() {
  const { strapi, smtp } = await portail();
  const candidat = await createCandidat(strapi, anyCandidat());
  const candidatureRef = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
  const refs = { compteRef: candidat.compteRef, candidatureRef };
  const destinataire = await ecrire(refs, (adresse) => smtp.repondre(adresse, [550]));
  await livrer(destinataire, 'echec');
  return candidat;
}

async function appeler<M extends string, P extends string>(agent: string, methode: M, chemin: P) {
  const { callBureau, signInAgent } = await portail();
  return callBureau(methode, chemin, await signInAgent(agent), methode === 'POST' ? {} : undefined);
}

async function renvoyer(agent: string) {
  const { status, body } = await appeler(agent, 'POST', '/courriels/renvoi');
  assert.equal(status, 200);
  assert.ok(body.travail);
  return finDuTravail(agent, body.travail.id);
}

/** A work of Le Mans's secretariat that no queue knows of: the test does it, step by step. */
async function travailSansJob(elements: string[]): Promise<string> {
  const { strapi } = await portail();
  const agent = await strapi.db.query('admin::user').findOne({ where: { email: LE_MANS } });
  const { documentId } = await strapi.db.query('api::travail.travail').create({
    data: {
      ...{ sorte: 'renvoi_courriels', etat: 'en_attente', demandePar: agent.id, demandeLe: new Date(), portees: [] },
      ...{ elements, issues: [], fait: 0, total: elements.length, essais: 0 },
    },
  });
  return documentId;
}

const sans = async () => undefined;

describe('a work', () => {
  it('is followed to its end, and gives an Excel file that its owner alone reads', async () => {
    const candidat = await echec();
    const travail = await renvoyer(LE_MANS);
    assert.deepEqual([travail.etat, travail.fait], ['termine', travail.total]);
    await livrer(candidat.email, 'envoye');

    const chemin = `/travaux/${travail.id}/resultat` as const;
    const { status, body, headers } = await appeler(LE_MANS, 'GET', chemin);
    assert.equal(status, 200);
    assert.match(headers.get('content-disposition') ?? '', /^attachment; .*courriels-renvoyes-\d{4}-\d\d-\d\d\.xlsx$/);
    assert.equal(headers.get('cache-control'), 'private, no-store');
    const { sheets } = await readXlsx(body);
    const [titres, ...lignes] = sheets[0]?.rows ?? [];
    assert.deepEqual(titres, ['Écrit le', 'Adresse', 'Objet', 'Suite donnée']);
    assert.equal(lignes.length, travail.total);
    assert.deepEqual(lignes.find((ligne) => ligne[1] === candidat.email)?.slice(1), [
      candidat.email,
      'Été à Cholet',
      'Renvoyé',
    ]);
    for (const autre of [NANTES, 'admin@portail.test']) {
      assert.equal((await appeler(autre, 'GET', chemin)).status, 404);
      assert.equal((await appeler(autre, 'POST', `/travaux/${travail.id}/annulation`)).status, 404);
      const { body: liste } = await appeler(autre, 'GET', '/travaux');
      assert.ok(!JSON.stringify(liste).includes(travail.id));
    }
    assert.equal((await appeler(LE_MANS, 'POST', `/travaux/${travail.id}/annulation`)).status, 409);
  });

  it('has a result that is read under the scopes of today', async () => {
    const { strapi } = await portail();
    await echec();
    const { id } = await renvoyer(LE_MANS);
    const agent = await strapi.db.query('admin::user').findOne({ where: { email: LE_MANS } });
    const affectations = strapi.db.query('api::affectation.affectation');
    const [sienne] = await affectations.findMany({ where: { agentId: agent.id } });
    await affectations.delete({ where: { id: sienne.id } });
    try {
      assert.equal((await appeler(LE_MANS, 'GET', `/travaux/${id}/resultat`)).status, 404);
    } finally {
      await affectations.create({ data: sienne });
    }
    assert.equal((await appeler(LE_MANS, 'GET', `/travaux/${id}/resultat`)).status, 200);
  });

  it('has a result that is removed when its time is over', async () => {
    await echec();
    const { id } = await renvoyer(LE_MANS);
    const lire = async () => (await appeler(LE_MANS, 'GET', `/travaux/${id}/resultat`)).status;
    await shiftClock((CONSERVATION_JOURS - 1) * JOUR_MS, async () => assert.equal(await lire(), 200));
    await shiftClock((CONSERVATION_JOURS + 1) * JOUR_MS, async () => assert.equal(await lire(), 410));
    await execution().effacerResultats(new Date(Date.now() + (CONSERVATION_JOURS + 1) * JOUR_MS));
    assert.equal(await lire(), 410);
    assert.equal((await lireTravail(LE_MANS, id)).resultat, null);
  });

  it('that stops in the middle goes on where it stopped: each element is done once', async () => {
    const ref = await travailSansJob(['a', 'b', 'c']);
    const faits: string[] = [];
    let pannes = 1;
    const traiter = async (refs: string[]) => {
      if (refs[0] === 'b' && pannes-- > 0) throw new Error('the process dies');
      faits.push(...refs);
      return refs.map((un) => ({ ref: un, issue: 'reparti' }));
    };
    const executions = { renvoi_courriels: { pas: 1, traiter, presenter: sans } };
    await assert.rejects(execution().executer(ref, executions), /the process dies/);
    assert.deepEqual(await lireTravail(LE_MANS, ref).then(({ etat, fait }) => [etat, fait]), ['en_cours', 1]);
    await Promise.all([execution().executer(ref, executions), execution().executer(ref, executions)]);
    assert.deepEqual(await lireTravail(LE_MANS, ref).then(({ etat, fait }) => [etat, fait]), ['termine', 3]);
    assert.deepEqual(faits, ['a', 'b', 'c']);
  });

  it('that stops at each try is given up, and says so', async () => {
    const ref = await travailSansJob(['a']);
    const traiter = () => Promise.reject(new Error('always'));
    const executions = { renvoi_courriels: { pas: 1, traiter, presenter: sans } };
    for (let essai = 0; essai < ESSAIS_TRAVAIL_MAX; essai += 1) {
      await assert.rejects(execution().executer(ref, executions), /always/);
    }
    await execution().executer(ref, executions);
    assert.equal((await lireTravail(LE_MANS, ref)).etat, 'echec');
  });

  it('reads the rights of its owner again as it goes: a right that was lost meanwhile is lost to what is left', async () => {
    const { strapi } = await portail();
    const agent = await strapi.db.query('admin::user').findOne({ where: { email: LE_MANS } });
    const affectations = strapi.db.query('api::affectation.affectation');
    const [sienne] = await affectations.findMany({ where: { agentId: agent.id } });
    const ref = await travailSansJob(['a', 'b', 'c']);
    const vues: [string, boolean][] = [];
    const traiter: Execution['traiter'] = async (refs, { portees }) => {
      vues.push([refs.join(), portees.some(({ formations }) => formations.length > 0)]);
      if (refs[0] === 'a') await affectations.delete({ where: { id: sienne.id } });
      // The rights are read again once they are a second old.
      if (refs[0] === 'a') decaler(2_000);
      return refs.map((un) => ({ ref: un, issue: 'reparti' }));
    };
    const decaler = fromBuild<{ decalerHorloge(ms: number): void }>('platform/db/clock.js').decalerHorloge;
    try {
      await execution().executer(ref, { renvoi_courriels: { pas: 1, traiter, presenter: sans } });
    } finally {
      decaler(0);
      await affectations.create({ data: sienne });
    }
    assert.deepEqual(vues, [
      ['a', true],
      ['b', true],
      ['c', false],
    ]);
  });

  it('asks the same few statements at each step, however long it is', async () => {
    const { strapi } = await portail();
    const compter = async (elements: number) => {
      const ref = await travailSansJob(Array.from({ length: elements }, (_, rang) => String(rang)));
      const traiter = async (refs: string[]) => refs.map((un) => ({ ref: un, issue: 'reparti' }));
      const faire = () => execution().executer(ref, { renvoi_courriels: { pas: 1, traiter, presenter: sans } });
      const { count } = await countStatements(strapi, () => strapi.requestContext.run({} as never, faire));
      return count;
    };
    const [court, long] = [await compter(10), await compter(110)];
    // Begin, clock, lock, how far, commit; a slow machine reads the rights again each second.
    assert.ok(long - court >= 500 && long - court < 600, `100 steps asked ${long - court} statements`);
  });

  it('stops between two steps when its owner asks: what was done stays done', async () => {
    const { callBureau, signInAgent } = await portail();
    // The sign-in comes first: inside of a step, it would be part of the step's transaction.
    const jeton = await signInAgent(LE_MANS);
    const elements = [...'abcdefghijklmnopqrstuvwxyz'];
    const ref = await travailSansJob(elements);
    const faits: string[] = [];
    let arret: Promise<{ status: number }> | undefined;
    const traiter = async (refs: string[]) => {
      faits.push(...refs);
      // The request waits for this step to end; PostgreSQL may still give the lock to the next step first.
      if (refs[0] === 'b') {
        arret = callBureau('POST', `/travaux/${ref}/annulation`, jeton, {});
        await enAttenteDuVerrou();
      }
      return refs.map((un) => ({ ref: un, issue: 'reparti' }));
    };
    await execution().executer(ref, { renvoi_courriels: { pas: 1, traiter, presenter: sans } });
    assert.equal((await arret)?.status, 200);
    assert.ok(faits.length >= 2 && faits.length < elements.length, faits.join());
    assert.deepEqual(faits, elements.slice(0, faits.length));
    const { etat, fait } = await lireTravail(LE_MANS, ref);
    assert.deepEqual([etat, fait], ['annule', faits.length]);
  });
});

/** `enAttenteDuVerrou` waits until a statement waits for the lock of a work. */
async function enAttenteDuVerrou(): Promise<void> {
  const { strapi } = await portail();
  const client = await strapi.db.connection.client.acquireRawConnection();
  try {
    for (const debut = Date.now(); Date.now() - debut < 10_000; ) {
      const { rows } = await client.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%"travaux"%' limit 1`,
      );
      if (rows.length > 0) return;
    }
    throw new Error('nothing waits for the lock of a work');
  } finally {
    await strapi.db.connection.client.destroyRawConnection(client);
  }
}
