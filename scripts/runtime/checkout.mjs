import { accessSync, constants } from 'node:fs';
import { Failure } from '../system/failure.mjs';
import { ROOT } from '../system/paths.mjs';

/** `requireWritableCheckout` refuses a checkout that cannot hold dependencies, builds and, by default, the data. */
export function requireWritableCheckout() {
  try {
    accessSync(ROOT, constants.W_OK);
  } catch {
    throw new Failure(`${ROOT} cannot be written by this user: clone the repository in a folder of your own.`);
  }
}
