/** Candidats' files behave alike in a folder and in a bucket. */
import assert from 'node:assert/strict';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import { TAILLE_MAX_FICHIER } from '@portail/config/rules/pieces';
import { anyCandidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { shiftClock } from '../support/clock.ts';
import { portail, type Reply } from '../support/portail.ts';
import { type SecondCms, startSecondCms } from '../support/second-cms.ts';
import { type Banc, ouvrirBucket, ouvrirDossier, type Stockage, stockageS3 } from '../support/stockage.ts';

const FICHIER = 'api::fichier.fichier';
const MOT_DE_PASSE = 'Portail-Test-2018';
const HEURE = 60 * 60_000;
/** `PARTIE` is what one request to a bucket carries, in bytes. */
const PARTIE = 8 * 1024 * 1024;

const uneCle = () => randomUUID().replace(/^(..).*/, (id, deux) => `${deux}/${id}.pdf`);
const lire = async (stockage: Stockage, cle: string) => buffer((await stockage.lire(cle)) as Readable);
async function clesDe({ stockage }: Banc): Promise<string[]> {
  const cles: string[] = [];
  for await (const { cle } of stockage.lister()) cles.push(cle);
  return cles;
}

const EVASIONS = [
  '',
  '.',
  '../secret.pdf',
  'ab/../../secret.pdf',
  '/etc/passwd',
  `ab/${'.'.repeat(36)}.pdf`,
  `../ab/${randomUUID()}.pdf`,
  `ab/${randomUUID()}.pdf/../../x`,
  `ab/${randomUUID()}.pdf\0`,
  `ab/${randomUUID()}.pdf\n`,
  `ab\\${randomUUID()}.pdf`,
  `%2e%2e/${randomUUID()}.pdf`,
  `ab/${randomUUID()}.PDF`,
];

const BANCS: [string, () => Promise<Banc>][] = [
  ['a folder', ouvrirDossier],
  ['a bucket', ouvrirBucket],
];
for (const [lieu, ouvrir] of BANCS) {
  describe(`candidates’ files in ${lieu}`, () => {
    let banc: Banc;
    before(async () => {
      await portail();
      banc = await ouvrir();
    });
    after(() => banc.fermer());

    it('holds nothing at first', async () => assert.deepEqual(await clesDe(banc), []));

    for (const taille of [1, 2, 65_535, 65_536, 65_537, 2 * 1024 * 1024, TAILLE_MAX_FICHIER - 1]) {
      it(`gives back ${taille} bytes exactly`, async () => {
        const contenu = randomBytes(taille);
        const cle = await banc.stockage.ranger(contenu);
        assert.deepEqual(await lire(banc.stockage, cle), contenu);
        assert.deepEqual(await banc.stockage.lireEntier(cle), contenu);
        await banc.stockage.retirer(cle);
      });
    }

    for (const taille of [1, PARTIE - 1, PARTIE, PARTIE + 1, 2 * PARTIE + 65_537]) {
      it(`takes ${taille} bytes as they come, and gives them back exactly`, async () => {
        const contenu = randomBytes(taille);
        const morceaux = async function* () {
          for (let de = 0; de < taille; de += 700_001) yield contenu.subarray(de, de + 700_001);
        };
        const { cle, taille: rangee } = await banc.stockage.rangerFlux(morceaux(), 'zip');
        assert.equal(rangee, taille);
        assert.ok((await lire(banc.stockage, cle)).equals(contenu));
        await banc.stockage.retirer(cle);
      });
    }

    it('keeps nothing of bytes whose source fails, and says its error', async () => {
      const morceaux = async function* () {
        yield randomBytes(PARTIE + 1);
        throw new Error('the source fails');
      };
      await assert.rejects(banc.stockage.rangerFlux(morceaux(), 'zip'), /the source fails/);
      assert.deepEqual(await clesDe(banc), []);
    });

    it('fails to read what is absent, says so beforehand, and removes it without a word', async () => {
      const cle = await banc.stockage.ranger(Buffer.from('x'));
      assert.equal(await banc.stockage.existe(cle), true);
      for (let fois = 0; fois < 2; fois += 1) {
        await banc.stockage.retirer(cle);
        assert.equal(await banc.stockage.existe(cle), false);
        await assert.rejects(banc.stockage.lire(cle));
        await assert.rejects(banc.stockage.lireEntier(cle));
      }
      await assert.rejects(banc.stockage.lire(uneCle()));
      await assert.rejects(banc.stockage.lireEntier(uneCle()));
    });

    for (const cle of EVASIONS) {
      it(`takes ${JSON.stringify(cle)} for no key`, async () => {
        await assert.rejects(banc.stockage.lire(cle), /not a storage key/);
        await assert.rejects(banc.stockage.lireEntier(cle), /not a storage key/);
        await assert.rejects(banc.stockage.retirer(cle), /not a storage key/);
        await assert.rejects(banc.stockage.existe(cle), /not a storage key/);
      });
    }

    it('takes twenty at once, each under its own key', async () => {
      const contenus = Array.from({ length: 20 }, () => randomBytes(200_000));
      const cles = await Promise.all(contenus.map((contenu) => banc.stockage.ranger(contenu)));
      assert.equal(new Set(cles).size, 20);
      const lus = await Promise.all(cles.map((cle) => lire(banc.stockage, cle)));
      assert.deepEqual(lus, contenus);
      assert.deepEqual((await clesDe(banc)).sort(), [...cles].sort());
      await Promise.all(cles.map((cle) => banc.stockage.retirer(cle)));
    });

    it('serves the next when sixty readers leave in the middle', async () => {
      const contenu = randomBytes(300_000);
      const cle = await banc.stockage.ranger(contenu);
      for (let lecteur = 0; lecteur < 60; lecteur += 1) ((await banc.stockage.lire(cle)) as Readable).destroy();
      assert.deepEqual(await lire(banc.stockage, cle), contenu);
      await banc.stockage.retirer(cle);
    });

    it('lists its own, with their dates, and nothing else', async () => {
      const cles = Array.from({ length: 900 }, uneCle);
      for (const nom of [...cles, 'lisez-moi.txt', 'ab/autre.txt', `zz/${randomUUID()}.pdf`]) await banc.poser(nom);
      const vus = new Set<string>();
      for await (const { cle, modifieLe } of banc.stockage.lister()) {
        vus.add(cle);
        assert.ok(Math.abs(Date.now() - modifieLe.getTime()) < 60_000);
      }
      assert.deepEqual([...vus].sort(), [...cles].sort());
    });
  });

  describe(`the sweep of ${lieu}`, () => {
    type Bilan = { retires: number; restes: number; absents: number };
    const balayer = (stockage: Stockage) =>
      fromBuild<{ balayer(stockage: Stockage): Promise<Bilan> }>('api/fichier/services/balayage.js').balayer(stockage);
    const fichiers = async () => (await portail()).strapi.db.query(FICHIER);
    const nommer = async (cle: string) =>
      (await fichiers()).create({
        data: {
          candidatRef: 'balayage',
          cle,
          nom: 'x.pdf',
          empreinte: cle,
          taille: 1,
          pages: 1,
          analyse: 'non_faite',
          deposeLe: new Date(),
        },
      });
    let banc: Banc;
    let nommee: string;
    before(async () => {
      await portail();
      banc = await ouvrir();
      nommee = await banc.stockage.ranger(Buffer.from('named'));
    });
    after(async () => {
      await (await fichiers()).deleteMany({ where: { candidatRef: 'balayage' } });
      await banc.fermer();
    });

    it('removes nothing from a storage of which this database names no object', async () => {
      await shiftClock(25 * HEURE, async () => {
        const { retires, restes } = await balayer(banc.stockage);
        assert.deepEqual([retires, restes], [0, 1]);
      });
      assert.deepEqual(await clesDe(banc), [nommee]);
      await nommer(nommee);
    });

    it('leaves what is young, and what a row names', async () => {
      const jeune = await banc.stockage.ranger(Buffer.from('young'));
      await shiftClock(23 * HEURE, async () => assert.equal((await balayer(banc.stockage)).retires, 0));
      assert.deepEqual((await clesDe(banc)).sort(), [nommee, jeune].sort());
    });

    it('removes what is old and without a row, in two processes at once, and nothing that is not ours', async () => {
      const orphelins = Array.from({ length: 550 }, uneCle);
      for (const nom of [...orphelins, 'lisez-moi.txt']) await banc.poser(nom);
      await shiftClock(25 * HEURE, async () => {
        const bilans = await Promise.all([balayer(banc.stockage), balayer(banc.stockage)]);
        assert.deepEqual(
          bilans.map(({ restes }) => restes),
          [0, 0],
        );
      });
      assert.deepEqual(await clesDe(banc), [nommee]);
    });

    it('goes on after an object that resists', async () => {
      const [resiste] = await Promise.all([1, 2, 3].map(() => banc.stockage.ranger(Buffer.from('x'))));
      const rebelle: Stockage = {
        ...banc.stockage,
        retirer: async (cle) => {
          if (cle === resiste) throw new Error('it resists');
          await banc.stockage.retirer(cle);
        },
      };
      await shiftClock(25 * HEURE, async () => {
        const { retires, restes } = await balayer(rebelle);
        assert.deepEqual([retires, restes], [2, 1]);
        assert.equal((await balayer(banc.stockage)).retires, 1);
      });
    });

    it('leaves an object whose row came between the listing and the removal', async () => {
      for (let rang = 0; rang < 550; rang += 1) await banc.poser(uneCle());
      // The orphans are more than one go removes: the last of them is asked again after the first are gone.
      const tardive = (await clesDe(banc)).filter((cle) => cle !== nommee).at(-1) ?? '';
      let retraits = 0;
      const pendant: Stockage = {
        ...banc.stockage,
        retirer: async (cle) => {
          retraits += 1;
          if (retraits === 1) await nommer(tardive);
          await banc.stockage.retirer(cle);
        },
      };
      await shiftClock(25 * HEURE, async () => assert.equal((await balayer(pendant)).retires, 549));
      assert.deepEqual((await clesDe(banc)).sort(), [nommee, tardive].sort());
    });

    it('tells of files whose object is lost, and keeps their rows', async () => {
      await shiftClock(25 * HEURE, async () => {
        const { absents } = await balayer(banc.stockage);
        const perdu = await nommer(uneCle());
        assert.equal((await balayer(banc.stockage)).absents, absents + 1);
        assert.ok(await (await fichiers()).findOne({ where: { documentId: perdu.documentId } }));
      });
    });
  });
}

it('a file that a killed process left unfinished is listed, read by nobody, and swept', async () => {
  await portail();
  const banc = await ouvrirDossier();
  const inacheve = `${uneCle()}.part`;
  await banc.poser(inacheve);
  assert.deepEqual(await clesDe(banc), [inacheve]);
  await assert.rejects(banc.stockage.lire(inacheve), /not a storage key/);
  await banc.stockage.retirer(inacheve);
  await banc.stockage.retirer(inacheve);
  assert.deepEqual(await clesDe(banc), []);
  await banc.fermer();
});

it('a folder that is full keeps nothing of what it did not take', async () => {
  await portail();
  const banc = await ouvrirDossier();
  const { prototype } = (await sonde()).constructor;
  const { sync } = prototype;
  prototype.sync = async () => {
    throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
  };
  try {
    await assert.rejects(banc.stockage.ranger(Buffer.from('whole')), { name: 'RangementImpossible' });
  } finally {
    prototype.sync = sync;
  }
  assert.deepEqual(await clesDe(banc), []);
  await banc.stockage.ranger(Buffer.from('whole'));
  assert.equal((await clesDe(banc)).length, 1);
  await banc.fermer();
});

/** `sonde` is any open file of this process: the storage meets the changes that a test makes to its prototype. */
async function sonde(): Promise<FileHandle> {
  const fichier = await open(tmpdir());
  await fichier.close();
  return fichier;
}

describe('a bucket that fails', () => {
  const DELAIS = { connexion: 200, reponse: 300, corps: 600 };
  const ENTIER = Buffer.from('the whole object');

  async function avec(repondre: RequestListener, faire: (stockage: Stockage) => Promise<void>): Promise<void> {
    const serveur = createServer(repondre);
    await new Promise<void>((resolve) => serveur.listen(0, '127.0.0.1', resolve));
    const endpoint = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}`;
    const bucket = { endpoint, region: 'fr-par', bucket: 'essai', accessKeyId: 'cle', secretAccessKey: 'secret' };
    try {
      await faire(stockageS3(bucket, DELAIS));
    } finally {
      serveur.closeAllConnections();
      serveur.close();
    }
  }
  const lent = async (promesse: Promise<unknown>) => {
    const debut = performance.now();
    await assert.rejects(promesse);
    assert.ok(performance.now() - debut < 5_000);
  };

  it('in the middle of an object gives an error, and no part of it', () =>
    avec(
      (_, reponse) => {
        reponse.writeHead(200, { 'content-length': '100' }).write('half', () => reponse.destroy());
      },
      (stockage) => lent(stockage.lire(uneCle())),
    ));

  it('by falling silent in the middle is not waited for', () =>
    avec(
      (_, reponse) => {
        reponse.writeHead(200, { 'content-length': '100' }).write('half');
      },
      (stockage) => lent(stockage.lire(uneCle())),
    ));

  it('by answering nothing is not waited for, to read nor to write', () =>
    avec(
      () => {},
      async (stockage) => {
        await lent(stockage.lire(uneCle()));
        await lent(stockage.ranger(ENTIER));
        await lent(stockage.existe(uneCle()));
      },
    ));

  it('answers a listing by pages, all read; without one it fails, and is not empty', async () => {
    // A server of the test stands for s3rver, whose pages need a cipher that Node no longer has.
    const [une, deux] = [uneCle(), uneCle()];
    const page = (cle: string, suite: string) =>
      `<ListBucketResult><IsTruncated>${suite !== ''}</IsTruncated>${suite}<Contents><Key>${cle}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified></Contents></ListBucketResult>`;
    let silence = false;
    await avec(
      ({ url = '' }, reponse) => {
        if (silence) return void reponse.writeHead(503).end();
        const seconde = new URL(url, 'http://s3').searchParams.get('continuation-token') === 'suite';
        reponse.end(seconde ? page(deux, '') : page(une, '<NextContinuationToken>suite</NextContinuationToken>'));
      },
      async (stockage) => {
        const lister = async () => {
          const vus: object[] = [];
          for await (const objet of stockage.lister()) vus.push(objet);
          return vus;
        };
        const modifieLe = new Date('2026-01-01T00:00:00Z');
        assert.deepEqual(await lister(), [
          { cle: une, modifieLe },
          { cle: deux, modifieLe },
        ]);
        silence = true;
        await assert.rejects(lister());
      },
    );
  });

  it('once is asked again; what it is sent is signed, and lies there as it is', async () => {
    let essais = 0;
    const recus: [string | undefined, string | string[] | undefined, Buffer][] = [];
    await avec(
      async (requete, reponse) => {
        const corps = await buffer(requete);
        essais += 1;
        if (essais % 2 === 1) return void reponse.writeHead(503).end();
        recus.push([requete.headers['content-encoding'], requete.headers['x-amz-content-sha256'], corps]);
        reponse.writeHead(200).end(ENTIER);
      },
      async (stockage) => {
        const cle = await stockage.ranger(ENTIER);
        assert.deepEqual(await lire(stockage, cle), ENTIER);
      },
    );
    assert.equal(essais, 4);
    assert.deepEqual(recus[0], [undefined, createHash('sha256').update(ENTIER).digest('hex'), ENTIER]);
  });
});

describe('a portal whose candidates’ files live in a bucket', () => {
  let cms: SecondCms;
  let bucket: Awaited<ReturnType<typeof ouvrirBucket>>;
  before(async () => {
    await portail();
    bucket = await ouvrirBucket();
    cms = await startSecondCms(bucket.variables);
  });
  after(() => cms.kill());

  it('gives back what was deposited, and tells nobody where it is, even when it fails', async () => {
    const { strapi, signIn, call } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const session = await signIn(candidat.email, MOT_DE_PASSE);
    const id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    const aussi = { session, cms: cms.url };
    const { pieces } = (await call('candidature.lire', { ...aussi, params: { id } })).body;
    const [params = {}, autre = {}] = pieces.map((une) => ({ id, piece: une.pieceDemandeeRef }));
    const contenu = Buffer.from(await pdf('Curriculum-vitae dans un bucket', 40));

    const deposee = await call('piece.deposer', { ...aussi, params, body: contenu });
    const lue = await call('piece.telecharger', { ...aussi, params });
    const dossier = await call('candidature.lire', { ...aussi, params: { id } });
    assert.deepEqual([deposee.status, lue.status, dossier.status], [200, 200, 200]);
    assert.deepEqual(lue.body, contenu);
    const [{ cle }] = await strapi.db.query(FICHIER).findMany({ where: { candidatRef: candidat.ref } });
    assert.deepEqual(await clesDe(bucket), [cle]);

    // The file is replaced, then taken back: each time the object that serves no more is removed.
    await call('piece.deposer', { ...aussi, params, body: await pdf('Un autre') });
    await call('piece.deposer', { ...aussi, params: autre, body: contenu });
    await call('piece.retirer', { ...aussi, params: autre });
    assert.equal((await resteUn()).length, 1);

    await bucket.fermer();
    const sansBucket = await call('piece.telecharger', { ...aussi, params });
    const sansDepot = await call('piece.deposer', { ...aussi, params, body: await pdf('Bucket fermé') });
    assert.deepEqual([sansBucket.status, sansBucket.body.refus], [503, [{ code: 'lecture_impossible' }]]);
    const refuse = [{ code: 'rangement_impossible', cible: 'fichier' }];
    assert.deepEqual([sansDepot.status, sansDepot.body.refus], [507, refuse]);
    await strapi.db.query(FICHIER).deleteMany({ where: { candidatRef: candidat.ref } });
    await strapi.db.query('api::piece.piece').deleteMany({ where: { candidatureRef: id } });

    const { PRIVATE_S3_ENDPOINT: adresse, PRIVATE_S3_BUCKET: nom } = bucket.variables;
    const secrets = [new URL(adresse ?? '').host, String(nom), cle, 'X-Amz-', 'AWS4', 'S3RVER'];
    for (const reponse of [deposee, lue, dossier, sansBucket, sansDepot]) {
      const tout = texteDe(reponse);
      for (const secret of secrets) assert.ok(!tout.includes(secret.toLowerCase()), `${secret} is told`);
    }
  });

  /** `resteUn` waits, because removals follow the reply. */
  async function resteUn(): Promise<string[]> {
    for (let fois = 0; fois < 50; fois += 1) {
      const cles = await clesDe(bucket);
      if (cles.length === 1) return cles;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return clesDe(bucket);
  }
  const texteDe = ({ headers, body }: Reply) =>
    (
      JSON.stringify(Object.fromEntries(headers as unknown as Iterable<[string, string]>)) +
      (Buffer.isBuffer(body) ? body.toString('latin1') : JSON.stringify(body))
    ).toLowerCase();
});
