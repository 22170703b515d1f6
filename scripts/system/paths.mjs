import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What the commands bring for themselves; safe to delete when nothing runs. */
export const TOOLS = join(ROOT, '.tools');
