/**
 * The engine of background work, pg-boss in a schema of its own of the portal's database. A job only says that a row may
 * want something done: its handler reads the row again under its lock and decides, so that a job done twice, late or
 * never harms nothing.
 */
import { types } from 'pg';
import { fromKnex, PgBoss } from 'pg-boss';
import { environment } from '../environment.ts';

/** Queues whose jobs each name one row, by its reference. */
export const FILES = ['courriel', 'travail'] as const;
export type NomFile = (typeof FILES)[number];

/** `simultanes`: how many jobs one process does at once. A handler that throws is called again 10 s later, twice. */
export type File = { simultanes: number; traiter: (ref: string) => Promise<void> };
/** `cron`: five fields, in the hours of Paris. A time that passed while nothing ran is caught up once. */
export type Tache = { cron: string; faire: () => Promise<unknown> };

const SCHEMA = 'jobs';
/** Beside the pool of Strapi: background work waits for no request, and keeps none waiting. One more connection listens. */
const CONNEXIONS = 3;
/** A process that was killed is noticed, and its jobs are given to another one, within twice this time. */
const SIGNE_DE_VIE_S = 10;
const HEURE_S = 3_600;
/** What a process that stops leaves to its jobs; those that last longer are done again by another one. */
const DELAI_ARRET_MS = 8_000;

/**
 * The parsers of the engine's own connections. Strapi has the driver of the whole process leave JSON as text; the engine
 * reads its jobs' data as JSON.
 */
const LECTURE = {
  types: {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === types.builtins.JSONB ? JSON.parse : types.getTypeParser(oid, format as 'text'),
  },
};

let moteur: PgBoss | undefined;

/** Makes the schema, the queues and the schedule what the code says, then begins to work. */
export async function demarrerMoteur(
  files: Readonly<Record<NomFile, File>>,
  taches: Readonly<Record<string, Tache>>,
): Promise<void> {
  const boss = new PgBoss({
    ...LECTURE,
    connectionString: environment().databaseUrl,
    schema: SCHEMA,
    max: CONNEXIONS,
    application_name: 'portail-jobs',
    useListenNotify: true,
    superviseIntervalSeconds: SIGNE_DE_VIE_S,
    monitorIntervalSeconds: SIGNE_DE_VIE_S,
    maintenanceIntervalSeconds: HEURE_S,
  });
  boss.on('error', (erreur) => strapi.log.error(`jobs: ${erreur.stack ?? erreur.message}`));
  boss.on('warning', ({ message }) => strapi.log.warn(`jobs: ${message}`));
  await boss.start();
  for (const nom of FILES) await preparerFile(boss, nom);
  for (const [nom, { cron }] of Object.entries(taches)) {
    await preparerFile(boss, nom);
    await boss.schedule(nom, cron, null, { tz: 'Europe/Paris', missed: 'once' });
  }
  for (const { name } of await boss.getSchedules()) if (!(name in taches)) await boss.unschedule(name);
  moteur = boss;
  for (const nom of FILES) await ecouterFile(boss, nom, files[nom]);
  for (const [nom, { faire }] of Object.entries(taches)) await boss.work(nom, async () => void (await faire()));
}

/** Waits for the jobs at work, and gives back the others. */
export async function arreterMoteur(): Promise<void> {
  const boss = moteur;
  moteur = undefined;
  await boss?.stop({ timeout: DELAI_ARRET_MS });
}

/**
 * Adds a job for each row, in the transaction around it if there is one: rolled back, none was added. A row whose job
 * still waits or is being done gets no second one. An engine that is stopped adds none: the task that looks for rows
 * left behind finds them.
 */
export async function enfiler(nom: NomFile, refs: readonly (string | number)[]): Promise<void> {
  const boss = moteur;
  if (!boss || refs.length === 0) return;
  const jobs = refs.map((ref) => ({ data: { ref: String(ref) }, singletonKey: String(ref) }));
  // Joins the transaction around it, without a statement of its own.
  await strapi.db.transaction(({ trx }) => boss.insert(nom, jobs, { db: fromKnex(trx), returnId: false }));
}

/** Has a task done in so many seconds, before its next time. Asked again meanwhile, it is done once. */
export async function avancerTache(nom: string, secondes: number): Promise<void> {
  await moteur?.send(nom, null, { startAfter: Math.ceil(secondes) });
}

/** `exclusive`: of the jobs with one key (of a task, of all of them), one at most waits or is being done. */
async function preparerFile(boss: PgBoss, nom: string): Promise<void> {
  const options = {
    notify: true,
    retryLimit: 2,
    retryDelay: SIGNE_DE_VIE_S,
    expireInSeconds: HEURE_S,
    deleteAfterSeconds: HEURE_S,
  };
  await boss.createQueue(nom, { ...options, policy: 'exclusive', heartbeatSeconds: SIGNE_DE_VIE_S });
  // A queue that was there keeps its old options otherwise.
  await boss.updateQueue(nom, options);
}

/** `burstWhenBatchFull`: without it, each worker that is notified does one job, then sleeps until its next poll. */
async function ecouterFile(boss: PgBoss, nom: NomFile, { simultanes, traiter }: File): Promise<void> {
  await boss.work<{ ref: string }>(
    nom,
    { localConcurrency: simultanes, burstWhenBatchFull: true },
    async (jobs: { data: { ref: string } }[]) => {
      for (const { data } of jobs) await traiter(data.ref);
    },
  );
}
