/**
 * Preloaded (`--import`) in every process that the scripts start: when the parent dies, whatever killed it, the channel
 * between the two closes and the child stops as if it had been asked to.
 */

/** Longest that a child left alone may take to stop. */
const ALONE_MS = 20_000;

if (process.channel) {
  process.once('disconnect', () => {
    setTimeout(() => process.exit(1), ALONE_MS).unref();
    process.kill(process.pid, 'SIGTERM');
  });
  // The listener would keep the process alive for the sake of the channel.
  process.channel.unref();
}
