import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { lireStructure, type Structure } from './structure.ts';

const flux = (dictionnaire: string, octets: Buffer | string) =>
  `4 0 obj\n<< ${dictionnaire} >>\nstream\r\n${Buffer.from(octets as string).toString('latin1')}\nendstream\nendobj\n`;
const paquet = (objets: string, dictionnaire = '/Type /ObjStm /Filter /FlateDecode') =>
  flux(dictionnaire, deflateSync(Buffer.from(objets)));

const RIEN: Structure = { contient: [], aDessiner: false };
const JOINT: Structure = { contient: ['fichier_joint'], aDessiner: false };
const PROGRAMME: Structure = { contient: ['programme'], aDessiner: false };
const A_DESSINER: Structure = { contient: [], aDessiner: true };

const CAS: [string, string, Structure][] = [
  ['nothing', '<< /Type /Catalog >>', RIEN],
  ['no byte', '', RIEN],
  ['an action', '<< /S /JavaScript /JS (x) >>', PROGRAMME],
  ['an action, without a space', '<</S/JavaScript/JS(x)>>', PROGRAMME],
  ['an action over two lines', '<< /S\r\n\0/Launch >>', PROGRAMME],
  ['an action whose name is written in codes', '<< /#53 /J#61vaScript >>', PROGRAMME],
  ['an attachment', '<< /Type /Filespec /EF << /F 5 0 R >> >>', JOINT],
  ['an attachment elsewhere', '<< /EF 7 0 R >>', JOINT],
  ['an attached file without its card', '<< /Type /EmbeddedFile >>', JOINT],
  ['both', '<< /EF << >> >> << /S /Launch >>', { contient: ['fichier_joint', 'programme'], aDessiner: false }],
  ['other names', '<< /S /URI /EFF /StdCF /JavaScript 3 0 R /Launch (x) /S /JavaScripts >>', RIEN],
  ['words of a page', flux('', '(/S /JavaScript /EF <<)'), RIEN],
  ['words of a page, and an action after', `${flux('', 'BT ET')}<< /S /Launch >>`, PROGRAMME],
  ['a packed action', paquet('9 0 << /S /JavaScript >>'), PROGRAMME],
  ['a packed action of another packing', paquet('9 0 << /S /JavaScript >>', '/Type /XObject'), RIEN],
  ['a package that does not open', flux('/Type /ObjStm', 'not deflated'), RIEN],
  ['a stream that never ends', '<< >> stream << /S /Launch >>', PROGRAMME],
  ['a form to draw', '<< /Type /Catalog /NeedsRendering true >>', A_DESSINER],
  ['a packed form to draw', paquet('1 0 << /Type/Catalog/NeedsRendering true >>'), A_DESSINER],
  ['a form that is drawn', '<< /Type /Catalog /NeedsRendering false >>', RIEN],
  [
    'a form that a later change has drawn',
    `<< /Type /Catalog /NeedsRendering true >>${flux('', 'x')}<< /Type /Catalog >>`,
    RIEN,
  ],
];

for (const [titre, texte, attendu] of CAS) {
  it(`what stands beside the pages: ${titre}`, () =>
    assert.deepEqual(lireStructure(Buffer.from(texte, 'latin1')), attendu));
}
