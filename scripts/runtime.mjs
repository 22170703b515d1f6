/**
 * `launch` goes from the machine's Node and a fresh clone to a running TypeScript entry. It finds the right Node,
 * installs the dependencies and runs the entry. Every file reached from here is dependency-free and runs on Node 20.
 */
import { requireWritableCheckout } from './runtime/checkout.mjs';
import { installDependencies } from './runtime/dependencies.mjs';
import { onLauncherDeath } from './runtime/launcher.mjs';
import { findNode } from './runtime/node.mjs';
import { run } from './runtime/run.mjs';
import { orExit } from './system/failure.mjs';

/**
 * `launch` runs a TypeScript entry and ends this process with its exit code.
 *
 * @param {string} script path from the root of the repository
 * @param {string[]} args
 */
export async function launch(script, args) {
  // SIGTERM ends the install, or reaches the process that runs.
  onLauncherDeath(() => process.kill(process.pid, 'SIGTERM'));
  process.exitCode = await orExit(async () => {
    requireWritableCheckout();
    const node = await findNode();
    await installDependencies(node);
    return run(node, script, args);
  });
}
