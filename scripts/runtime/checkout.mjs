import { accessSync, constants } from 'node:fs';
import { Failure } from '../system/failure.mjs';
import { ROOT } from '../system/paths.mjs';

/** Dependencies, builds and, by default, the data go there. */
export function requireWritableCheckout() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    throw new Failure(`${ROOT} cannot be written by this user: clone the repository in a folder of your own.`);
  }
}
