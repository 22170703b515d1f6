/**
 * `Failure` stops a command and is not a bug. It is one sentence for the person who typed the command, without a stack.
 */
export class Failure extends Error {
  name = 'Failure';
}

/**
 * `orExit` runs a command; a {@link Failure} becomes its sentence on stderr and exit code 1.
 *
 * @template T
 * @param {() => Promise<T>} command
 * @returns {Promise<T>}
 */
export async function orExit(command) {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}
