/**
 * `SILENCE_MS` keeps a slow step from looking dead: something moves at least every five seconds, on a busy machine too.
 */
const SILENCE_MS = 4000;
const FRAME_MS = 250;
const FRAMES = ['|', '/', '-', '\\'];

/**
 * `withProgress` runs a step while something moves: one updated line on a terminal, a line every four seconds
 * elsewhere.
 *
 * @template T
 * @param {string} label names the step, as « Installing the dependencies »
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
