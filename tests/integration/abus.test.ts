/** Hostile people, or a crowd, try these acts; each of them once worked. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, it } from 'node:test';
import { anyCandidat, anyInscription, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../../scripts/seed/factories/candidatures.ts';
import { pdf } from '../../scripts/seed/factories/pdf.ts';
import { actes, fromBuild } from '../../scripts/system/cms-build.ts';
import { PAGE, pdfOfObjects, stream } from '../fixtures/hostile-pdf.ts';
import { ecrire, livrer, livrerCourriels } from '../support/courriels.ts';
import { first } from '../support/first.ts';
import { portail } from '../support/portail.ts';
import { handOver } from '../support/remise.ts';
import { startSecondCms } from '../support/second-cms.ts';

const FORMATION = 'api::formation.formation';
const MOT_DE_PASSE = 'Portail-Test-2018';
/** `CONNEXIONS` is how many mails one cms sends at once. */
const CONNEXIONS = 4;

const publiee = async (code: string) =>
  (await portail()).strapi.db.query(FORMATION).findOne({
    where: { code, publishedAt: { $notNull: true } },
    populate: { etablissement: true, mention: true },
  });

async function gerer(email: string, methode: string, chemin: string, corps: unknown = {}) {
  const { url, signInAgent } = await portail();
  const reply = await fetch(`${url}/content-manager/collection-types/${chemin}`, {
    method: methode,
    headers: { authorization: `Bearer ${await signInAgent(email)}`, 'content-type': 'application/json' },
    ...(methode !== 'DELETE' && { body: JSON.stringify(corps) }),
  });
  const { data, error } = (await reply.json()) as { data?: { documentId: string }; error?: { message: string } };
  return { status: reply.status, documentId: data?.documentId, message: error?.message };
}

/** `DOSSIERS_DE_MEDIAS` each make Strapi ask two questions of the database at once, and await the answer of one. */
const DOSSIERS_DE_MEDIAS = [
  { name: 'Trop loin', parent: 999_999_999_999 },
  { name: 'Moitié', parent: 1.5 },
  { name: 'Nul\0', parent: null },
  { name: 'Nul\0 et trop loin', parent: 999_999_999_999 },
];

it('a request that breaks two questions at once is refused, and ends no cms', async () => {
  const { signInAgent } = await portail();
  const jeton = await signInAgent('communication.nantes@portail.test');
  // The cms runs in a process of its own: that of the tests does not end by it.
  const cms = await startSecondCms();
  try {
    for (const corps of DOSSIERS_DE_MEDIAS) {
      const reply = await fetch(`${cms.url}/upload/folders`, {
        method: 'POST',
        headers: { authorization: `Bearer ${jeton}`, 'content-type': 'application/json' },
        body: JSON.stringify(corps),
      });
      assert.equal(reply.status, 400, JSON.stringify(corps));
    }
    assert.equal((await fetch(`${cms.url}/pret`)).status, 200);
  } finally {
    cms.kill();
  }
});

