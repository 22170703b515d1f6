/**
 * This file says what a file that is no PDF is, by its first bytes, else by its name. Each nature has its own sentence
 * and remedy: « uniquement au format PDF » (guide p. 16).
 */
import type { CodeRefus } from '../refusals.ts';

/** `FENETRE_ENTETE_PDF` is in bytes: a PDF's header may follow other bytes, within the first 1 024. */
export const FENETRE_ENTETE_PDF = 1024;
/** `DEBUT_FICHIER` is how many first bytes are enough to tell an archive's first entries. */
export const DEBUT_FICHIER = 4096;

/** `Nature` has one refusal for each kind of file. */
type Nature = Extract<CodeRefus, `fichier_${string}`>;

type Signe = readonly [rang: number, octets: string];
/** `mots`, when given, are words of which the beginning of the file holds at least one. */
type Signature = readonly [nature: Nature, signe: Signe, mots?: readonly string[]];

const ZIP = 'PK\x03\x04';
/** `SIGNATURES` writes bytes as characters. An office file is an archive, whose first entries tell its kind. */
const SIGNATURES: readonly Signature[] = [
  ['fichier_photo', [0, '\xff\xd8\xff']],
  ['fichier_photo', [0, '\x89PNG\r\n']],
  ['fichier_photo', [0, 'GIF8']],
  ['fichier_photo', [0, '8BPS']],
  ['fichier_photo', [8, 'WEBP']],
  ['fichier_photo', [0, 'II*\0']],
  ['fichier_photo', [0, 'MM\0*']],
  ['fichier_photo', [0, '\0\0\0\x0cJXL ']],
  ['fichier_photo', [0, '\0\0\0\x0cjP  ']],
  // These brands of one container are a phone's photos; any other brand is film or sound.
  ...['hei', 'hev', 'mif1', 'msf1', 'avif', 'avis', 'crx '].map(
    (marque): Signature => ['fichier_photo', [4, `ftyp${marque}`]],
  ),
  ['fichier_video', [4, 'ftyp']],
  ['fichier_video', [8, 'AVI ']],
  ['fichier_video', [8, 'WAVE']],
  ['fichier_video', [0, '\x1aE\xdf\xa3']],
  ['fichier_video', [0, 'OggS']],
  ['fichier_video', [0, 'ID3']],
  ['fichier_word', [0, ZIP], ['opendocument.text', 'word/']],
  ['fichier_excel', [0, ZIP], ['opendocument.spreadsheet', 'xl/']],
  ['fichier_powerpoint', [0, ZIP], ['opendocument.presentation', 'ppt/']],
  ['fichier_livre', [0, ZIP], ['application/epub+zip']],
  ['fichier_xps', [0, ZIP], ['FixedDocumentSequence', 'FixedDocSeq', '.fpage', '.fdseq']],
  ['fichier_word', [0, ZIP], ['opendocument.']],
  ['fichier_pages', [0, ZIP], ['.iwa', 'index.apxl', 'buildVersionHistory']],
  ['fichier_word', [0, '{\\rtf']],
];
/** `BITMAP` wants the reserved null bytes too, since a text may begin with the letters « BM ». */
const BITMAP = /^BM[\s\S]{4}\0{4}/;
/** `PAGE_WEB` matches what a browser saves, under any name. */
const PAGE_WEB = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|head|body|\?xml)\b/i;
/**
 * `CONTENANTS` are archives and old containers, whose kind the file's name may tell. The nature here serves when the
 * name does not.
 */
const CONTENANTS: readonly Signature[] = [
  ['fichier_zip', [0, ZIP]],
  ['fichier_zip', [0, 'PK\x05\x06']],
  ['fichier_zip', [0, 'Rar!']],
  ['fichier_zip', [0, '7z\xbc\xaf']],
  ['fichier_zip', [0, '\x1f\x8b']],
  ['fichier_word', [0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1']],
];

const EXTENSIONS: readonly (readonly [Nature, string])[] = [
  ['fichier_photo', 'jpg jpeg jpe jfif png heic heif webp gif bmp tif tiff avif dng svg'],
  ['fichier_video', 'mp4 m4v mov avi mkv webm 3gp mp3 m4a aac wav ogg opus'],
  ['fichier_word', 'doc docx docm dot dotx odt ott fodt odg rtf wps wpd gdoc'],
  ['fichier_pages', 'pages numbers key'],
  ['fichier_excel', 'xls xlsx xlsm xlsb ods csv gsheet'],
  ['fichier_powerpoint', 'ppt pptx pptm pps ppsx odp gslides'],
  ['fichier_livre', 'epub mobi azw azw3 kfx fb2 djvu'],
  ['fichier_xps', 'xps oxps'],
  ['fichier_zip', 'zip rar 7z gz tar tgz'],
  ['fichier_texte', 'txt md tex html htm mht mhtml eml msg xml json url webloc'],
];
/** `BUREAUTIQUE` are natures that an office program exports as PDF. Their files are archives, or of one old format. */
const BUREAUTIQUE: ReadonlySet<CodeRefus | undefined> = new Set<CodeRefus>([
  'fichier_word',
  'fichier_pages',
  'fichier_excel',
  'fichier_powerpoint',
]);

/** `ARCHIVES` are natures whose files are archives too, and that no office program exports. */
const ARCHIVES: ReadonlySet<CodeRefus> = new Set<CodeRefus>(['fichier_livre', 'fichier_xps']);

export function estBureautique(nature: CodeRefus | undefined): boolean {
  return BUREAUTIQUE.has(nature);
}

/**
 * `refusDeLaNature` says why a file is no PDF; undefined when it has a PDF's header and can be opened.
 *
 * @param debut the first {@link DEBUT_FICHIER} bytes, or more
 */
export function refusDeLaNature(nom: string, debut: Uint8Array): Nature | undefined {
  const texte = Array.from(debut.subarray(0, DEBUT_FICHIER), (octet) => String.fromCharCode(octet)).join('');
  if (texte.slice(0, FENETRE_ENTETE_PDF).includes('%PDF-')) return undefined;
  const extension = /\.([a-z0-9]+)[\s.]*$/i.exec(nom)?.[1]?.toLowerCase() ?? '';
  const nommee = EXTENSIONS.find(([, liste]) => liste.split(' ').includes(extension))?.[0];
  const lue = BITMAP.test(texte) ? 'fichier_photo' : natureLue(SIGNATURES, texte);
  if (lue) return lue;
  const contenant = natureLue(CONTENANTS, texte);
  if (contenant) return nommee && (BUREAUTIQUE.has(nommee) || ARCHIVES.has(nommee)) ? nommee : contenant;
  if (!nommee && PAGE_WEB.test(texte)) return 'fichier_texte';
  return nommee ?? (extension === 'pdf' ? 'fichier_faux_pdf' : 'fichier_pas_pdf');
}

function natureLue(signatures: readonly Signature[], texte: string): Nature | undefined {
  const trouvee = signatures.find(
    ([, [rang, octets], mots]) => texte.startsWith(octets, rang) && (!mots || mots.some((mot) => texte.includes(mot))),
  );
  return trouvee?.[0];
}
