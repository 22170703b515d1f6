import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { Worker } from 'node:worker_threads';
import { brokenPdf, pdf, pdfOfSize } from '../../scripts/seed/factories/pdf.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import * as costly from '../fixtures/costly-pdf.ts';
import { encryptedPdf, METHODES, type Methode } from '../fixtures/encrypted-pdf.ts';
import * as hostile from '../fixtures/hostile-pdf.ts';
import { portail } from '../support/portail.ts';

type Verdict = { ok: true; pages: number; contient: string[] } | { ok: false; code: string };
type Fabrique = () => Uint8Array | Promise<Uint8Array>;

const verifier = async (contenu: Uint8Array, qui: string, depart?: AbortSignal): Promise<Verdict> =>
  fromBuild<{ verifierPdf(contenu: Buffer, qui: { qui: string; depart?: AbortSignal | undefined }): Promise<Verdict> }>(
    'platform/pdf/check.js',
  ).verifierPdf(Buffer.from(contenu), { qui, depart });

const pris = (pages = 1, ...contient: string[]): Verdict => ({ ok: true, pages, contient });
const refuse = (code: string): Verdict => ({ ok: false, code });

/** `chiffre` is a PDF as Acrobat saves it, its dictionaries encrypted. */
const chiffre = (methode: Methode, catalogue: string) =>
  encryptedPdf({
    methode,
    empaquete: true,
    catalogue,
    autres: hostile.AUTRES_DU_FORMULAIRE,
    contenu: hostile.FORMULAIRE,
  });

const CAS: [string, Fabrique, Verdict][] = [
  ...METHODES.flatMap((methode): [string, Fabrique, Verdict][] => [
    [`restrictions only, by ${methode}`, () => encryptedPdf({ methode }), pris()],
    [
      `restrictions only, by ${methode}, its dictionaries packed`,
      () => encryptedPdf({ methode, empaquete: true }),
      pris(),
    ],
    [`everything allowed, by ${methode}`, () => encryptedPdf({ methode, permissions: -1 }), pris()],
    [
      `a password to open it, by ${methode}`,
      () => encryptedPdf({ methode, ouverture: 'secret' }),
      refuse('fichier_protege'),
    ],
  ]),
  ['a certificate to open it', hostile.forCertificate, refuse('fichier_protege')],
  ['an encryption that no reader knows', hostile.unknownEncryption, refuse('fichier_protege')],

  ...Object.entries(hostile.DYNAMIQUES).flatMap(([comment, catalogue]): [string, Fabrique, Verdict][] => [
    [`a form that Acrobat alone draws, ${comment}`, () => hostile.form(catalogue), refuse('fichier_pour_acrobat')],
    ...METHODES.map((methode): [string, Fabrique, Verdict] => [
      `such a form, ${comment}, by ${methode}`,
      () => chiffre(methode, catalogue),
      refuse('fichier_pour_acrobat'),
    ]),
  ]),
  ...Object.entries(hostile.STATIQUES).flatMap(([comment, catalogue]): [string, Fabrique, Verdict][] => [
    [`a form ${comment}`, () => hostile.form(catalogue), pris()],
    [`a form ${comment}, encrypted`, () => chiffre('AES-256', catalogue), pris()],
  ]),

  ['a first page that is broken, beside the others', hostile.brokenFirstPage, refuse('fichier_page_abimee')],
  ['a first page that is broken, apart from the others', hostile.brokenFirstBranch, pris(3)],

  ['JavaScript', hostile.withJavaScript, pris(1, 'programme')],
  ['JavaScript in packed dictionaries', hostile.packedProgram, pris(1, 'programme')],
  ['a link that starts a program, its name disguised', hostile.withLaunch, pris(1, 'programme')],
  ['a program attached', hostile.withAttachedProgram, pris(1, 'fichier_joint')],
  [
    'both, encrypted',
    () =>
      encryptedPdf({
        methode: 'RC4-128',
        empaquete: true,
        catalogue:
          '/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> /JavaScript << /Names [(b) << /S /JavaScript /JS (x) >>] >> >>',
        autres: ['<< /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>'],
      }),
    pris(1, 'fichier_joint', 'programme'),
  ],
  ['words that look like them', hostile.withWords, pris()],

  ['100 Mo around its catalogue', costly.bombAroundCatalogue, refuse('fichier_verification_impossible')],
  ['60 000 objects never closed', costly.objectsNeverClosed, refuse('fichier_verification_impossible')],
  ['100 Mo that nothing refers to', costly.bombUnused, pris()],
  ['a string of 2,9 Mo', costly.hugeString, pris()],
  ['1 400 000 parentheses in one another', costly.nestedParentheses, pris()],
  ['2⁴⁰ pages', costly.doublingTree, pris(2)],
  ['more pages than a tree holds', () => costly.manyPages(40_000), pris(2)],
  ['60 000 empty streams', costly.manyStreams, pris()],
  ['100 000 trailers that lead nowhere', costly.manyTrailers, refuse('fichier_illisible')],
];

describe('a PDF is checked', () => {
  before(() => portail());

  for (const [titre, fabriquer, attendu] of CAS) {
    it(`with ${titre}: ${attendu.ok ? `taken, ${attendu.contient.join(' and ') || 'nothing beside'}` : attendu.code}`, async () =>
      assert.deepEqual(await verifier(await fabriquer(), titre), attendu));
  }

  it('in processor time: the same file has the same verdict on a machine that is busy elsewhere', async () => {
    const occuper = () => new Worker('for (;;);', { eval: true });
    const occupants = Array.from({ length: 4 }, occuper);
    try {
      assert.deepEqual(await verifier(costly.deepTree(), 'occupée'), pris());
      assert.deepEqual(
        await verifier(costly.bombAroundCatalogue(), 'occupée'),
        refuse('fichier_verification_impossible'),
      );
    } finally {
      await Promise.all(occupants.map((occupant) => occupant.terminate()));
    }
  });

  it('alike after any other: thirty files, broken ones among them, by many persons at once', async () => {
    const bons = await Promise.all([pdf('Un'), pdf('Deux', 12), pdfOfSize(2_000_000)]);
    const attendus = [pris(1), pris(12), pris(1)];
    const verdicts = await Promise.all(
      Array.from({ length: 30 }, (_, rang) =>
        verifier(rang % 6 === 5 ? brokenPdf() : (bons[rang % 3] as Uint8Array), `foule-${rang}`),
      ),
    );
    verdicts.forEach((verdict, rang) => {
      assert.deepEqual(verdict, rang % 6 === 5 ? refuse('fichier_illisible') : attendus[rang % 3]);
    });
  });

  it('in the turn of each person: one who sends a dozen bombs makes nobody wait, but themselves', async () => {
    const bombe = costly.bombAroundCatalogue();
    let finies = 0;
    const departs = Array.from({ length: 12 }, () => new AbortController());
    const bombes = departs.map(async ({ signal }) => {
      const verdict = await verifier(bombe, 'hostile', signal);
      finies += 1;
      return verdict;
    });
    assert.deepEqual(await verifier(await pdf('Honnête'), 'honnête'), pris());
    assert.ok(finies <= 1, `${finies} bombs before`);
    assert.deepEqual(await bombes[0], refuse('fichier_verification_impossible'));
    for (const depart of departs) depart.abort();
    const verdicts = await Promise.all(bombes);
    assert.ok(verdicts.slice(3).every((verdict) => !verdict.ok && verdict.code === 'envoi_interrompu'));
  });
});
