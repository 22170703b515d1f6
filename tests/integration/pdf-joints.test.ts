/** PDFs are joined by a process of its own: a file that it cannot read is attached whole, and harms nothing else. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { PDFDocument } from 'pdf-lib';
import { brokenPdf, pdf } from '../../scripts/seed/factories/pdf.ts';
import { fromBuild } from '../../scripts/system/cms-build.ts';
import { encryptedPdf, METHODES } from '../fixtures/encrypted-pdf.ts';

type Fichier = { octets: Uint8Array; nom: string };
type Module = {
  assembler(
    composer: (joints: readonly number[]) => Promise<Uint8Array>,
    fichiers: readonly Fichier[],
  ): Promise<{ pdf: Buffer; joints: number[] }>;
};
const assembler = (fichiers: Fichier[], vues: (readonly number[])[] = []) =>
  fromBuild<Module>('platform/pdf/assembly.js').assembler(async (joints) => {
    vues.push(joints);
    return pdf('Couverture', 1 + fichiers.length);
  }, fichiers);

it('files are put after the pages that announce them', async () => {
  const fichiers = [
    { octets: await pdf('CV', 2), nom: '01 CV.pdf' },
    { octets: await pdf('Bac', 3), nom: '02 Bac.pdf' },
  ];
  const { pdf: assemble, joints } = await assembler(fichiers);
  assert.deepEqual(joints, []);
  assert.equal((await PDFDocument.load(assemble)).getPageCount(), 1 + 2 + 2 + 3);
});

it('a file that cannot be read is attached whole, and its page says so', async () => {
  const vues: (readonly number[])[] = [];
  const fichiers = [
    { octets: brokenPdf(), nom: '01 Brisé.pdf' },
    { octets: await pdf('Bac', 3), nom: '02 Bac.pdf' },
  ];
  const { pdf: assemble, joints } = await assembler(fichiers, vues);
  assert.deepEqual(joints, [0]);
  assert.deepEqual(vues, [[], [0]]);
  assert.equal((await PDFDocument.load(assemble)).getPageCount(), 1 + 2 + 3);
});

for (const methode of METHODES) {
  it(`a file under ${methode} is joined when it opens without a password, and attached when it asks for one`, async () => {
    const libre = { octets: encryptedPdf({ methode }), nom: '01.pdf' };
    const ferme = { octets: encryptedPdf({ methode, ouverture: 'secret' }), nom: '02.pdf' };
    assert.deepEqual((await assembler([libre, ferme])).joints, [1]);
  });
}
