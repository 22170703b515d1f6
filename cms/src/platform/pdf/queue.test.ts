import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileDAttente, type Limites, TourRefuse } from './queue.ts';

const LARGES: Limites = { places: 1, enAttente: 1_000, attenteMax: 1_000_000 };

/** `banc` makes files that end when the test says; `commences` names them in the order in which they began. */
function banc(limites: Partial<Limites> = {}) {
  const file = fileDAttente({ ...LARGES, ...limites });
  const commences: string[] = [];
  const fins = new Map<string, PromiseWithResolvers<void>>();
  const envoyer = (nom: string, depart?: AbortSignal) => {
    const fin = Promise.withResolvers<void>();
    fins.set(nom, fin);
    return file.passer(
      nom.charAt(0),
      async () => {
        commences.push(nom);
        await fin.promise;
        return nom;
      },
      depart,
    );
  };
  const finir = async (nom: string) => {
    fins.get(nom)?.resolve();
    await new Promise(setImmediate);
  };
  return { file, commences, envoyer, finir, fins };
}
const refusDe = async (passage: Promise<unknown>) => {
  const erreur = await passage.then(
    () => undefined,
    (erreur) => erreur,
  );
  return erreur instanceof TourRefuse ? erreur.raison : erreur;
};

describe('the turns of those whose files are checked', () => {
  it('serves persons one after the other, each in the order of their own files', async () => {
    const { commences, envoyer, finir } = banc();
    const envois = ['A1', 'A2', 'A3', 'B1', 'B2', 'C1'].map((nom) => envoyer(nom));
    for (const nom of ['A1', 'B1', 'C1', 'A2', 'B2', 'A3']) await finir(nom);
    assert.deepEqual(commences, ['A1', 'B1', 'C1', 'A2', 'B2', 'A3']);
    assert.deepEqual(await Promise.all(envois), ['A1', 'A2', 'A3', 'B1', 'B2', 'C1']);
  });

  it('never checks two files of one person at once, even with a free place', async () => {
    const { commences, envoyer, finir } = banc({ places: 3 });
    for (const nom of ['A1', 'A2', 'A3', 'B1']) void envoyer(nom);
    await new Promise(setImmediate);
    assert.deepEqual(commences, ['A1', 'B1']);
    await finir('A1');
    assert.deepEqual(commences, ['A1', 'B1', 'A2']);
  });

  it('serves a newcomer after one file at most of whoever sent sixty', async () => {
    const { commences, envoyer, finir } = banc();
    for (let rang = 0; rang < 60; rang += 1) void envoyer(`A${rang}`);
    await new Promise(setImmediate);
    void envoyer('B0');
    await finir('A0');
    assert.deepEqual(commences, ['A0', 'B0']);
  });

  it('goes on after a check that throws', async () => {
    const { file, commences, envoyer } = banc();
    const perdu = file.passer('A', async () => {
      throw new Error('a check that fails');
    });
    void envoyer('B1');
    await assert.rejects(perdu, /a check that fails/);
    await new Promise(setImmediate);
    assert.deepEqual(commences, ['B1']);
  });

  it('refuses what would be one too many', async () => {
    const { envoyer, finir } = banc({ enAttente: 2 });
    void envoyer('A1');
    void envoyer('B1');
    void envoyer('C1');
    assert.equal(await refusDe(envoyer('D1')), 'encombre');
    await finir('A1');
    void envoyer('D2');
    assert.equal(await refusDe(envoyer('E1')), 'encombre');
  });

  it('refuses who would wait too long, by what a file takes, and nobody else', async () => {
    // The queue supposes that a file takes 100 ms until one was measured.
    const { envoyer } = banc({ attenteMax: 250 });
    void envoyer('A1');
    void envoyer('A2');
    void envoyer('A3');
    assert.equal(await refusDe(envoyer('A4')), 'encombre');
    // One of A's files passes before B's.
    void envoyer('B1');
    await new Promise(setImmediate);
    void envoyer('C1');
    assert.equal(await refusDe(envoyer('D1')), 'encombre');
  });

  it('forgets who leaves while they wait; what has begun goes on', async () => {
    const { commences, envoyer, finir } = banc();
    const [deA, deB] = [new AbortController(), new AbortController()];
    const commence = envoyer('A1', deA.signal);
    const parti = refusDe(envoyer('B1', deB.signal));
    void envoyer('C1');
    await new Promise(setImmediate);
    deA.abort();
    deB.abort();
    assert.equal(await parti, 'parti');
    await finir('A1');
    assert.equal(await commence, 'A1');
    assert.deepEqual(commences, ['A1', 'C1']);
    assert.equal(await refusDe(envoyer('B2', deB.signal)), 'parti');
  });

  it('lets the others pass while one is slowed down, and refuses who would wait longer than anybody may', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const { file, commences, envoyer } = banc({ places: 2, attenteMax: 30_000 });
    file.freiner('A', 5_000);
    void envoyer('A1');
    void envoyer('B1');
    await new Promise(setImmediate);
    assert.deepEqual(commences, ['B1']);
    t.mock.timers.tick(5_000);
    await new Promise(setImmediate);
    assert.deepEqual(commences, ['B1', 'A1']);
    file.freiner('C', 60_000);
    assert.equal(await refusDe(envoyer('C1')), 'encombre');
  });
});
