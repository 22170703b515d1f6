/**
 * `lireFormulaire` reads the body of a form, in a time that grows with its length alone. The platform's
 * `request.formData()` takes a minute for 4 Mo of `a&a&a…`: its time grows with the square of the number of fields.
 */
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Busboy, type BusboyHeaders } from '@fastify/busboy';
import { CHAMPS_MAX, limiteDuCorps } from './corps.ts';

const NOM_MAX_OCTETS = 200;
/** `MORCEAU_OCTETS` cuts the body, because a parser is stopped between two chunks only. */
const MORCEAU_OCTETS = 64 * 1024;
const ESPERLUETTE = 0x26;

/**
 * `lireFormulaire` reads the fields of a form, whichever its type.
 *
 * @returns undefined when the body is no form, is cut short, or is larger than a form may be
 */
export async function lireFormulaire(request: Request): Promise<FormData | undefined> {
  const type = request.headers.get('content-type') ?? '';
  if (!request.body) return undefined;
  const { pathname, search } = new URL(request.url);
  const limite = limiteDuCorps(request.method, pathname + search, type);
  const corps = Readable.fromWeb(request.body as ReadableStream);
  try {
    if (/^application\/x-www-form-urlencoded\b/i.test(type)) return await lireChamps(corps, limite);
    if (/^multipart\/form-data\b/i.test(type)) return await lireParties(corps, limite, type);
    return undefined;
  } catch {
    return undefined;
  }
}

/**
 * `lireChamps` reads an url-encoded form.
 *
 * @throws on a body that no form sends: too long, too many fields
 */
async function lireChamps(corps: Readable, limite: number): Promise<FormData> {
  let champs = 1;
  const octets = await buffer(
    borne(corps, limite, (morceau) => {
      for (const octet of morceau) if (octet === ESPERLUETTE) champs += 1;
      return champs <= CHAMPS_MAX;
    }),
  );
  const saisie = new FormData();
  for (const [nom, valeur] of new URLSearchParams(octets.toString())) saisie.append(nom, valeur);
  return saisie;
}

/**
 * `lireParties` reads a form with parts.
 *
 * @throws on a body that no form sends: too long, too many parts, more than one file, a part that is cut
 */
async function lireParties(corps: Readable, limite: number, type: string): Promise<FormData> {
  const saisie = new FormData();
  const arret = new AbortController();
  const lecteur = Busboy({
    headers: { 'content-type': type } as BusboyHeaders,
    limits: {
      fieldNameSize: NOM_MAX_OCTETS,
      fieldSize: limite,
      files: 1,
      fileSize: limite,
      parts: CHAMPS_MAX,
      headerPairs: 20,
      headerSize: 4096,
    },
  });
  const refuser = () => arret.abort();
  lecteur.on('field', (nom, valeur, nomCoupe, valeurCoupee) => {
    if (nomCoupe || valeurCoupee) refuser();
    else saisie.append(nom, valeur);
  });
  lecteur.on('file', (nom, flux, nomFichier, _encodage, typeFichier) => {
    const morceaux: Buffer<ArrayBuffer>[] = [];
    flux.on('data', (morceau: Buffer<ArrayBuffer>) => morceaux.push(morceau));
    flux.on('limit', refuser);
    flux.on('error', refuser);
    flux.on('end', () => saisie.append(nom, new File(morceaux, nomFichier ?? '', { type: typeFichier })));
  });
  lecteur.on('filesLimit', refuser);
  lecteur.on('partsLimit', refuser);
  await pipeline(borne(corps, limite), lecteur, { signal: arret.signal });
  return saisie;
}

/** `borne` yields the body, and throws once it is longer than it may be or holds what it may not. */
async function* borne(corps: Readable, limite: number, accepte: (morceau: Buffer) => boolean = () => true) {
  let recus = 0;
  for await (const morceau of corps as AsyncIterable<Buffer>) {
    recus += morceau.length;
    if (recus > limite || !accepte(morceau)) throw new Error('more than a form holds');
    for (let debut = 0; debut < morceau.length; debut += MORCEAU_OCTETS) {
      yield morceau.subarray(debut, debut + MORCEAU_OCTETS);
    }
  }
}
