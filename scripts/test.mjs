// `npm test` starts here, or one part of it: `npm test -- unit`. This file runs on Node 20, and starts the rest on the
// Node that it finds.
import { launch } from './runtime.mjs';

await launch('scripts/test/main.ts', process.argv.slice(2));
