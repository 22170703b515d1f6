/**
 * This file is preloaded (`--import`) in every process that the scripts start. When the parent dies, whatever killed
 * it, the channel between the two closes; the child then drains as if it had been asked to, and takes along the
 * processes that it started. Its log, which the parent chose, never ends it.
 */
import { loseWhatCannotBeWritten } from './lossy-output.mjs';

/** `ALONE_MS` is the longest that a child left alone may take to drain. */
const ALONE_MS = 20_000;

loseWhatCannotBeWritten();

if (process.channel) {
  process.once('disconnect', () => {
    process.once('exit', endGroup);
    setTimeout(() => process.exit(1), ALONE_MS).unref();
    // The signal would end the child before the processes that it started, without a handler of its own.
    if (process.listenerCount('SIGTERM') === 0) process.exit(1);
    process.kill(process.pid, 'SIGTERM');
  });
  // The listener would keep the process alive for the sake of the channel.
  process.channel.unref();
}

function endGroup() {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    // The process leads no group, so it has none to end.
  }
}
