/**
 * This process asks each page of a cms of its own, on an empty database. It asks with the first number of candidatures,
 * then with the second, each page as many times as the third says. Its last line is its measures.
 */
import type { Corps, NomRoute } from '@portail/config/contract/contract';
import { first } from '../../tests/support/first.ts';
import { type Call, portail, type Reply } from '../../tests/support/portail.ts';
import { countStatements } from '../../tests/support/requetes.ts';
import { completeCandidatures } from '../seed/candidatures.ts';
import { MOT_DE_PASSE_DEMO } from '../seed/comptes.ts';
import { anyCandidat, type Candidat, createCandidat } from '../seed/factories/candidats.ts';
import { createCandidature, createDossierTransmis } from '../seed/factories/candidatures.ts';
import { pdf } from '../seed/factories/pdf.ts';
import type { Asked } from './statements.ts';
import { median } from './table.ts';

const [few = 0, many = 0, times = 1] = process.argv.slice(2).map(Number);
const { strapi, call, callBureau, signIn, signInAgent } = await portail();

/** `prepare` is not measured. */
type Page = Readonly<
  Pick<Asked, 'what' | 'kind'> & { prepare?(time: number): Promise<Call>; ask(with_: Call): Promise<Reply> }
>;

const candidat = await newCandidat();
const session = await signIn(candidat.email);
const id = await createCandidature(strapi, candidat, { formationCode: 'LP-ABF-LM' });
const piece = first((await call('candidature.lire', { session, params: { id } })).body.pieces).pieceDemandeeRef;
const transmis = await createDossierTransmis(strapi, candidat, {
  formationCode: 'LP-BAEV-AC',
  voeux: { classique: null, alternance: 1 },
});
const secretariat = await signInAgent('secretariat.angers-cholet@portail.test');

/** `lettre` starts from the one before. */
let lettre = '';

const PAGES: readonly Page[] = [
  ofCandidat('candidature.situer', 'read'),
  ofCandidat('candidature.lister', 'read'),
  ofCandidat('candidature.lire', 'read'),
  ofCandidat('candidature.ecrire', 'write', async (time) => {
    const avant = lettre;
    lettre = `Madame, Monsieur, ${time}`;
    return { body: { lettre, avant } satisfies Corps<'candidature.ecrire'> };
  }),
  ofCandidat('candidature.ranger', 'write', async () => ({
    body: { classique: null, alternance: 1 } satisfies Corps<'candidature.ranger'>,
  })),
  ofCandidat('piece.deposer', 'write', async (time) => ({ body: await pdf(`Pièce ${time}`) })),
  ofCandidat('candidature.transmettre', 'write', toTransmit),
  ofDesk('list of a secretariat', '/dossiers', secretariat),
  ofDesk('a dossier', `/dossiers/${transmis}`, secretariat),
];

// The first requests of a server compile the code of the next ones. A pièce that is deposited stays so.
for (const page of PAGES) await measure(page);

const measured: Asked[][] = [];
for (const total of [few, many]) {
  await completeCandidatures(strapi, total, new Date());
  // PostgreSQL does this by itself, a minute later.
  await strapi.db.connection.raw('vacuum analyze');
  const asked: Asked[] = [];
  for (const page of PAGES) asked.push(await measure(page));
  measured.push(asked);
}
console.log(JSON.stringify(measured));
process.exit(0);

/** `measure` keeps the fastest time: the machine's other work is not the page's. */
async function measure({ what, kind, prepare, ask }: Page): Promise<Asked> {
  const statements: number[] = [];
  let ms = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) {
    const given = (await prepare?.(time)) ?? {};
    const start = performance.now();
    const { count, value } = await countStatements(strapi, () => ask(given));
    ms = Math.min(ms, performance.now() - start);
    if (value.status !== 200) throw new Error(`${what}: ${value.status} ${JSON.stringify(value.body)}`);
    statements.push(count);
  }
  // The median drops the statement that says, once a minute, when the session was last seen.
  return { what, kind, statements: median(statements), ms };
}

function ofCandidat(route: NomRoute, kind: Asked['kind'], prepare?: Page['prepare']): Page {
  const usual = { session, params: { id, piece, slug: 'animal-angers-cholet' } };
  return { what: route, kind, ...(prepare && { prepare }), ask: (given) => call(route, { ...usual, ...given }) };
}

function ofDesk(what: string, path: string, token: string): Page {
  return { what: `bureau: ${what}`, kind: 'read', ask: () => callBureau('GET', path, token) };
}

function newCandidat(): Promise<Candidat> {
  return createCandidat(strapi, anyCandidat({ motDePasse: MOT_DE_PASSE_DEMO }));
}

/** `toTransmit` makes a dossier each time, because a dossier is transmitted once. */
async function toTransmit(): Promise<Call> {
  const person = await newCandidat();
  const given = {
    session: await signIn(person.email),
    params: { id: await createCandidature(strapi, person, { formationCode: 'LP-EPR-AC' }) },
  };
  await call('candidature.ranger', { ...given, body: { classique: 1, alternance: 2 } });
  const { vu } = (await call('candidature.lire', given)).body;
  return { ...given, body: { vu } satisfies Corps<'candidature.transmettre'> };
}
