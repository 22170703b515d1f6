/** This process builds the same site for `@astrojs/node` standalone, in the output folder of an instance of its own. */
import node from '@astrojs/node';
import { build } from 'astro';

await build({ root: process.cwd(), logLevel: 'warn', adapter: node({ mode: 'standalone' }) });
process.exit(0);
