import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { Bucket } from '@portail/config/environment';
import { estCle, exigerCle, nouvelleCle } from './key.ts';
import { RangementImpossible, type Stockage } from './shape.ts';

/** `Delais` are in milliseconds per try; `corps` is the limit of a whole reading, its tries included. */
type Delais = Readonly<{ connexion: number; reponse: number; corps: number }>;

const DELAIS: Delais = { connexion: 3_000, reponse: 15_000, corps: 30_000 };
const ESSAIS = 3;

/** `PARTIE` is what one request carries of a large object, in bytes: every server takes parts of 5 Mio or more. */
const PARTIE = 8 * 1024 * 1024;

/**
 * `stockageS3` stores in a bucket that is read through the cms only. No address of an object, signed or not, is ever
 * made. The bucket's own policy closes it; no ACL is sent, which most buckets refuse.
 */
export function stockageS3({ endpoint, region, bucket: Bucket, ...credentials }: Bucket, delais = DELAIS): Stockage {
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    maxAttempts: ESSAIS,
    // `WHEN_REQUIRED` turns off the CRC32 checksums that the SDK adds by default, some as trailers of a body in chunks.
    // Many servers of other makers refuse them, and some keep the chunks' marks in the object. The request's signature
    // already covers the body by its SHA-256.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: delais.connexion,
      requestTimeout: delais.reponse,
      throwOnRequestTimeout: true,
    },
  });
  /**
   * `lire` reads an object part after part: a pièce is one part, and an error here when it is cut short. A reader on a
   * slow line holds none of the few connections that deposits need too.
   */
  async function lire(cle: string): Promise<Readable> {
    const Key = exigerCle(cle);
    const partie = async (de: number) => {
      const demande = new GetObjectCommand({ Bucket, Key, Range: `bytes=${de}-${de + PARTIE - 1}` });
      const { Body, ContentRange } = await client.send(demande, { abortSignal: AbortSignal.timeout(delais.corps) });
      if (!Body) throw new Error('an object without a body');
      const octets = Buffer.from(await Body.transformToByteArray());
      // A server that knows no ranges has given the whole object.
      return { octets, total: Number(ContentRange?.split('/')[1] ?? octets.length) };
    };
    const { octets, total } = await partie(0);
    const suite = async function* () {
      yield octets;
      for (let lus = octets.length; lus < total; ) {
        const suivante = await partie(lus);
        yield suivante.octets;
        lus += suivante.octets.length;
      }
    };
    return Readable.from(suite(), { objectMode: false });
  }

  return {
    // `ranger` waits for S3's answer, given once the object is kept in several places. It does not ask that the key be
    // new: it is, not every server knows such conditions, and the second try of a lost answer would meet the object of
    // the first.
    async ranger(contenu, extension = 'pdf') {
      const Key = nouvelleCle(extension);
      try {
        await client.send(new PutObjectCommand({ Bucket, Key, Body: contenu }));
      } catch (cause) {
        throw new RangementImpossible('the bucket takes no object', { cause });
      }
      return Key;
    },
    // `rangerFlux` sends the parts of an object, which is there once all of them are. A killed process leaves parts
    // that no listing shows: the bucket's own rule removes them (`AbortIncompleteMultipartUpload`).
    async rangerFlux(flux, extension) {
      const ou = { Bucket, Key: nouvelleCle(extension) };
      const { UploadId } = await surLeSeau(client.send(new CreateMultipartUploadCommand(ou)));
      const Parts: CompletedPart[] = [];
      let taille = 0;
      try {
        for await (const Body of parParties(flux)) {
          const partie = { ...ou, UploadId, PartNumber: Parts.length + 1 };
          const { ETag } = await surLeSeau(client.send(new UploadPartCommand({ ...partie, Body })));
          Parts.push({ PartNumber: partie.PartNumber, ETag });
          taille += Body.length;
        }
        const fin = new CompleteMultipartUploadCommand({ ...ou, UploadId, MultipartUpload: { Parts } });
        await surLeSeau(client.send(fin));
      } catch (erreur) {
        await client.send(new AbortMultipartUploadCommand({ ...ou, UploadId })).catch(() => {});
        throw erreur;
      }
      return { cle: ou.Key, taille };
    },
    async existe(cle) {
      const demande = new HeadObjectCommand({ Bucket, Key: exigerCle(cle) });
      try {
        await client.send(demande);
        return true;
      } catch (erreur) {
        if (erreur instanceof S3ServiceException && erreur.$metadata.httpStatusCode === 404) return false;
        throw new RangementImpossible('the bucket does not answer', { cause: erreur });
      }
    },
    lire,
    lireEntier: async (cle) => buffer(await lire(cle)),
    async retirer(cle) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: exigerCle(cle) }));
    },
    async *lister() {
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, { Bucket })) {
        for (const { Key, LastModified } of Contents) {
          if (Key && LastModified && estCle(Key)) yield { cle: Key, modifieLe: LastModified };
        }
      }
    },
  };
}

/** `surLeSeau` tells a bucket that takes nothing from a fault of the bytes' source. */
function surLeSeau<T>(acte: Promise<T>): Promise<T> {
  return acte.catch((cause) => {
    throw new RangementImpossible('the bucket takes no object', { cause });
  });
}

/** `parParties` gathers bytes into parts; the last is shorter. */
async function* parParties(flux: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let recus: Uint8Array[] = [];
  let taille = 0;
  for await (const morceau of flux) {
    recus.push(morceau);
    taille += morceau.length;
    if (taille < PARTIE) continue;
    const tout = Buffer.concat(recus);
    const entieres = Math.floor(tout.length / PARTIE) * PARTIE;
    for (let de = 0; de < entieres; de += PARTIE) yield tout.subarray(de, de + PARTIE);
    recus = [tout.subarray(entieres)];
    taille = tout.length - entieres;
  }
  if (taille > 0) yield Buffer.concat(recus);
}
