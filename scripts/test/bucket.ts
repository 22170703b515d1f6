/** The editors' bucket, for the end-to-end tests: a real S3 protocol, on this machine, in a folder that is thrown away. */
import { mkdir } from 'node:fs/promises';
import S3rver from 's3rver';
import type { Variables } from '../start/environment.ts';

const NAME = 'documents';
/** The only ones that it knows. */
const KEYS = 'S3RVER';

export type Bucket = Readonly<{ variables: Variables; stop(): Promise<void> }>;

export async function startBucket(directory: string): Promise<Bucket> {
  await mkdir(directory);
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: NAME, configs: [] }],
  });
  const { address, port } = await server.run();
  return {
    variables: {
      PUBLIC_S3_ENDPOINT: `http://${address}:${port}`,
      PUBLIC_S3_REGION: 'us-east-1',
      PUBLIC_S3_BUCKET: NAME,
      PUBLIC_S3_ACCESS_KEY_ID: KEYS,
      PUBLIC_S3_SECRET_ACCESS_KEY: KEYS,
    },
    stop: () => server.close(),
  };
}
