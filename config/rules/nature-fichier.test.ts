import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { DEBUT_FICHIER, estBureautique, FENETRE_ENTETE_PDF, refusDeLaNature } from './nature-fichier.ts';

test('a header is looked for in the first 1 024 bytes', () => assert.equal(FENETRE_ENTETE_PDF, 1024));

const octets = (texte: string) => Uint8Array.from(texte, (signe) => signe.charCodeAt(0));

/** `archive` makes the first entries of an archive, as a word processor writes them. */
function archive(...entrees: [nom: string, contenu: string][]): Uint8Array {
  const parties = entrees.map(([nom, contenu]) => {
    const brut = nom === 'mimetype';
    const donnees = brut ? Buffer.from(contenu) : deflateRawSync(contenu);
    const entete = Buffer.alloc(30);
    entete.write('PK\x03\x04', 0, 'latin1');
    entete.writeUInt16LE(brut ? 0 : 8, 8);
    entete.writeUInt32LE(donnees.length, 18);
    entete.writeUInt32LE(contenu.length, 22);
    entete.writeUInt16LE(nom.length, 26);
    return Buffer.concat([entete, Buffer.from(nom), donnees]);
  });
  return Buffer.concat(parties);
}
const office = (dossier: string) =>
  archive(
    ['[Content_Types].xml', '<Types/>'],
    ['_rels/.rels', '<Relationships/>'],
    [`${dossier}/document.xml`, '<w/>'],
  );
const ouvert = (quoi: string) => archive(['mimetype', `application/vnd.oasis.opendocument.${quoi}`]);
const JPEG = octets('\xff\xd8\xff\xe0\0\x10JFIF\0\x01');
const HEIC = octets('\0\0\0\x24ftypheic\0\0\0\0mif1heic');
const OLE = octets('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0');
const ZIP = archive(['releve.txt', '12/20']);
const RIEN = octets('');
const AUTRE = octets('\x01\x02\x03\x04 quelque chose');

