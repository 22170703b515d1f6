import { writeSync } from 'node:fs';
import { Socket } from 'node:net';

/**
 * `loseWhatCannotBeWritten` lets a process outlive a full disk when its output goes to a file. A line that cannot be
 * written is lost, and counted. Node would throw where the line is said, which ends a process for the sake of its log.
 */
export function loseWhatCannotBeWritten() {
  lose(process.stdout, 1);
  lose(process.stderr, 2);
}

/**
 * @param {import('node:stream').Writable} stream
 * @param {number} descriptor
 */
function lose(stream, descriptor) {
  // Terminals and pipes are sockets to Node; any other stream goes to a file.
  if (stream instanceof Socket) return;
  stream._write = lossyWriter((chunk) => void writeSync(descriptor, chunk));
}

/**
 * @param {(chunk: Buffer) => void} write throws when it cannot
 * @returns {(chunk: Buffer, encoding: BufferEncoding, done: () => void) => void}
 */
export function lossyWriter(write) {
  let lost = 0;
  return (chunk, _encoding, done) => {
    try {
      if (lost > 0) write(Buffer.from(`(${lost} writes were lost here)\n`));
      lost = 0;
      write(chunk);
    } catch {
      lost += 1;
    }
    done();
  };
}
