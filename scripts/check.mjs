// `npm run check`: formatting, types, direction of imports, vocabulary of files. Runs on Node 20; the rest on the Node that it finds.
import { launch } from './runtime.mjs';

await launch('scripts/check/main.ts', process.argv.slice(2));
