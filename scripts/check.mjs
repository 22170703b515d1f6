// `npm run check` starts here: formatting, types, direction of imports, vocabulary of files. This file runs on Node 20,
// and starts the rest on the Node that it finds.
import { launch } from './runtime.mjs';

await launch('scripts/check/main.ts', process.argv.slice(2));
