/** PDFs are typeset for everybody: tagged, in French, with the letters of all names. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actes } from '../../scripts/system/cms-build.ts';
import { readPdf } from '../support/pdf-structure.ts';

const compose = (template: string, donnees: object): Promise<Buffer> =>
  actes('platform/pdf/typesetting.js').composer(template, donnees);

const TABLE = `
= #donnees.titre
== Personnes
#table(columns: 2, table.header([Nom], [Ville]), ..donnees.lignes.flatten().map(texte => [#texte]))
`;

describe('a PDF is typeset', () => {
  it('with a title, a language, headings, and heads of columns that a screen reader tells', async () => {
    const bytes = await compose(TABLE, { titre: 'Une liste', lignes: [['Martin', 'Laval']] });
    const { title, lang, tagged, xmp, pages } = await readPdf(bytes);
    assert.deepEqual([title, lang.toLowerCase(), tagged], ['Une liste', 'fr-fr', true]);
    assert.match(xmp, /<pdfuaid:part>1</);
    assert.deepEqual(pages, [
      [
        ['H1', 'Une liste'],
        ['H2', 'Personnes'],
        ['TH', 'Nom'],
        ['TH', 'Ville'],
        ['TD', 'Martin'],
        ['TD', 'Laval'],
      ],
    ]);
  });

  const SIGNES = ['Ștefănescu', 'Nguyễn Thị Ánh', 'Đặng', 'Łukasz', 'Ağaoğlu', 'O’Neill', 'Œuvrard', 'Παπαδόπουλος'];
  it('with the letters of names from everywhere', async () => {
    const { text } = await readPdf(await compose(TABLE, { titre: 'Noms', lignes: SIGNES.map((nom) => [nom, '☐ ☒']) }));
    for (const nom of [...SIGNES, '☐ ☒']) assert.ok(text.includes(nom), `${nom} is in ${text}`);
  });

  it('even when a letter has no drawing: the page has a box in its place', async () => {
    const { text, tagged } = await readPdf(await compose(TABLE, { titre: 'Noms', lignes: [['王 Wei', 'Nantes']] }));
    assert.deepEqual([text.includes(' Wei'), text.includes('王'), tagged], [true, false, true]);
  });

  it('with what people typed as it is, never as markup', async () => {
    const typed = '#{sys.inputs} *gras* $x$ `code` = titre \\ @ref <a>';
    const { pages } = await readPdf(await compose(TABLE, { titre: typed, lignes: [[typed, '#read("/etc/passwd")']] }));
    assert.deepEqual(pages[0]?.slice(0, 1), [['H1', typed]]);
    assert.deepEqual(pages[0]?.slice(-2), [
      ['TD', typed],
      ['TD', '#read("/etc/passwd")'],
    ]);
  });

  it('to the same bytes when nothing changed, and beside others that are typeset meanwhile', async () => {
    const titres = ['Un', 'Deux', 'Trois', 'Un'];
    const [un, deux, , encore] = await Promise.all(titres.map((titre) => compose(TABLE, { titre, lignes: [] })));
    assert.ok(un && deux && encore);
    assert.ok(un.equals(encore));
    assert.deepEqual([(await readPdf(un)).title, (await readPdf(deux)).title], ['Un', 'Deux']);
  });

  const REFUSES: [string, string][] = [
    ['skips a level of heading', '= Un\n=== Trois'],
    ['shows a picture without words', '= Un\n#image(bytes("<svg xmlns=\'http://www.w3.org/2000/svg\'/>"))'],
    ['reads a file', '= Un\n#read("/etc/passwd")'],
  ];
  for (const [dit, template] of REFUSES) {
    it(`never from a template that ${dit}`, async () => {
      await assert.rejects(compose(template, { titre: 'Un' }), /a PDF is not typeset/);
      assert.ok((await compose('= Après', { titre: 'Après' })).length > 0);
    });
  }
});
