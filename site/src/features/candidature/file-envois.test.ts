/** `atelier` runs the queue on a sender of the tests, which answers when it is told to. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { creerFile, type Envoi, type Moyens, progression, type Reponse } from './file-envois.ts';

type Depart = {
  envoi: Envoi;
  progresser(partis: number): void;
  signal: AbortSignal;
  repondre(reponse: Reponse): Promise<void>;
};

const fichier = (nom = 'CV.pdf', octets = 4) => new File(['x'.repeat(octets)], nom);
const tours = async () => {
  for (let tour = 0; tour < 40; tour += 1) await Promise.resolve();
};

/**
 * `atelier` makes a queue with means of the tests.
 *
 * @param tenues what the page shows after each reading of it; the last one stays. Undefined: it cannot be read
 */
function atelier(autres: Partial<Moyens> = {}, tenues: (Record<string, string> | undefined)[] = [{}]) {
  const departs: Depart[] = [];
  const attentes: number[] = [];
  const perdues: string[][] = [];
  let [montrees] = tenues;
  let lectures = 0;
  const file = creerFile({
    examiner: async () => undefined,
    televerser: (envoi, progresser, signal) =>
      new Promise((resoudre) => {
        const repondre = (reponse: Reponse) => {
          resoudre(reponse);
          return tours();
        };
        signal.addEventListener('abort', () => resoudre({ issue: 'annule', arrive: false }));
        departs.push({ envoi, progresser, signal, repondre });
      }),
    tenues: () => new Map(Object.entries(montrees ?? {})),
    relire: async () => {
      lectures += 1;
      const lue = tenues[Math.min(lectures, tenues.length - 1)];
      if (lue) montrees = lue;
      return lue !== undefined;
    },
    attendre: async (ms) => {
      attentes.push(ms);
    },
    perdreSession: (pieces) => perdues.push([...pieces]),
    ...autres,
  });
  const etape = (piece: string) => file.envoi(piece)?.etape;
  return { file, departs, attentes, perdues, etape, lectures: () => lectures };
}

test('two files leave one after the other, and the end of the first takes nothing from the second', async () => {
  const { file, departs, etape } = atelier({}, [{}, { cv: '1' }]);
  file.ajouter('cv', '/cv', fichier('CV.pdf'));
  file.ajouter('bac', '/bac', fichier('bac.pdf'));
  await tours();
  assert.deepEqual([departs.length, etape('cv'), etape('bac')], [1, { nom: 'envoi', partis: 0 }, { nom: 'attend' }]);
  departs[0]?.progresser(3);
  assert.deepEqual(etape('cv'), { nom: 'envoi', partis: 3 });
  departs[0]?.progresser(4);
  assert.deepEqual(etape('cv'), { nom: 'verification' });
  await departs[0]?.repondre({ issue: 'depose' });
  assert.deepEqual(etape('cv'), { nom: 'fini', deposee: true, message: 'La pièce est déposée.' });
  assert.deepEqual(
    departs.map(({ envoi }) => [envoi.piece, envoi.vers, envoi.fichier.name]),
    [
      ['cv', '/cv', 'CV.pdf'],
      ['bac', '/bac', 'bac.pdf'],
    ],
  );
  assert.equal(file.occupee(), true);
  await departs[1]?.repondre({ issue: 'depose' });
  assert.equal(file.occupee(), false);
});

test('a file that cannot leave is said at once, and another chosen for its pièce takes its place', async () => {
  const refus = { message: 'Ce fichier est une photo.', aide: '/aide#papier' };
  const { file, departs, etape } = atelier({ examiner: async ({ name }) => (name === 'a.jpg' ? refus : undefined) });
  file.ajouter('bac', '/bac', fichier());
  file.ajouter('cv', '/cv', fichier('a.jpg'));
  await tours();
  assert.deepEqual(etape('cv'), { nom: 'echec', ...refus, reprise: false });
  assert.equal(file.ajouter('cv', '/cv', fichier('a.pdf')), true);
  await departs[0]?.repondre({ issue: 'depose' });
  assert.deepEqual([departs.length, departs[1]?.envoi.fichier.name], [2, 'a.pdf']);
});

test('a pièce has one file on its way', async () => {
  const { file } = atelier();
  assert.equal(file.ajouter('cv', '/cv', fichier()), true);
  await tours();
  assert.equal(file.ajouter('cv', '/cv', fichier('autre.pdf')), false);
});

test('a server that asks to wait is obeyed by itself, five times, second by second', async () => {
  const { file, departs, attentes, etape } = atelier();
  file.ajouter('cv', '/cv', fichier());
  await tours();
  const vues: unknown[] = [];
  file.ecouter(() => vues.push(etape('cv')));
  const occupe: Reponse = { issue: 'occupe', raison: 'Beaucoup de monde', secondes: 2, arrive: false };
  await departs[0]?.repondre(occupe);
  assert.deepEqual(vues, [
    { nom: 'reessai', raison: 'Beaucoup de monde', secondes: 2 },
    { nom: 'reessai', raison: 'Beaucoup de monde', secondes: 1 },
    { nom: 'envoi', partis: 0 },
  ]);
  for (const rang of [1, 2, 3, 4, 5]) await departs[rang]?.repondre(occupe);
  assert.deepEqual([departs.length, attentes.length], [6, 10]);
  assert.deepEqual(etape('cv'), {
    nom: 'echec',
    message: 'Beaucoup de monde : recommencez dans quelques minutes.',
    reprise: true,
  });
  file.recommencer('cv');
  await tours();
  await departs[6]?.repondre({ issue: 'depose' });
  assert.equal(etape('cv')?.nom, 'fini');
});

