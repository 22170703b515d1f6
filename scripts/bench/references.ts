/**
 * `benchReferences` measures the search of a school among as many as a country has. Each question runs alone in the
 * database, as the cms asks it.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Ecole } from '@portail/config/contract/reference';
import { Client } from 'pg';
import { buildCms } from '../build/cms.ts';
import { startPostgres } from '../postgres/postgres.ts';
import { seedFolder } from '../seed/folder.ts';
import type { BenchContext } from './context.ts';
import { generateSchools, type School } from './schools.ts';
import { atMost, type Row, rounded } from './table.ts';

const SCHOOLS = 66_000;
const LIMIT_MS = 20;
const DATABASE = 'portail';
const CHUNK = 2_000;
/**
 * `TIMES` is how often a question is asked; the fastest counts, because the machine's other work is not the database's.
 */
const TIMES = 15;

/** `TYPED` are the most frequent words and beginnings, an unknown word, the end of the alphabet, and real searches. */
const TYPED: readonly (readonly [string, Genre])[] = [
  ['lycée', 'lycee'],
  ['lycée', 'tous'],
  ['ly', 'tous'],
  ['saint', 'tous'],
  ['st', 'lycee'],
  ['lycée saint', 'lycee'],
  ['lycée a', 'lycee'],
  ['lycée professionnel', 'tous'],
  ['lycée professionnel saint jo', 'tous'],
  ['lycée polyvalent', 'tous'],
  ['professionnel technologique', 'tous'],
  ['université', 'tous'],
  ['université saint', 'tous'],
  ['sur', 'tous'],
  ['sa', 'tous'],
  ['49', 'lycee'],
  ['lycée angers', 'lycee'],
  ['lycée introuvable', 'tous'],
  ['a b c d e f g lo', 'tous'],
  ['ba ce di lo ma ne pi ro sa tu ve la gr mo ly an', 'tous'],
];

type Genre = 'lycee' | 'tous';
type Read = (sql: string, values: readonly unknown[]) => Promise<Ecole[]>;
/** `Search` is the cms's own search. */
type Search = (typed: string, genre: Genre, read: Read) => Promise<Ecole[]>;
type Measure = Readonly<{ typed: string; ms: number }>;

export async function benchReferences({ workspace, quick, report, signal }: BenchContext): Promise<Row[]> {
  // The seed makes the tables, and the cms's indexes.
  await seedFolder({ variables: workspace.variables, wanted: {}, report, giveUp: signal });
  const postgres = await startPostgres({ dataDir: workspace.dataDir });
  const build = await buildCms({ giveUp: signal });
  const { chercherEcoles } = createRequire(join(build, 'src/index.js'))('./api/ecole/services/recherche.js');
  const client = new Client({ connectionString: postgres.url(DATABASE) });
  try {
    await client.connect();
    const count = quick ? SCHOOLS / 10 : SCHOOLS;
    await report.step(`Writing ${count} schools`, () => write(client, generateSchools(count)));
    const measures: Measure[] = [];
    await report.step(`Searching ${TYPED.length} texts`, async () => {
      for (const [typed, genre] of TYPED) {
        signal.throwIfAborted();
        measures.push(await measure(client, chercherEcoles, typed, genre));
      }
    });
    return rows(measures, count);
  } finally {
    await client.end();
    await postgres.stop();
  }
}

function rows(measures: readonly Measure[], count: number): Row[] {
  const slowestFirst = measures.toSorted((one, other) => other.ms - one.ms);
  const slowest = slowestFirst[0] as Measure;
  return [
    atMost(`a school among ${count}, slowest: « ${slowest.typed} »`, LIMIT_MS, slowest.ms, ' ms'),
    ...slowestFirst.slice(1).map(({ typed, ms }) => ({ what: `« ${typed} »`, measured: `${rounded(ms)} ms` })),
  ];
}

async function measure(client: Client, search: Search, typed: string, genre: Genre): Promise<Measure> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    let ms = 0;
    await search(typed, genre, async (sql, values) => {
      let rank = 0;
      const numbered = sql.replace(/\?/g, () => `$${++rank}`);
      const start = performance.now();
      const { rows } = await client.query(numbered, [...values]);
      ms += performance.now() - start;
      return rows;
    });
    times.push(ms);
  }
  return { typed: `${typed} (${genre})`, ms: Math.min(...times) };
}

async function write(client: Client, schools: readonly School[]): Promise<void> {
  for (let from = 0; from < schools.length; from += CHUNK) {
    const chunk = schools.slice(from, from + CHUNK);
    await client.query(
      `insert into ecoles (document_id, nom, genre, adresse, code_postal, ville, recherche, created_at, updated_at, published_at)
       select substr(md5(random()::text), 1, 24), *, now(), now(), now()
       from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
      (['nom', 'genre', 'adresse', 'codePostal', 'ville', 'recherche'] as const).map((field) =>
        chunk.map((school) => school[field]),
      ),
    );
  }
  // PostgreSQL does this by itself, a minute later.
  await client.query('vacuum analyze ecoles');
}
