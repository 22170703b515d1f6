/** `writeCompressed` writes `.br` and `.gz` beside a text file. */
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { ENCODING_SUFFIX, type Encoding } from '../../site/server/release.ts';

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.mjs', '.svg', '.txt', '.webmanifest', '.xml']);
/** `MINIMUM_BYTES` is the size below which the answer fits in one packet anyway. */
const MINIMUM_BYTES = 1024;
/** `BROTLI_QUALITY` is 9, because 11 gains 8 % on a page and takes twenty times longer. */
const BROTLI_QUALITY = 9;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/**
 * `writeCompressed` leaves small and binary files alone.
 *
 * @returns the encodings that were written beside the file
 */
export async function writeCompressed(path: string, content: Buffer): Promise<Encoding[]> {
  if (!COMPRESSIBLE.has(extname(path)) || content.length < MINIMUM_BYTES) return [];
  const [br, gz] = await Promise.all([
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_LGWIN]: windowBits(content.length),
      },
    }),
    deflate(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(path + ENCODING_SUFFIX.br, br), writeFile(path + ENCODING_SUFFIX.gzip, gz)]);
  return ['br', 'gzip'];
}

/** `windowBits` fits the window to the file. The default of 4 MB costs more to set up than a page takes to compress. */
function windowBits(bytes: number): number {
  return Math.min(Math.max(Math.ceil(Math.log2(bytes)), 16), constants.BROTLI_MAX_WINDOW_BITS);
}
