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
import { RangementImpossible, type Storage } from './shape.ts';

/** Per try, in milliseconds; `corps` is all that a reading may take, its tries included. */
type Delais = Readonly<{ connexion: number; reponse: number; corps: number }>;

const DELAIS: Delais = { connexion: 3_000, reponse: 15_000, corps: 30_000 };
const ESSAIS = 3;

/**
 * A bucket that nobody reads but through the cms: no address of an object, signed or not, is ever made. It is asked to
 * be closed by its own policy; no ACL is sent, which most buckets refuse.
 */
export function s3Storage({ endpoint, region, bucket: Bucket, ...credentials }: Bucket, delais = DELAIS): Storage {
  const client = new S3Client({
    endpoint,
    region,
    credentials,
    forcePathStyle: true,
    maxAttempts: ESSAIS,
    // By default the SDK adds CRC32 checksums to all that it sends, as trailers of a body in chunks for some, and asks
    // for them in answers: of the other makers' servers, many refuse them, and some keep the chunks' marks in the
    // object. What is sent is covered by its SHA-256 anyway, which the signature of the request holds.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: delais.connexion,
      requestTimeout: delais.reponse,
      throwOnRequestTimeout: true,
    },
  });
  return {
    // S3 answers when the object is kept, and in several places. Not on the condition that the key is new: it is, not
    // every server knows such conditions, and the second try of a lost answer would meet the object of the first.
    async put(contenu) {
      const Key = nouvelleCle();
      try {
        await client.send(new PutObjectCommand({ Bucket, Key, Body: contenu }));
      } catch (cause) {
        throw new RangementImpossible('the bucket takes no object', { cause });
      }
      return Key;
    },
    async exists(cle) {
      const demande = new HeadObjectCommand({ Bucket, Key: exigerCle(cle) });
      try {
        await client.send(demande);
        return true;
      } catch (erreur) {
        if (erreur instanceof S3ServiceException && erreur.$metadata.httpStatusCode === 404) return false;
        throw new RangementImpossible('the bucket does not answer', { cause: erreur });
      }
    },
    // Read whole, 3 Mo at most: an object that is cut short is an error here, not in the reply; and a reader on a slow
    // line holds none of the few connections that deposits need too.
    async read(cle) {
      const demande = new GetObjectCommand({ Bucket, Key: exigerCle(cle) });
      const { Body } = await client.send(demande, { abortSignal: AbortSignal.timeout(delais.corps) });
      if (!Body) throw new Error('an object without a body');
      return Readable.from([Buffer.from(await Body.transformToByteArray())]);
    },
    async remove(cle) {
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
