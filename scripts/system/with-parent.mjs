/**
 * Preloaded (`--import`) in every process that the scripts start: when the parent dies, whatever killed it, the channel
 * between the two closes; the child then drains as if it had been asked to, and takes along what it started. Its log, which
 * the parent chose, never ends it.
 */
import { loseWhatCannotBeWritten } from './lossy-output.mjs';

/** Longest that a child left alone may take to drain. */
const ALONE_MS = 20_000;

loseWhatCannotBeWritten();

if (process.channel) {
  process.once('disconnect', () => {
    process.once('exit', endGroup);
    setTimeout(() => process.exit(1), ALONE_MS).unref();
    // Without a handler of its own, the signal would end it before what it started.
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
    // It leads no group, so it has none to end.
  }
}
