/** The types cover the members of s3rver that are used, because the package has none. */
declare module 's3rver' {
  export default class S3rver {
    constructor(options: {
      address: string;
      /** `port` 0 is any free one. */
      port: number;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string; configs: string[] }[];
    });
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
}
