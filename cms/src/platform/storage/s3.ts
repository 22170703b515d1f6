import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Bucket } from '@portail/config/environment';
import { estCle, exigerCle, nouvelleCle } from './key.ts';
import { RangementImpossible, type Stockage } from './shape.ts';

/** `Delais` are in milliseconds per try; `corps` is the limit of a whole reading, its tries included. */
type Delais = Readonly<{ connexion: number; reponse: number; corps: number }>;

const DELAIS: Delais = { connexion: 3_000, reponse: 15_000, corps: 30_000 };
const ESSAIS = 3;

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
    // `lire` reads the whole object, 3 Mo at most. An object cut short is then an error here, not in the reply. A
    // reader on a slow line holds none of the few connections that deposits need too.
    async lire(cle) {
      const demande = new GetObjectCommand({ Bucket, Key: exigerCle(cle) });
      const { Body } = await client.send(demande, { abortSignal: AbortSignal.timeout(delais.corps) });
      if (!Body) throw new Error('an object without a body');
      return Readable.from([Buffer.from(await Body.transformToByteArray())]);
    },
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