describe('a communication team', () => {
  const ANGERS = 'communication.angers-cholet@portail.test';
  const LE_MANS = 'communication.le-mans@portail.test';

  it('opens no dossier of another IUT to its secretariat by typing that IUT’s code', async () => {
    const { strapi, callBureau, signInAgent } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ profil: { nom: 'Convoite' } }));
    const id = await createDossierTransmis(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    const angers = await publiee('LP-EPR-AC');
    const { status, documentId } = await gerer(ANGERS, 'POST', FORMATION, {
      intitule: 'Usurpatrice',
      code: 'LP-ABF-LM',
      annee: 2099,
      slug: 'usurpatrice',
      classique: true,
      alternance: false,
      du: '2099-01-01',
      au: '2099-02-01',
      lettreDemandee: false,
      mention: { connect: [{ documentId: angers.mention.documentId }] },
      etablissement: { connect: [{ documentId: angers.etablissement.documentId }] },
    });
    assert.equal(status, 201);
    assert.equal((await gerer(ANGERS, 'POST', `${FORMATION}/${documentId}/actions/publish`)).status, 200);
    const secretariat = await signInAgent('secretariat.angers-cholet@portail.test');
    assert.equal((await callBureau('GET', `/dossiers/${id}`, secretariat)).status, 404);
    assert.equal((await callBureau('GET', '/dossiers?recherche=Convoite', secretariat)).body.total, 0);
    assert.equal((await gerer(ANGERS, 'DELETE', `${FORMATION}/${documentId}`)).status, 200);
  });

  const impubliables: [string, object | ((avant: { mention: { documentId: string } }) => object), RegExp][] = [
    [
      'without its mention',
      ({ mention }) => ({ mention: { disconnect: [{ documentId: mention.documentId }] } }),
      /mention/,
    ],
    [
      'with a block that the site does not draw',
      { objectifs: [{ type: 'quote', children: [{ type: 'text', text: 'x' }] }] },
      /objectifs/,
    ],
    ['in no modalité', { classique: false, alternance: false }, /alternance/],
    ['closed before it opens', { du: '2027-05-01', au: '2027-01-01' }, /« Au » doit être le même jour/],
    ['under another code, having candidatures', { code: 'LP-AUTRE' }, /ne changent plus/],
    ['for another year, having candidatures', { annee: 2098 }, /ne changent plus/],
  ];
  for (const [titre, donnees, message] of impubliables) {
    it(`does not publish a formation ${titre}`, async () => {
      const avant = await publiee('LP-ABF-LM');
      const corps = typeof donnees === 'function' ? donnees(avant) : donnees;
      const reply = await gerer(LE_MANS, 'POST', `${FORMATION}/${avant.documentId}/actions/publish`, corps);
      assert.equal(reply.status, 400);
      assert.match(reply.message ?? '', message);
      assert.deepEqual(await publiee('LP-ABF-LM'), avant);
      assert.equal((await (await portail()).call('catalogue.lire')).status, 200);
    });
  }

  it('does not break the catalogue by its IUT’s web address', async () => {
    const { etablissement } = await publiee('LP-ABF-LM');
    const chemin = `api::etablissement.etablissement/${etablissement.documentId}`;
    assert.equal((await gerer(LE_MANS, 'PUT', chemin, { web: 'javascript:alert(1)' })).status, 400);
    assert.equal((await (await portail()).call('catalogue.lire')).status, 200);
  });

  it('is told, not failed, when a code is already taken', async () => {
    const { documentId } = await publiee('LP-ABF-LM');
    const reply = await gerer(LE_MANS, 'POST', `${FORMATION}/clone/${documentId}`);
    assert.equal(reply.status, 400);
    assert.match(reply.message ?? '', /déjà (prise par |celui d’)une autre formation/);
  });
});

it('a mention that formations bear is not deleted, even by administration', async () => {
  const { mention } = await publiee('LP-ABF-LM');
  const reply = await gerer('admin@portail.test', 'DELETE', `api::mention.mention/${mention.documentId}`);
  assert.equal(reply.status, 400);
  assert.equal((await publiee('LP-ABF-LM')).mention.documentId, mention.documentId);
});

describe('nobody in particular', () => {
  it('finds no route in capitals without the site’s secret', async () => {
    const { url } = await portail();
    for (const chemin of ['/API/catalogue', '/Api/publication', '/aPI/compte']) {
      assert.equal((await fetch(url + chemin)).status, 404);
    }
  });

  it('leaves no file on the disk by showing an invented token', async () => {
    const { url } = await portail();
    const avant = readdirSync(tmpdir()).filter((nom) => /^[a-z0-9]{24,25}$/.test(nom));
    for (const chemin of ['/upload', '/uploadx', '/uploads/x']) {
      const corps = new FormData();
      corps.append('autre', new Blob([new Uint8Array(1000)]), 'x.pdf');
      const reply = await fetch(url + chemin, { method: 'POST', headers: { authorization: 'Bearer x' }, body: corps });
      assert.equal(reply.status, 401);
    }
    assert.deepEqual(
      readdirSync(tmpdir()).filter((nom) => /^[a-z0-9]{24,25}$/.test(nom)),
      avant,
    );
  });
});

