// `npm run seed` starts here: the demonstration's data, and more of it on demand. This file runs on Node 20, and starts
// the rest on the Node that it finds.
import { launch } from './runtime.mjs';

await launch('scripts/seed/command.ts', process.argv.slice(2));
