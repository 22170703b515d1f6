import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `ROOT` is the root of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** `TOOLS` holds the programs that the commands bring for themselves; it is safe to delete when nothing runs. */
export const TOOLS = join(ROOT, '.tools');
