/** What is used of this package, which has no types. */
declare module 's3rver' {
  export default class S3rver {
    constructor(options: {
      address: string;
      /** 0: any free one. */
      port: number;
      silent: boolean;
      directory: string;
      configureBuckets: { name: string; configs: string[] }[];
    });
    run(): Promise<{ address: string; port: number }>;
    close(): Promise<void>;
  }
}
