import assert from 'node:assert/strict';
import { it } from 'node:test';
import { deflateSync } from 'node:zlib';
import { lireStructure } from './structure.ts';

const flux = (dictionnaire: string, octets: Buffer | string) =>
  `4 0 obj\n<< ${dictionnaire} >>\nstream\r\n${Buffer.from(octets as string).toString('latin1')}\nendstream\nendobj\n`;
const paquet = (objets: string, dictionnaire = '/Type /ObjStm /Filter /FlateDecode') =>
  flux(dictionnaire, deflateSync(Buffer.from(objets)));

const CAS: [string, string, ReturnType<typeof lireStructure>][] = [
  ['nothing', '<< /Type /Catalog >>', []],
  ['no byte', '', []],
  ['an action', '<< /S /JavaScript /JS (x) >>', ['programme']],
  ['an action, without a space', '<</S/JavaScript/JS(x)>>', ['programme']],
  ['an action over two lines', '<< /S\r\n\0/Launch >>', ['programme']],
  ['an action whose name is written in codes', '<< /#53 /J#61vaScript >>', ['programme']],
  ['an attachment', '<< /Type /Filespec /EF << /F 5 0 R >> >>', ['fichier_joint']],
  ['an attachment elsewhere', '<< /EF 7 0 R >>', ['fichier_joint']],
  ['an attached file without its card', '<< /Type /EmbeddedFile >>', ['fichier_joint']],
  ['both', '<< /EF << >> >> << /S /Launch >>', ['fichier_joint', 'programme']],
  ['other names', '<< /S /URI /EFF /StdCF /JavaScript 3 0 R /Launch (x) /S /JavaScripts >>', []],
  ['words of a page', flux('', '(/S /JavaScript /EF <<)'), []],
  ['words of a page, and an action after', `${flux('', 'BT ET')}<< /S /Launch >>`, ['programme']],
  ['a packed action', paquet('9 0 << /S /JavaScript >>'), ['programme']],
  ['a packed action of another packing', paquet('9 0 << /S /JavaScript >>', '/Type /XObject'), []],
  ['a package that does not open', flux('/Type /ObjStm', 'not deflated'), []],
  ['a stream that never ends', '<< >> stream << /S /Launch >>', ['programme']],
];

for (const [titre, texte, attendu] of CAS) {
  it(`what stands beside the pages: ${titre}`, () =>
    assert.deepEqual(lireStructure(Buffer.from(texte, 'latin1')), attendu));
}
