// `npm start`: everything on this machine, from a fresh clone. Runs on Node 20; the rest runs on the Node that it finds.
import { launch } from './runtime.mjs';

await launch('scripts/start/main.ts', process.argv.slice(2));
