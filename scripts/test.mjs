// `npm test`, or one part of it: `npm test -- unit`. Runs on Node 20; the rest runs on the Node that it finds.
import { launch } from './runtime.mjs';

await launch('scripts/test/main.ts', process.argv.slice(2));
