/// <reference path="./s3rver.d.ts" />
/**
 * `startBucket` serves the editors' bucket and the candidates' to the tests. It speaks the real S3 protocol, on this
 * machine, in a folder that is thrown away. It proves nothing of who may read: it answers everybody.
 */
import { mkdir } from 'node:fs/promises';
import S3rver from 's3rver';
import type { Variables } from '../start/environment.ts';

const PUBLIC = 'documents';
const PRIVATE = 'candidats-prives';
/** `KEYS` are the only ones that s3rver knows. */
const KEYS = 'S3RVER';

export type Bucket = Readonly<{
  variables: Variables;
  /** `privateVariables` put the candidates' files in a bucket too, for the tests that ask for it. */
  privateVariables: Variables;
  stop(): Promise<void>;
}>;

export async function startBucket(directory: string): Promise<Bucket> {
  await mkdir(directory);
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [PUBLIC, PRIVATE].map((name) => ({ name, configs: [] })),
  });
  const { address, port } = await server.run();
  const variables = (whose: 'PUBLIC_S3' | 'PRIVATE_S3', bucket: string): Variables => ({
    [`${whose}_ENDPOINT`]: `http://${address}:${port}`,
    [`${whose}_REGION`]: 'us-east-1',
    [`${whose}_BUCKET`]: bucket,
    [`${whose}_ACCESS_KEY_ID`]: KEYS,
    [`${whose}_SECRET_ACCESS_KEY`]: KEYS,
  });
  return {
    variables: variables('PUBLIC_S3', PUBLIC),
    privateVariables: variables('PRIVATE_S3', PRIVATE),
    stop: () => server.close(),
  };
}
