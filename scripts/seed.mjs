// `npm run seed`: the demonstration's data, and more of it on demand. Runs on Node 20; the rest runs on the Node that it finds.
import { launch } from './runtime.mjs';

await launch('scripts/seed/command.ts', process.argv.slice(2));
