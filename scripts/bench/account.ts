/**
 * `benchAccount` measures fifty people who sign in at once, and the scripts that the wizard asks a phone to download.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { CONTRAT, type NomRoute } from '../../config/contract/contract.ts';
import { ENTETES } from '../../config/contract/route.ts';
import { anyInscription } from '../seed/factories/candidats.ts';
import type { BenchContext } from './context.ts';
import { type Portal, withPortal } from './portal.ts';
import { atMost, type Row, rounded } from './table.ts';

const PEOPLE = 50;
const WAVES = 4;
const LOOK_MS = 5;
/**
 * `LONGEST_WAIT_MS` is for a route that does nothing, while passwords are compared. On the event loop, they would hold
 * it for seconds.
 */
const LONGEST_WAIT_MS = 500;
const JS_KB = 20;

export function benchAccount(context: BenchContext): Promise<Row[]> {
  return withPortal(context, undefined, async (portal) => [
    ...(await signIns(portal, context)),
    atMost('/compte/creer: scripts, compressed', JS_KB, await scriptsOf(portal.site, '/compte/creer'), ' KB'),
  ]);
}

async function signIns({ stack }: Portal, context: BenchContext): Promise<Row[]> {
  const people = Array.from({ length: PEOPLE }, () => anyInscription());
  await context.report.step(`Creating ${PEOPLE} accounts`, async () => {
    for (const person of people) await post(stack, 'compte.creer', person);
  });
  const signIn = ({ email, motDePasse }: { email: string; motDePasse: string }) =>
    post(stack, 'compte.connecter', { email, motDePasse });
  const idle = await longestWait(stack, delay(1000));

  const start = performance.now();
  const waves = context.quick ? 1 : WAVES;
  const everybody = async () => {
    for (let wave = 0; wave < waves; wave++) await Promise.all(people.map(signIn));
  };
  const longest = await longestWait(stack, everybody());
  const seconds = (performance.now() - start) / 1000;
  return [
    { what: `sign-ins, ${PEOPLE} at a time`, measured: `${rounded((PEOPLE * waves) / seconds)} a second` },
    atMost(`longest answer meanwhile (${rounded(idle)} ms at rest)`, LONGEST_WAIT_MS, longest, ' ms'),
  ];
}

/**
 * `longestWait` times the route that says that the cms is alive, while the work runs.
 *
 * @returns the longest answer, in milliseconds, of the route that says that the cms is alive
 */
async function longestWait(stack: Portal['stack'], work: Promise<unknown>): Promise<number> {
  let done = false;
  let longest = 0;
  const looking = (async () => {
    while (!done) {
      const start = performance.now();
      await (await fetch(`${stack.env.cmsUrl}/sante`)).arrayBuffer();
      longest = Math.max(longest, performance.now() - start);
      await delay(LOOK_MS);
    }
  })();
  await work;
  done = true;
  await looking;
  return longest;
}

async function post(stack: Portal['stack'], route: NomRoute, body: object): Promise<void> {
  const { methode, chemin } = CONTRAT[route];
  const reply = await fetch(`${stack.env.cmsUrl}/api${chemin}`, {
    method: methode,
    headers: { 'content-type': 'application/json', [ENTETES.secret]: stack.env.secrets.portail },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${route}: ${reply.status} ${await reply.text()}`);
  await reply.arrayBuffer();
}

/** `scriptsOf` weighs, in KB, the scripts of a page and those that they import, each once. */
async function scriptsOf(site: string, page: string): Promise<number> {
  const html = await (await fetch(site + page)).text();
  const found = new Set(html.match(/\/_astro\/[\w.-]+\.js/g));
  let bytes = 0;
  for (const address of found) {
    const code = await (await fetch(site + address)).text();
    for (const [, name] of code.matchAll(/["']\.\/([\w.-]+\.js)["']/g)) found.add(`/_astro/${name}`);
    bytes += gzipSync(code).length;
  }
  return bytes / 1024;
}
