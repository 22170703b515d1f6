// `npm run bench`, or one part of it: `npm run bench -- serving`. Runs on Node 20; the rest runs on the Node that it finds.
import { launch } from './runtime.mjs';

await launch('scripts/bench/main.ts', process.argv.slice(2));
