// `npm start` starts here: the whole portal on this machine, from a fresh clone. This file runs on Node 20, and starts
// the rest on the Node that it finds.
import { launch } from './runtime.mjs';

await launch('scripts/start/main.ts', process.argv.slice(2));
