/** This process runs every check, whatever the others say: one run tells all that there is to correct. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { orExit } from '../system/failure.mjs';
import { ROOT } from '../system/paths.mjs';
import { checkComments } from './comments.ts';
import { repositoryFiles } from './files.ts';
import { checkImports, importsOf } from './imports.ts';
import { checkLayout } from './layout.ts';
import { checkWords } from './words.ts';

/** `PARALLEL` is two, because the machines of CI have two cores. */
const PARALLEL = 2;

/**
 * `FOR_ASTRO` sets a mode, because an absent one is production for Astro, which refuses the development secrets. Its
 * own instance disturbs no build.
 */
const FOR_ASTRO = { NODE_ENV: 'development', PORTAIL_INSTANCE: 'check', ASTRO_TELEMETRY_DISABLED: '1' };

type Check = Readonly<{ name: string; run(): Promise<{ ok: boolean; output: string }> }>;

const TYPED = ['config', 'cms', 'cms/src/admin', 'scripts', 'tests'];
const checks: Check[] = [
  // The longest checks come first.
  tool('astro check', 'astro', 'bin/astro.mjs', ['check', '--root', 'site', '--minimumFailingSeverity', 'warning']),
  ...TYPED.map((folder) =>
    tool(`tsc ${folder}`, 'typescript', 'bin/tsc', ['--noEmit', '--pretty', 'false', '-p', folder]),
  ),
  tool('biome', '@biomejs/biome', 'bin/biome', ['ci', '--colors=off', '--error-on-warnings', '--max-diagnostics=100']),
  { name: 'names and places of files', run: async () => verdict(checkLayout(repositoryFiles(ROOT))) },
  { name: 'direction of imports', run: async () => verdict(checkImports(await readImports())) },
  { name: 'first sentences of comments', run: async () => verdict(checkComments(await readCode())) },
  { name: 'words of the house', run: async () => verdict(checkWords(await readCode())) },
];

const failed = await orExit(() => runAll([...checks]));
if (failed.length > 0)
  console.error(
    `\nTo correct: ${failed.join(', ')}. \`npx biome check --write\` formats; a warning fails as an error does.`,
  );
process.exitCode = failed.length === 0 ? 0 : 1;

async function runAll(waiting: Check[]): Promise<string[]> {
  const failures: string[] = [];
  const workers = Array.from({ length: PARALLEL }, async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = performance.now();
      const { ok, output } = await check.run();
      console.log(`${ok ? '✓' : '✗'} ${check.name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
      if (ok) continue;
      console.log(output.trimEnd());
      failures.push(check.name);
    }
  });
  await Promise.all(workers);
  return failures;
}

/** `tool` runs a command line tool of an npm package. */
function tool(name: string, from: string, bin: string, args: string[]): Check {
  return {
    name,
    run: () =>
      new Promise((resolve, reject) => {
        const folder = dirname(createRequire(import.meta.url).resolve(`${from}/package.json`));
        const child = spawn(process.execPath, [join(folder, bin), ...args], {
          cwd: ROOT,
          env: { ...process.env, ...FOR_ASTRO, NO_COLOR: '1' },
          stdio: ['ignore', 'pipe', 'pipe'],
        });
        const output: Buffer[] = [];
        child.stdout.on('data', (chunk) => output.push(chunk));
        child.stderr.on('data', (chunk) => output.push(chunk));
        child.on('error', reject);
        child.on('close', (code) => resolve({ ok: code === 0, output: Buffer.concat(output).toString() }));
      }),
  };
}

async function readImports(): Promise<Map<string, string[]>> {
  const known = new Set(repositoryFiles(ROOT));
  const code = await readCode();
  return new Map([...code].map(([file, text]) => [file, importsOf(file, text, known)]));
}

/** `readCode` gives the text of every source, by its path from the root. */
async function readCode(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const code = repositoryFiles(ROOT).filter((file) => /\.(ts|tsx|mjs|astro)$/.test(file) && !file.endsWith('.d.ts'));
  for (const file of code) texts.set(file, await readFile(join(ROOT, file), 'utf8'));
  return texts;
}

function verdict(messages: string[]): { ok: boolean; output: string } {
  return { ok: messages.length === 0, output: messages.join('\n') };
}
