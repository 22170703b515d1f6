/** A slow step must not look dead: something moves at least every five seconds, a busy machine included. */
const SILENCE_MS = 4000;
const FRAME_MS = 250;
const FRAMES = ['|', '/', '-', '\\'];

/**
 * Runs a step while something moves on the terminal: one updated line on a terminal, a line every four seconds elsewhere.
 *
 * @template T
 * @param {string} label what is being done, as « Installing the dependencies »
 * @param {() => Promise<T>} step
 * @returns {Promise<T>}
 */
export async function withProgress(label, step) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  const terminal = process.stdout.isTTY;
  let frame = 0;

  if (!terminal) process.stdout.write(`${label}…\n`);
  const timer = terminal
    ? setInterval(() => process.stdout.write(`\r${FRAMES[frame++ % FRAMES.length]} ${label}… ${seconds()}`), FRAME_MS)
    : setInterval(() => process.stdout.write(`  … ${seconds()}\n`), SILENCE_MS);
  /** @param {string} outcome */
  const end = (outcome) => {
    clearInterval(timer);
    process.stdout.write(`${terminal ? '\r\x1b[K' : ''}${outcome} ${label} (${seconds()})\n`);
  };

  try {
    const result = await step();
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}
