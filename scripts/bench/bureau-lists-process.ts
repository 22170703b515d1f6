/**
 * This process reads each list of the bureau on a database of its own. Each argument is a number of dossiers; its last
 * line is its measures.
 */
import { first } from '../../tests/support/first.ts';
import { portail } from '../../tests/support/portail.ts';
import { completeCandidatures } from '../seed/candidatures.ts';
import type { AskedOfLists } from './bureau-lists.ts';

const TIMES = 15;
const totals = process.argv.slice(2).map(Number);
const { strapi, callBureau, signInAgent } = await portail();

type Page = Readonly<{ what: string; path: string; token: string }>;

const measured: AskedOfLists[][] = [];
for (const total of totals) {
  await completeCandidatures(strapi, total, new Date());
  // PostgreSQL does this by itself, a minute later.
  await strapi.db.connection.raw('vacuum analyze');
  const pages = await pagesOf();
  // The first requests of a server compile the code of the next ones.
  for (const page of pages) await measure(page, 3);
  const asked: AskedOfLists[] = [];
  for (const page of pages) asked.push(await measure(page, TIMES));
  measured.push(asked);
}
console.log(JSON.stringify(measured));
process.exit(0);

/** `pagesOf` signs in for each count: a session of the staff ends before many dossiers are written. */
async function pagesOf(): Promise<Page[]> {
  const secretariat = await signInAgent('secretariat.angers-cholet@portail.test');
  const administration = await signInAgent('admin@portail.test');
  const { body } = await callBureau('GET', '/dossiers', secretariat);
  const dossier = first<{ id: string }>(body.dossiers).id;
  const lists: [string, string][] = [
    ['list', ''],
    ['last page', 'fin=oui'],
    ['list by name', 'tri=candidat'],
    ['list by name, last page', 'tri=candidat&fin=oui'],
    ['list by formation', 'tri=formation'],
    ['list by state', 'tri=etat&sens=desc'],
    ['list by deadline', 'tri=echeance'],
    ['new ones', 'attente=nouveaux'],
    ['deadline passed', 'attente=retard'],
    ['two states and a vœu', 'etats=transmise,complete&modalite=alternance&rang=1'],
    ['received between two days', 'recuDu=2020-01-01&recuAu=2099-01-01'],
    ['to convoke', 'etats=complete&entretien=a_convoquer'],
    ['search of a name', 'recherche=martineau'],
    ['search that finds nothing', 'recherche=introuvable'],
  ];
  return [
    ...lists.map(([what, query]) => ({ what, path: `/dossiers?${query}`, token: secretariat })),
    { what: 'counters of the filters', path: '/facettes-dossiers', token: secretariat },
    { what: '« À faire »', path: '/a-faire', token: secretariat },
    { what: 'deposits day by day', path: '/rythme-des-depots', token: secretariat },
    { what: 'neighbours of a dossier', path: `/dossiers/${dossier}/voisins`, token: secretariat },
    { what: 'list of administration', path: '/dossiers', token: administration },
    { what: 'list of administration, last page', path: '/dossiers?fin=oui', token: administration },
    { what: '« À faire » of administration', path: '/a-faire', token: administration },
  ];
}

/** `measure` keeps the fastest time: the machine's other work is not the page's. */
async function measure({ what, path, token }: Page, times: number): Promise<AskedOfLists> {
  let [statements, database, ms] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let time = 0; time < times; time++) {
    const start = performance.now();
    const asked = await timeStatements(() => callBureau('GET', path, token));
    ms = Math.min(ms, performance.now() - start);
    if (asked.value.status !== 200) throw new Error(`${what}: ${asked.value.status}`);
    database = Math.min(database, asked.total);
    statements = asked.count;
  }
  return { what, statements, database, ms };
}

/** `timeStatements` adds up how long the statements of a request last, from their sending to their rows. */
async function timeStatements<T>(action: () => Promise<T>): Promise<{ total: number; count: number; value: T }> {
  const begun = new Map<string, number>();
  let [total, count] = [0, 0];
  const begin = ({ __knexQueryUid: id }: { __knexQueryUid: string }) => {
    if (strapi.requestContext.get()) begun.set(id, performance.now());
  };
  const end = (_rows: unknown, { __knexQueryUid: id }: { __knexQueryUid: string }) => {
    const start = begun.get(id);
    if (start === undefined) return;
    total += performance.now() - start;
    count += 1;
  };
  strapi.db.connection.on('query', begin);
  strapi.db.connection.on('query-response', end);
  try {
    const value = await action();
    return { total, count, value };
  } finally {
    strapi.db.connection.removeListener('query', begin);
    strapi.db.connection.removeListener('query-response', end);
  }
}