const FICHIERS: [string, Uint8Array, ReturnType<typeof refusDeLaNature>][] = [
  ['CV.pdf', octets('%PDF-1.7'), undefined],
  ['photo.jpg', octets('%PDF-1.7'), undefined],
  ['CV', octets('\n\n%PDF-1.4'), undefined],
  ['CV.pdf', octets(`${' '.repeat(1019)}%PDF-`), undefined],
  ['CV.pdf', octets(`${' '.repeat(1020)}%PDF-`), 'fichier_faux_pdf'],
  ['photo.jpg', JPEG, 'fichier_photo'],
  ['CV.pdf', JPEG, 'fichier_photo'],
  ['IMG_4021.HEIC', HEIC, 'fichier_photo'],
  ['image', HEIC, 'fichier_photo'],
  ['image.avif', octets('\0\0\0\x20ftypavif'), 'fichier_photo'],
  ['capture.png', octets('\x89PNG\r\n\x1a\n'), 'fichier_photo'],
  ['photo.webp', octets('RIFF\x24\0\0\0WEBPVP8 '), 'fichier_photo'],
  ['scan', octets('II*\0\x08'), 'fichier_photo'],
  ['scan.bmp', octets('BM\x36\x03\0\0\0\0\0\0'), 'fichier_photo'],
  ['photo.JPEG ', AUTRE, 'fichier_photo'],
  ['photo.jpg', RIEN, 'fichier_photo'],
  ['Lettre.docx', office('word'), 'fichier_word'],
  ['Lettre', office('word'), 'fichier_word'],
  ['Lettre.pdf', office('word'), 'fichier_word'],
  ['Lettre.odt', ouvert('text'), 'fichier_word'],
  ['Lettre.docx', archive(['[Content_Types].xml', 'x']), 'fichier_word'],
  ['Lettre.doc', OLE, 'fichier_word'],
  ['Lettre', OLE, 'fichier_word'],
  ['Lettre.rtf', octets('{\\rtf1\\ansi'), 'fichier_word'],
  ['notes.xlsx', office('xl'), 'fichier_excel'],
  ['notes.ods', ouvert('spreadsheet'), 'fichier_excel'],
  ['notes.xls', OLE, 'fichier_excel'],
  ['notes.csv', octets('a;b'), 'fichier_excel'],
  ['projet.pptx', office('ppt'), 'fichier_powerpoint'],
  ['projet.odp', ouvert('presentation'), 'fichier_powerpoint'],
  ['projet.ppt', OLE, 'fichier_powerpoint'],
  ['Relevé.pages', archive(['Index/Document.iwa', 'x']), 'fichier_pages'],
  ['Relevé.pages', archive(['preview.jpg', 'x']), 'fichier_pages'],
  ['Relevé.numbers', AUTRE, 'fichier_pages'],
  ['pieces.zip', ZIP, 'fichier_zip'],
  ['CV.pdf', ZIP, 'fichier_zip'],
  ['pieces.rar', octets('Rar!\x1a\x07'), 'fichier_zip'],
  ['pieces.7z', AUTRE, 'fichier_zip'],
  ['film.mov', octets('\0\0\0\x14ftypqt  '), 'fichier_video'],
  ['message.m4a', octets('\0\0\0\x1cftypM4A '), 'fichier_video'],
  ['notes.txt', octets('Madame, Monsieur'), 'fichier_texte'],
  ['page.html', octets('<!doctype html>'), 'fichier_texte'],
  ['CV.pdf', octets('<!doctype html>'), 'fichier_texte'],
  ['CV.pdf', octets('\xef\xbb\xbf\r\n <HTML lang="fr">'), 'fichier_texte'],
  ['CV', octets('<?xml version="1.0"?>'), 'fichier_texte'],
  ['logo.svg', octets('<?xml version="1.0"?><svg/>'), 'fichier_photo'],
  ['CV.pdf', octets('<htmlx'), 'fichier_faux_pdf'],
  ['CV.pdf', octets('BM\x36\x03\0\0\0\0\0\0'), 'fichier_photo'],
  ['CV.pdf', octets('BM\x36\x03\x05\0\0\0\0\0'), 'fichier_photo'],
  ['CV.pdf', octets('BMadame, Monsieur'), 'fichier_faux_pdf'],
  ['CV.pdf', octets('8BPS\0\x01'), 'fichier_photo'],
  ['Livre.epub', archive(['mimetype', 'application/epub+zip']), 'fichier_livre'],
  ['CV.pdf', archive(['mimetype', 'application/epub+zip']), 'fichier_livre'],
  ['Livre.epub', ZIP, 'fichier_livre'],
  ['Livre.mobi', AUTRE, 'fichier_livre'],
  ['CV.xps', archive(['FixedDocumentSequence.fdseq', 'x']), 'fichier_xps'],
  ['CV.pdf', archive(['Documents/1/Pages/1.fpage', 'x']), 'fichier_xps'],
  ['CV.oxps', ZIP, 'fichier_xps'],
  ['CV.pdf', ouvert('text'), 'fichier_word'],
  ['schema.odg', ouvert('graphics'), 'fichier_word'],
  ['CV.PDF', AUTRE, 'fichier_faux_pdf'],
  ['CV', AUTRE, 'fichier_pas_pdf'],
  ['CV.pdf.crdownload', AUTRE, 'fichier_pas_pdf'],
  ['programme.exe', octets('MZ'), 'fichier_pas_pdf'],
  ['', AUTRE, 'fichier_pas_pdf'],
];
for (const [nom, debut, attendu] of FICHIERS) {
  const vu = Buffer.from(debut.subarray(0, 12)).toString('latin1');
  test(`« ${nom} » that begins with ${JSON.stringify(vu)}: ${attendu ?? 'a PDF'}`, () => {
    assert.equal(refusDeLaNature(nom, debut), attendu);
  });
}

test('what is beyond the beginning of a file changes nothing', () => {
  const loin = octets(`${'\x01'.repeat(DEBUT_FICHIER)}PK\x03\x04word/`);
  assert.equal(refusDeLaNature('CV', loin), 'fichier_pas_pdf');
});

test('what a writer exports is told from the rest', () => {
  assert.deepEqual(
    (['fichier_word', 'fichier_pages', 'fichier_excel', 'fichier_powerpoint', 'fichier_photo'] as const).map(
      estBureautique,
    ),
    [true, true, true, true, false],
  );
});
