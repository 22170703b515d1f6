import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ENTETES } from '@portail/config/contract';
import { TAILLE_MAX_FICHIER } from '@portail/config/rules/pieces';
import { anyCandidat, type Candidat, createCandidat } from '../fixtures/candidats.ts';
import { createCandidature } from '../fixtures/candidatures.ts';
import { brokenPdf, encryptedPdf, htmlNamedPdf, pdf, pdfOf3Mo, pdfOfSize } from '../fixtures/pdf.ts';
import { type Call, portail, type Reply } from '../support/portail.ts';

const MOT_DE_PASSE = 'Portail-Test-2018';

describe('pièces', () => {
  let candidat: Candidat;
  let session: string;
  let id: string;
  let piece: string;

  before(async () => {
    const { strapi, signIn, call } = await portail();
    candidat = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    session = await signIn(candidat.email, MOT_DE_PASSE);
    id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
    piece = (await call('candidature.lire', { session, params: { id } })).body.pieces[0].pieceDemandeeRef;
  });

  const deposer = async (body: Uint8Array, nom = 'CV.pdf', call: Partial<Call> = {}): Promise<Reply> =>
    (await portail()).call('piece.deposer', {
      session,
      params: { id, piece },
      body,
      headers: { [ENTETES.nomFichier]: encodeURIComponent(nom) },
      ...call,
    });
  const lire = async () => (await (await portail()).call('candidature.lire', { session, params: { id } })).body;

  const refusees: [string, () => Uint8Array | Promise<Uint8Array>, number, string][] = [
    ['an HTML file named .pdf', htmlNamedPdf, 415, 'fichier_pas_pdf'],
    ['3 Mo to the byte', pdfOf3Mo, 413, 'fichier_trop_gros'],
    ['a broken PDF', brokenPdf, 422, 'fichier_illisible'],
    ['an encrypted PDF', encryptedPdf, 422, 'fichier_protege'],
    ['an empty file', () => new Uint8Array(), 422, 'fichier_vide'],
  ];
  for (const [titre, fabriquer, status, code] of refusees) {
    it(`refuses ${titre}, and nothing changes`, async () => {
      const avant = await lire();
      const reply = await deposer(await fabriquer());
      assert.deepEqual([reply.status, reply.body], [status, { refus: [{ code, cible: 'fichier' }] }]);
      const { maintenant: _, ...apres } = await lire();
      const { maintenant: __, ...attendu } = avant;
      assert.deepEqual(apres, attendu);
    });
  }

  it('takes a byte less than 3 Mo', async () => {
    const reply = await deposer(await pdfOfSize(TAILLE_MAX_FICHIER - 1));
    assert.equal(reply.status, 200);
    assert.equal(reply.body.taille, TAILLE_MAX_FICHIER - 1);
  });

  it('gives back the exact bytes, under the name the candidat gave', async () => {
    const { call } = await portail();
    const bytes = await pdf('Curriculum de Zoé Lefèvre', 2);
    const deposee = await deposer(bytes, 'Curriculum – Zoé Lefèvre (2).pdf');
    assert.equal(deposee.status, 200);
    assert.deepEqual([deposee.body.nom, deposee.body.pages], ['Curriculum – Zoé Lefèvre (2).pdf', 2]);
    const lu = await call('piece.telecharger', { session, params: { id, piece } });
    assert.equal(lu.status, 200);
    assert.deepEqual(lu.body, Buffer.from(bytes));
    assert.equal(lu.headers.get('content-type'), 'application/pdf');
    assert.equal(lu.headers.get('cache-control'), 'private, no-store');
    assert.equal(
      lu.headers.get('content-disposition'),
      "inline; filename*=UTF-8''Curriculum%20%E2%80%93%20Zo%C3%A9%20Lef%C3%A8vre%20%282%29.pdf",
    );
  });

  it('shortens a name too long for anybody, and keeps what it is', async () => {
    const deposee = await deposer(await pdf('Nom long'), `${'é'.repeat(400)}.pdf`);
    assert.equal(deposee.body.nom, `${'é'.repeat(250)}….pdf`);
  });

  it('is not found by another candidat, dossier nor file', async () => {
    const { strapi, signIn, call } = await portail();
    const autre = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const intruse = await signIn(autre.email, MOT_DE_PASSE);
    const replies = await Promise.all([
      call('candidature.lire', { session: intruse, params: { id } }),
      call('piece.telecharger', { session: intruse, params: { id, piece } }),
      deposer(await pdf('Intrusion'), 'x.pdf', { session: intruse }),
      call('piece.retirer', { session: intruse, params: { id, piece } }),
      call('candidature.transmettre', { session: intruse, params: { id } }),
      call('candidature.ranger', { session: intruse, params: { id }, body: { classique: null, alternance: 1 } }),
    ]);
    assert.deepEqual(
      replies.map(({ status, body }) => [status, body]),
      replies.map(() => [404, { refus: [{ code: 'introuvable' }] }]),
    );
  });

  it('goes back to « à déposer » when taken back, and its bytes go with it', async () => {
    const { call, strapi } = await portail();
    assert.equal((await call('piece.retirer', { session, params: { id, piece } })).status, 200);
    assert.equal((await lire()).pieces[0].etat, 'attendue');
    assert.equal(await strapi.db.query('api::fichier.fichier').count({ where: { candidatRef: candidat.ref } }), 0);
    const encore = await call('piece.retirer', { session, params: { id, piece } });
    assert.deepEqual([encore.status, encore.body.refus[0].code], [409, 'piece_sans_reponse']);
  });

  it('keeps one row for the same bytes sent to several pieces at once', async () => {
    const { call, strapi } = await portail();
    const bytes = await pdf('Le même document partout');
    const refs = (await lire()).pieces.map((une: { pieceDemandeeRef: string }) => une.pieceDemandeeRef);
    const replies = await Promise.all(
      refs.map((ref: string) => deposer(bytes, 'tout.pdf', { params: { id, piece: ref } })),
    );
    assert.deepEqual(
      replies.map(({ status }) => status),
      refs.map(() => 200),
    );
    assert.equal(await strapi.db.query('api::fichier.fichier').count({ where: { candidatRef: candidat.ref } }), 1);
    await call('piece.retirer', { session, params: { id, piece: refs[0] } });
    const reste = await call('piece.telecharger', { session, params: { id, piece: refs[1] } });
    assert.deepEqual(reste.body, Buffer.from(bytes));
  });

  it('is refused for a piece that the formation does not ask', async () => {
    const reply = await deposer(await pdf('Non demandée'), 'x.pdf', { params: { id, piece: 'a'.repeat(24) } });
    assert.deepEqual([reply.status, reply.body.refus[0].code], [404, 'introuvable']);
  });

  it('is answered by an incapacité with its motif, which counts, and is taken back', async () => {
    const { call, strapi } = await portail();
    const autre = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const sienne = await (await portail()).signIn(autre.email, MOT_DE_PASSE);
    const dossier = await createCandidature(strapi, autre, { formationCode: 'LP-ABF-LM' });
    const lu = async () => (await call('candidature.lire', { session: sienne, params: { id: dossier } })).body;
    const avant = await lu();
    const requise = avant.pieces.find(({ obligatoire }: { obligatoire: boolean }) => obligatoire);
    const params = { id: dossier, piece: requise.pieceDemandeeRef };
    const etat = async () =>
      (await lu()).pieces.find((p: { pieceDemandeeRef: string }) => p.pieceDemandeeRef === params.piece);

    for (const motif of ['', 'Trop peu', 'x'.repeat(1001), 'Un motif\u202equi trompe']) {
      const refusee = await call('piece.declarerIncapacite', { session: sienne, params, body: { motif } });
      assert.deepEqual([refusee.status, Object.keys(refusee.body.champs)], [422, ['motif']], motif.slice(0, 20));
    }
    const motif = 'Mon lycée ne délivre\nce relevé qu’en juillet.';
    const faite = await call('piece.declarerIncapacite', { session: sienne, params, body: { motif: ` ${motif} ` } });
    assert.equal(faite.status, 200);
    assert.deepEqual([(await etat()).etat, (await etat()).motifIncapacite], ['incapacite_declaree', motif]);
    assert.equal((await lu()).comptage.manquantes, avant.comptage.manquantes - 1);

    assert.equal((await call('piece.retirer', { session: sienne, params })).status, 200);
    assert.deepEqual([(await etat()).etat, (await etat()).motifIncapacite], ['attendue', null]);
    // A file answers in its place, and no incapacité is declared over it.
    await call('piece.declarerIncapacite', { session: sienne, params, body: { motif } });
    assert.equal((await call('piece.deposer', { session: sienne, params, body: await pdf('Relevé') })).status, 200);
    assert.deepEqual([(await etat()).etat, (await etat()).motifIncapacite], ['deposee', null]);
    const encore = await call('piece.declarerIncapacite', { session: sienne, params, body: { motif } });
    assert.deepEqual([encore.status, encore.body.refus[0].code], [409, 'piece_non_modifiable']);
  });
});
