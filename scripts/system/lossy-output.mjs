import { writeSync } from 'node:fs';
import { Socket } from 'node:net';

/**
 * Lets a process outlive a full disk when its output goes to a file: what cannot be written is lost, and counted. Node
 * would throw where the line is said, which ends a process for the sake of its log.
 */
export function loseWhatCannotBeWritten() {
  for (const [stream, descriptor] of /** @type {const} */ ([
    [process.stdout, 1],
    [process.stderr, 2],
  ])) {
    // Terminals and pipes are sockets to Node; what is not goes to a file.
    if (!(stream instanceof Socket)) stream._write = lossyWriter((chunk) => void writeSync(descriptor, chunk));
  }
}

/**
 * @param {(chunk: Uint8Array | string) => void} write throws when it cannot
 * @returns {(chunk: Uint8Array, encoding: BufferEncoding, done: () => void) => void}
 */
export function lossyWriter(write) {
  let lost = 0;
  return (chunk, _encoding, done) => {
    try {
      if (lost > 0) write(`(${lost} writes were lost here)\n`);
      lost = 0;
      write(chunk);
    } catch {
      lost += 1;
    }
    done();
  };
}