describe('at the same moment', () => {
  it('thirty downloads in the bureau do not starve each other', async () => {
    const { strapi, callBureau, signInAgent } = await portail();
    const id = await createDossierTransmis(strapi, await createCandidat(strapi), { formationCode: 'LP-ABF-LM' });
    const agent = await signInAgent('secretariat.le-mans@portail.test');
    const { pieces } = (await callBureau('GET', `/dossiers/${id}`, agent)).body;
    const { ref } = first(pieces, ({ fichier }) => fichier);
    const replies = await Promise.all(
      Array.from({ length: 30 }, () => callBureau('GET', `/dossiers/${id}/pieces/${ref}/fichier`, agent)),
    );
    assert.deepEqual(new Set(replies.map(({ status }) => status)), new Set([200]));
  });

  it('a dossier is whole, and not transmitted without its pièces, while its formation is published again', async () => {
    const { strapi, signIn, call } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const session = await signIn(candidat.email, MOT_DE_PASSE);
    const params = { id: await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' }) };
    await call('candidature.ecrire', { session, params, body: { lettre: 'Madame, Monsieur', avant: '' } });
    const { documentId } = await publiee('LP-ABF-LM');
    const vus = new Set<string>();
    let fini = false;
    const lire = async () => {
      while (!fini) {
        const { status, body } = await call('candidature.lire', { session, params });
        vus.add(`${status} ${body.pieces?.length}`);
        vus.add(`${(await handOver('candidature.transmettre', { session, params })).status}`);
      }
    };
    const lecteurs = [lire(), lire(), lire()];
    for (let fois = 0; fois < 25; fois += 1) await strapi.documents(FORMATION).publish({ documentId });
    fini = true;
    await Promise.all(lecteurs);
    assert.deepEqual([...vus].sort(), ['200 5', '422']);
  });

  it('two dossiers exchange their files without waiting for each other', async () => {
    const { strapi, signIn, call } = await portail();
    const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const session = await signIn(candidat.email, MOT_DE_PASSE);
    const dossiers = await Promise.all(
      ['LP-ABF-LM', 'LP-EPR-AC'].map(async (formationCode) => {
        const id = await createCandidature(strapi, candidat, { formationCode });
        const { pieces } = (await call('candidature.lire', { session, params: { id } })).body;
        return { id, piece: first(pieces).pieceDemandeeRef };
      }),
    );
    const contenus = [await pdf('Recto'), await pdf('Verso')];
    for (let fois = 0; fois < 12; fois += 1) {
      const replies = await Promise.all(
        dossiers.map((params, rang) => call('piece.deposer', { session, params, body: contenus[(rang + fois) % 2] })),
      );
      assert.deepEqual(
        replies.map(({ status }) => status),
        [200, 200],
      );
    }
  });

  it('a formation is either unpublished or applied to, never both', async () => {
    const { strapi } = await portail();
    const { documentId, slug } = await publiee('LP-BAEA-AC');
    await strapi.db.query('api::candidature.candidature').deleteMany({ where: { formationRef: documentId } });
    for (const retard of [0, 5, 10, 15, 20, 30]) {
      const candidat = await createCandidat(strapi);
      const depot = new Promise((resolve) => setTimeout(resolve, retard)).then(() =>
        actes('api/candidature/services/candidature.js').deposer(candidat, slug, null),
      );
      const retrait = strapi.documents(FORMATION).unpublish({ documentId });
      const [depose, retire] = await Promise.allSettled([depot, retrait]);
      assert.equal(depose.status, 'fulfilled');
      assert.notEqual(depose.value.ok, retire.status === 'fulfilled');
      await strapi.db.query('api::candidature.candidature').deleteMany({ where: { formationRef: documentId } });
      await strapi.documents(FORMATION).publish({ documentId });
    }
  });
});

it('mails leave four at a time: one that waits behind slow ones is sent once', async () => {
  const { strapi } = await portail();
  const destinataires = await Promise.all(Array.from({ length: 20 }, () => ecrire()));
  const service = strapi.plugin('email').service('email');
  const { send } = service;
  const commences: string[] = [];
  const { promise: laVoieEstLibre, resolve: liberer } = Promise.withResolvers<void>();
  service.send = async (courriel: { to: string }) => {
    commences.push(courriel.to);
    await laVoieEstLibre;
    return send.call(service, courriel);
  };
  try {
    const livraison = livrerCourriels();
    while (commences.length < CONNEXIONS) await new Promise(setImmediate);
    const siens = () => commences.filter((un) => destinataires.includes(un)).length;
    assert.equal(commences.length, CONNEXIONS);
    assert.ok(siens() < destinataires.length);
    liberer();
    await livraison;
    for (const destinataire of destinataires) assert.equal((await livrer(destinataire, 'envoye')).essais, 1);
  } finally {
    liberer();
    service.send = send;
  }
});

it('a commit whose answer is lost leaves its file with its row', async () => {
  const { strapi, signIn, call } = await portail();
  const candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
  const session = await signIn(candidat.email, MOT_DE_PASSE);
  const id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
  const piece = first((await call('candidature.lire', { session, params: { id } })).body.pieces).pieceDemandeeRef;
  const { transaction } = strapi.db;
  strapi.db.transaction = async (faire: unknown) => {
    const resultat = await transaction.call(strapi.db, faire);
    if (resultat?.valeur?.cle) throw new Error('Connection terminated unexpectedly');
    return resultat;
  };
  const contenu = await pdf('Réponse perdue');
  try {
    assert.equal((await call('piece.deposer', { session, params: { id, piece }, body: contenu })).status, 500);
  } finally {
    strapi.db.transaction = transaction;
  }
  assert.deepEqual((await call('piece.telecharger', { session, params: { id, piece } })).body, Buffer.from(contenu));
});

describe('hostile PDFs', () => {
  type Verdict = { ok: boolean; pages?: number; code?: string };
  const verifier = (contenu: Buffer) =>
    fromBuild<{ verifierPdf(contenu: Buffer, expediteur: { qui: string }): Promise<Verdict> }>(
      'platform/pdf/check.js',
    ).verifierPdf(contenu, { qui: 'abus' });
  it('does not read compressed metadata: 6 Go in 1,5 Mo', async () => {
    // Each pair of these bytes stands for 128, themselves compressed again.
    const bombe = Buffer.alloc(1_500_000, 0x81);
    const metadonnees = stream('/Type /Metadata /Filter [/RunLengthDecode /RunLengthDecode]', bombe);
    const catalogue = '<< /Type /Catalog /Pages 2 0 R /Metadata 4 0 R >>';
    const contenu = pdfOfObjects(catalogue, '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', PAGE, metadonnees);
    assert.deepEqual(await verifier(contenu), { ok: true, pages: 1, contient: [] });
  });
});

it('a judgement of an impossible version, a phone without end: refused, not failed', async () => {
  const { strapi, callBureau, signInAgent, call } = await portail();
  const id = await createDossierTransmis(strapi, await createCandidat(strapi), { formationCode: 'LP-ABF-LM' });
  const agent = await signInAgent('secretariat.le-mans@portail.test');
  const { ref } = first((await callBureau('GET', `/dossiers/${id}`, agent)).body.pieces, ({ fichier }) => fichier);
  const corps = { verdict: 'accepter', version: 2 ** 31 };
  assert.equal((await callBureau('POST', `/dossiers/${id}/pieces/${ref}/jugement`, agent, corps)).status, 422);
  const inscription = anyInscription({ telephone: `02${' '.repeat(300)}${'6'.repeat(300)}` });
  const { status, body } = await call('compte.creer', { body: inscription });
  assert.deepEqual([status, Object.keys(body.champs)], [422, ['telephone']]);
});