test('a refusal is said, and the page is read again when the dossier is not what it shows', async () => {
  for (const [etat, lues] of [
    [false, 0],
    [true, 1],
  ] as const) {
    const { file, departs, etape, lectures } = atelier();
    file.ajouter('cv', '/cv', fichier());
    await tours();
    await departs[0]?.repondre({ issue: 'refus', refus: { message: 'Non.' }, etat });
    assert.deepEqual([etape('cv'), lectures()], [{ nom: 'echec', message: 'Non.', reprise: false }, lues]);
  }
});

test('a session that ended names every file that did not leave, and keeps none on its way', async () => {
  const { file, departs, perdues } = atelier();
  file.ajouter('cv', '/cv', fichier());
  file.ajouter('bac', '/bac', fichier());
  await tours();
  await departs[0]?.repondre({ issue: 'session' });
  assert.deepEqual([perdues, file.occupee(), departs.length], [[['cv', 'bac']], false, 1]);
});

test('a file that waits is cancelled without asking the server', async () => {
  const { file, departs, etape, lectures } = atelier();
  file.ajouter('cv', '/cv', fichier());
  file.ajouter('bac', '/bac', fichier());
  await tours();
  file.annuler('bac');
  assert.deepEqual(etape('bac'), {
    nom: 'fini',
    deposee: false,
    message: 'L’envoi est annulé : rien n’a été enregistré.',
  });
  await departs[0]?.repondre({ issue: 'depose' });
  assert.deepEqual([departs.length, lectures()], [1, 1]);
});

const AVANT = { cv: '' };
const APRES = { cv: '2027 CV.pdf' };
const ISSUES: [string, Reponse, (Record<string, string> | undefined)[], Partial<Record<string, unknown>>, number][] = [
  ['cancelled on the way', { issue: 'annule', arrive: false }, [AVANT, AVANT], { nom: 'fini', deposee: false }, 1],
  ['cancelled too late', { issue: 'annule', arrive: true }, [AVANT, AVANT, APRES], { nom: 'fini', deposee: true }, 2],
  [
    'cancelled after its bytes had left',
    { issue: 'annule', arrive: true },
    [AVANT, AVANT],
    { nom: 'fini', deposee: false },
    4,
  ],
  [
    'cancelled, and nobody answers',
    { issue: 'annule', arrive: false },
    [AVANT, undefined],
    { nom: 'echec', reprise: false },
    1,
  ],
  ['cut on the way', { issue: 'coupe', arrive: false }, [AVANT, AVANT], { nom: 'echec', reprise: true }, 1],
  ['cut after it was kept', { issue: 'coupe', arrive: true }, [AVANT, APRES], { nom: 'fini', deposee: true }, 1],
  ['cut, and nobody answers', { issue: 'coupe', arrive: true }, [AVANT, undefined], { nom: 'echec', reprise: true }, 4],
];
for (const [quoi, reponse, tenues, attendu, lues] of ISSUES) {
  test(`a file ${quoi}: its result is read from the server`, async () => {
    const { file, departs, etape, lectures } = atelier({}, tenues);
    file.ajouter('cv', '/cv', fichier());
    await tours();
    await departs[0]?.repondre(reponse);
    const { nom, deposee, reprise } = etape('cv') as Record<string, unknown>;
    assert.deepEqual({ nom, ...(nom === 'fini' ? { deposee } : { reprise }) }, attendu);
    assert.equal(lectures(), lues);
    assert.equal(file.occupee(), false);
  });
}

test('[Annuler] stops the sending itself, also while it waits to be sent again', async () => {
  const { file, departs } = atelier();
  file.ajouter('cv', '/cv', fichier());
  await tours();
  file.annuler('cv');
  assert.equal(departs[0]?.signal.aborted, true);

  let reveiller = () => {};
  const patient = atelier({
    attendre: (_ms, signal) =>
      new Promise((resoudre) => {
        reveiller = resoudre;
        signal?.addEventListener('abort', () => resoudre());
      }),
  });
  patient.file.ajouter('cv', '/cv', fichier());
  await tours();
  await patient.departs[0]?.repondre({ issue: 'occupe', raison: 'Beaucoup de monde', secondes: 20, arrive: false });
  assert.equal(patient.etape('cv')?.nom, 'reessai');
  patient.file.annuler('cv');
  await tours();
  reveiller();
  assert.deepEqual([patient.departs.length, patient.etape('cv')?.nom], [1, 'fini']);
});

test('progress is said in figures', () => {
  assert.equal(progression(1_258_300, 3_040_870), '1,2 Mo sur 2,8 Mo, 41 %');
  assert.equal(progression(0, 3_040_870), '0 Ko sur 2,8 Mo, 0 %');
});
