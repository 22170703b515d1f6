import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ENTETES } from '@portail/config/contract/route';
import { TAILLE_MAX_FICHIER } from '@portail/config/rules/pieces';
import { anyCandidat, type Candidat, createCandidat } from '../../scripts/seed/factories/candidats.ts';
import { createCandidature } from '../../scripts/seed/factories/candidatures.ts';
import { brokenPdf, htmlNamedPdf, pdf, pdfOf3Mo, pdfOfSize } from '../../scripts/seed/factories/pdf.ts';
import { encryptedPdf } from '../fixtures/encrypted-pdf.ts';
import {
  archive,
  bombInPage,
  bombInTable,
  DERNIER_ENTETE,
  deepArrays,
  dynamicForm,
  endlessTree,
  threeMilliardPages,
  truncated,
  withAttachedProgram,
  withHead,
  withJavaScript,
  withoutPages,
  withTail,
} from '../fixtures/hostile-pdf.ts';
import { first } from '../support/first.ts';
import { type Call, portail } from '../support/portail.ts';

const ENTETES_SURS = [
  'content-type',
  'content-disposition',
  'content-security-policy',
  'x-content-type-options',
  'cache-control',
];
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
    piece = first((await call('candidature.lire', { session, params: { id } })).body.pieces).pieceDemandeeRef;
  });

  const deposer = async (body: Uint8Array, nom = 'CV.pdf', call: Partial<Call> = {}) =>
    (await portail()).call('piece.deposer', {
      session,
      params: { id, piece },
      body,
      headers: { [ENTETES.nomFichier]: encodeURIComponent(nom) },
      ...call,
    });
  const lire = async () => (await (await portail()).call('candidature.lire', { session, params: { id } })).body;

  type Fabrique = () => Uint8Array | Promise<Uint8Array>;
  const refuses: [string, Fabrique, number, string][] = [
    ['an empty file', () => new Uint8Array(), 422, 'fichier_vide'],
    ['an HTML file named .pdf', htmlNamedPdf, 415, 'fichier_texte'],
    ['an archive named .pdf', archive, 415, 'fichier_zip'],
    ['a header that ends beyond the window', () => withHead(DERNIER_ENTETE + 1), 415, 'fichier_faux_pdf'],
    ['a header far from the beginning', () => withHead(100_000), 415, 'fichier_faux_pdf'],
    ['3 Mo to the byte', pdfOf3Mo, 413, 'fichier_trop_gros'],
    ['a header and nothing else', () => Buffer.from('%PDF-1.7'), 422, 'fichier_illisible'],
    ['a broken PDF', brokenPdf, 422, 'fichier_illisible'],
    ['a PDF cut at a third', () => truncated(1 / 3), 422, 'fichier_illisible'],
    ['a PDF that lacks its last twentieth', () => truncated(0.95), 422, 'fichier_illisible'],
    [
      'a PDF that opens with a password',
      () => encryptedPdf({ methode: 'AES-256', ouverture: 'secret' }),
      422,
      'fichier_protege',
    ],
    ['a form that Acrobat alone draws', dynamicForm, 422, 'fichier_pour_acrobat'],
    ['a PDF without a page', withoutPages, 422, 'fichier_sans_page'],
    ['three milliards of pages', threeMilliardPages, 422, 'fichier_verification_impossible'],
    ['a million arrays in each other', deepArrays, 422, 'fichier_illisible'],
    ['200 Mo in its table of objects', bombInTable, 422, 'fichier_illisible'],
  ];
  for (const [titre, fabriquer, status, code] of refuses) {
    it(`refuses ${titre}, and nothing changes`, async () => {
      const avant = await lire();
      const reply = await deposer(await fabriquer());
      assert.deepEqual([reply.status, reply.body], [status, { refus: [{ code, cible: 'fichier' }] }]);
      const { maintenant: _, ...apres } = await lire();
      const { maintenant: __, ...attendu } = avant;
      assert.deepEqual(apres, attendu);
    });
  }

  const acceptes: [string, Fabrique][] = [
    ['a byte less than 3 Mo', () => pdfOfSize(TAILLE_MAX_FICHIER - 1)],
    ['bytes before its header', () => withHead(500)],
    ['its header in the last place', () => withHead(DERNIER_ENTETE)],
    ['bytes after its end', () => withTail('\n'.repeat(5_000))],
    ['an archive after its end', () => withTail(archive())],
    ['a page of HTML before its header', () => withHead(200, '<!doctype html><script>alert(1)</script><!--')],
    ['a page of HTML after its end', () => withTail('<html><script>alert(1)</script>')],
    ['a program’s first bytes before its header', () => withHead(300, 'MZ')],
    ['restrictions, and no password to open it', () => encryptedPdf({ methode: 'AES-256', permissions: -3900 })],
    ['JavaScript', withJavaScript],
    ['a program attached', withAttachedProgram],
    ['200 Mo to draw', bombInPage],
    // pdf.js mends it: one page, for the candidat as for the bureau.
    ['pages that come back to themselves', endlessTree],
  ];
  for (const [titre, fabriquer] of acceptes) {
    it(`takes a PDF with ${titre}, and gives it back as it is, to be saved and nothing else`, async () => {
      const contenu = Buffer.from(await fabriquer());
      assert.equal((await deposer(contenu)).status, 200);
      const lue = await (await portail()).call('piece.telecharger', { session, params: { id, piece } });
      assert.deepEqual(lue.body, contenu);
      assert.deepEqual(
        ENTETES_SURS.map((nom) => lue.headers.get(nom)),
        [
          'application/pdf',
          `attachment; filename="piece.pdf"; filename*=UTF-8''CV.pdf`,
          "default-src 'none'; sandbox",
          'nosniff',
          'private, no-store',
        ],
      );
    });
  }

  it('is written with what it holds beside its pages, when it was deposited before too', async () => {
    const { strapi } = await portail();
    const fichiers = strapi.db.query('api::fichier.fichier');
    const contenu = await withAttachedProgram();
    assert.equal((await deposer(contenu)).status, 200);
    const [{ documentId }] = await fichiers.findMany({ where: { candidatRef: candidat.ref }, orderBy: { id: 'desc' } });
    const contient = async () => (await fichiers.findOne({ where: { documentId } })).contient;
    assert.deepEqual(await contient(), ['fichier_joint']);
    await fichiers.update({ where: { documentId }, data: { contient: null } });
    assert.equal((await deposer(contenu)).status, 200);
    assert.deepEqual(await contient(), ['fichier_joint']);
  });

  it('of thirteen at once, twelve are taken and the last is told when to come back', async () => {
    const contenus = await Promise.all(Array.from({ length: 13 }, (_, rang) => pdf(`Ensemble ${rang}`)));
    const replies = await Promise.all(contenus.map((contenu) => deposer(contenu)));
    const refusees = replies.filter(({ status }) => status !== 200);
    assert.deepEqual(
      refusees.map(({ status, body, headers }) => [status, body.refus, headers.get('retry-after')]),
      [[429, [{ code: 'verification_encombree', cible: 'fichier' }], '60']],
    );
    assert.equal((await deposer(contenus[0] as Uint8Array)).status, 200);
  });

  /** `noms` are as sent, as shown in the dossier, as saved. */
  const noms: [string, string, string][] = [
    ['CV\u202efdp.exe', 'CVfdp.exe', 'CVfdp.exe.pdf'],
    ['\u2067CV\u2069\u200f\u061c.pdf', 'CV.pdf', 'CV.pdf'],
    ['../../etc/passwd.pdf', '.._.._etc_passwd.pdf', '.._.._etc_passwd.pdf'],
    ['C:\\Users\\moi\\CV.pdf', 'C:_Users_moi_CV.pdf', 'C:_Users_moi_CV.pdf'],
    ['C\u200bV\u2060 \ufeff 2.pdf', 'CV 2.pdf', 'CV 2.pdf'],
    ['..', 'document.pdf', 'document.pdf'],
    ['CV\r\nset-cookie: a=b\0.pdf', 'CV set-cookie: a=b.pdf', 'CV set-cookie: a=b.pdf'],
    ['CV"; filename="x.exe', 'CV"; filename="x.exe', 'CV"; filename="x.exe.pdf'],
    ["CV d'Anaïs (v*2) 100 %.PDF", "CV d'Anaïs (v*2) 100 %.PDF", "CV d'Anaïs (v*2) 100 %.PDF"],
    ['📄 résumé\u2028.pdf', '📄 résumé .pdf', '📄 résumé .pdf'],
    ['page.html', 'page.html', 'page.html.pdf'],
    ['', 'document.pdf', 'document.pdf'],
  ];
  for (const [envoye, montre, enregistre] of noms) {
    it(`shows ${JSON.stringify(envoye)} as ${JSON.stringify(montre)}, and saves a .pdf`, async () => {
      assert.equal((await deposer(await pdf('Nommé'), envoye)).body.nom, montre);
      const { headers } = await (await portail()).call('piece.telecharger', { session, params: { id, piece } });
      const [, nom = ''] =
        /^attachment; filename="piece\.pdf"; filename\*=UTF-8''([\w!#$&+.^`|~%-]+)$/.exec(
          headers.get('content-disposition') ?? '',
        ) ?? [];
      assert.equal(decodeURIComponent(nom), enregistre);
    });
  }

  it('writes down each reading by its owner, and none that is refused', async () => {
    const { call, strapi } = await portail();
    const lignes = () =>
      strapi.db.query('api::journal.journal').findMany({ where: { cibleRef: id, action: 'piece.lire' } });
    const avant = (await lignes()).length;
    await call('piece.telecharger', { session, params: { id, piece } });
    await call('piece.telecharger', { session, params: { id, piece: 'a'.repeat(24) } });
    const apres = await lignes();
    assert.equal(apres.length, avant + 1);
    const { acteur, acteurRef, details } = apres.at(-1);
    assert.deepEqual([acteur, acteurRef, details.piece], ['candidat', candidat.ref, piece]);
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
      'attachment; filename="piece.pdf"; filename*=UTF-8\'\'Curriculum%20%E2%80%93%20Zo%C3%A9%20Lef%C3%A8vre%20%282%29.pdf',
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
      call('candidature.transmettre', { session: intruse, params: { id }, body: { vu: 'invented' } }),
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
    assert.equal(first((await lire()).pieces).etat, 'attendue');
    assert.equal(await strapi.db.query('api::fichier.fichier').count({ where: { candidatRef: candidat.ref } }), 0);
    const encore = await call('piece.retirer', { session, params: { id, piece } });
    assert.deepEqual([encore.status, encore.body.refus[0].code], [409, 'piece_sans_reponse']);
  });

  it('keeps one row for the same bytes sent to several pieces at once', async () => {
    const { call, strapi } = await portail();
    const bytes = await pdf('Le même document partout');
    const refs = (await lire()).pieces.map((une) => une.pieceDemandeeRef);
    const replies = await Promise.all(refs.map((ref) => deposer(bytes, 'tout.pdf', { params: { id, piece: ref } })));
    assert.deepEqual(
      replies.map(({ status }) => status),
      refs.map(() => 200),
    );
    assert.equal(await strapi.db.query('api::fichier.fichier').count({ where: { candidatRef: candidat.ref } }), 1);
    await call('piece.retirer', { session, params: { id, piece: first(refs) } });
    const reste = await call('piece.telecharger', { session, params: { id, piece: first(refs.slice(1)) } });
    assert.deepEqual(reste.body, Buffer.from(bytes));
  });

  it('is answered by a document of another candidature of the same person, and by nobody else’s', async () => {
    const { strapi, signIn, call } = await portail();
    const autre = await createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE }));
    const sienne = await signIn(autre.email, MOT_DE_PASSE);
    const ailleurs = await createCandidature(strapi, autre, { formationCode: 'LP-EPR-AC' });
    const ici = await createCandidature(strapi, autre, { formationCode: 'LP-ABF-LM' });
    const premiere = async (dossier: string) =>
      first((await call('candidature.lire', { session: sienne, params: { id: dossier } })).body.pieces)
        .pieceDemandeeRef;
    const bytes = await pdf('Une seule fois');
    const la = { id: ailleurs, piece: await premiere(ailleurs) };
    await call('piece.deposer', {
      session: sienne,
      params: la,
      body: bytes,
      headers: { [ENTETES.nomFichier]: encodeURIComponent('CV – été.pdf') },
    });
    const proposes = (await call('piece.proposer', { session: sienne, params: { id: ici } })).body;
    assert.deepEqual(
      proposes.map(({ nom, usages }) => [nom, usages.length]),
      [['CV – été.pdf', 1]],
    );
    assert.deepEqual((await call('piece.proposer', { session: sienne, params: { id: ailleurs } })).body, []);

    const params = { id: ici, piece: await premiere(ici) };
    const body = { fichier: first(proposes).fichier };
    assert.equal((await call('piece.choisir', { session: sienne, params, body })).status, 200);
    const lu = await call('piece.telecharger', { session: sienne, params });
    assert.deepEqual(lu.body, Buffer.from(bytes));
    // The file stays here when it is taken back there.
    assert.equal((await call('piece.retirer', { session: sienne, params: la })).status, 200);
    assert.deepEqual((await call('piece.telecharger', { session: sienne, params })).body, Buffer.from(bytes));

    const vol = await call('piece.choisir', { session, params: { id, piece }, body });
    assert.deepEqual([vol.status, vol.body.refus[0].code], [422, 'document_a_choisir']);
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
    const requise = first(avant.pieces, ({ obligatoire }) => obligatoire);
    const params = { id: dossier, piece: requise.pieceDemandeeRef };
    const etat = async () => first((await lu()).pieces, (p) => p.pieceDemandeeRef === params.piece);

    for (const motif of ['', 'Trop peu', 'x'.repeat(1001)]) {
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
    assert.deepEqual([encore.status, encore.body.refus[0].code], [409, 'piece_deja_deposee']);
  });
});
